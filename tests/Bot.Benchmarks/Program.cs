BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Bot.Benchmarks.KpiBenchmarks).Assembly).Run(args);
