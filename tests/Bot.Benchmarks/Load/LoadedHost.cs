using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Bot.Benchmarks.Load;

/// <summary>Duet as a process of its own, on a free port of this machine.</summary>
internal sealed partial class LoadedHost : IAsyncDisposable
{
    private readonly Process process;

    private LoadedHost(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    public static Task<LoadedHost> StartAsync(
        string path,
        Dictionary<string, string> environment,
        CancellationToken cancellationToken
    ) =>
        StartAsync(
            "dotnet",
            [typeof(Bot.Slack.SlackOptions).Assembly.Location, "--urls", "http://127.0.0.1:0"],
            Path.GetDirectoryName(path)!,
            new(environment) { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Storage__Path"] = path },
            cancellationToken
        );

    /// <summary>Starts any server that prints its address as ASP.NET does.</summary>
    public static async Task<LoadedHost> StartAsync(
        string program,
        IReadOnlyList<string> arguments,
        string folder,
        Dictionary<string, string> environment,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        environment.ToList().ForEach(pair => start.Environment[pair.Key] = pair.Value);
        var process = Process.Start(start)!;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (Listening().Match(line.Data ?? "") is { Success: true } match)
            {
                listening.TrySetResult(new Uri(match.Groups["address"].Value));
            }
        };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) =>
            listening.TrySetException(new InvalidOperationException("The host ended before it listened."));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new LoadedHost(process, await listening.Task.WaitAsync(cancellationToken));
    }

    /// <summary>SIGTERM, as a service is stopped; true when it ended with 0.</summary>
    public async Task<bool> StopAsync(CancellationToken cancellationToken)
    {
        // .NET itself only kills; the system's own command asks.
        using var asking = Process.Start(
            "kill",
            ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    [GeneratedRegex("""Now listening on: (?<address>http://\S+)""")]
    private static partial Regex Listening();
}
