using Bot.Benchmarks;
using Bot.Benchmarks.Load;

if (args is ["load", ..])
{
    return await LoadProgram.RunAsync(args[1..]);
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(KpiBenchmarks).Assembly).Run(args);
return 0;
