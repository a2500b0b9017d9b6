using Bot.Benchmarks;
using Bot.Benchmarks.Accounts;
using Bot.Benchmarks.Capture;
using Bot.Benchmarks.Drift;
using Bot.Benchmarks.Facts;
using Bot.Benchmarks.Fit;
using Bot.Benchmarks.Load;
using Bot.Benchmarks.Lookups;
using Bot.Benchmarks.Search;
using Bot.Benchmarks.Themes;
using Bot.Benchmarks.Understanding;

if (args is ["load", ..])
{
    return await LoadProgram.RunAsync(args[1..]);
}

if (args is ["capture", ..])
{
    return await CaptureProgram.RunAsync(args[1..]);
}

if (args is ["lookups", ..])
{
    return await LookupProgram.RunAsync(args[1..]);
}

if (args is ["search", ..])
{
    return await SearchProgram.RunAsync(args[1..]);
}

if (args is ["promises", ..])
{
    return PromiseProgram.Run(args[1..]);
}

if (args is ["understanding", ..])
{
    return await UnderstandingProgram.RunAsync(args[1..]);
}

if (args is ["facts", ..])
{
    return await FactProgram.RunAsync(args[1..]);
}

if (args is ["imports", ..])
{
    return await ImportProgram.RunAsync(args[1..]);
}

if (args is ["fit", ..])
{
    return FitProgram.Run(args[1..]);
}

if (args is ["themes", ..])
{
    return ThemeProgram.Run(args[1..]);
}

if (args is ["accounts", ..])
{
    return AccountProgram.Run(args[1..]);
}

if (args is ["drift"])
{
    return DriftProgram.Run();
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(KpiBenchmarks).Assembly).Run(args);
return 0;
