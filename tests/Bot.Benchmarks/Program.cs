using Bot.Benchmarks;
using Bot.Benchmarks.Load;

if (args is ["load", ..])
{
    return await LoadProgram.RunAsync(args[1..]);
}

if (args is ["promises", ..])
{
    return PromiseProgram.Run();
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(KpiBenchmarks).Assembly).Run(args);
return 0;
