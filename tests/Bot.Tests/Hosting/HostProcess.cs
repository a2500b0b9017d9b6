using System.Diagnostics;
using System.Text.RegularExpressions;
using Bot.Tests.Data;

namespace Bot.Tests.Hosting;

/// <summary>Duet as a process of its own, on a free port of this machine, so that it can be killed.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private readonly Process process;

    private readonly List<string> printed;

    private HostProcess(Process process, Uri address, List<string> printed) =>
        (this.process, Address, this.printed) = (process, address, printed);

    public Uri Address { get; }

    /// <summary>What it has printed so far that is a warning or worse.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (printed)
            {
                return
                [
                    .. printed.Where(
                        (_, i) => Complaint().IsMatch(printed[i]) || (i > 0 && Complaint().IsMatch(printed[i - 1]))
                    ),
                ];
            }
        }
    }

    public Process Process => process;

    /// <summary>Starts it and returns when it listens and has started; throws with what it printed when it ends instead.</summary>
    public static Task<HostProcess> StartAsync(string path, Dictionary<string, string> environment) =>
        StartAsync(["dotnet", typeof(Program).Assembly.Location], path, environment);

    /// <summary>The same for an account that may do only what the modes of files allow, also when root runs the tests.</summary>
    public static Task<HostProcess> StartWithoutPrivilegesAsync(string path) =>
        StartAsync(
            Environment.IsPrivilegedProcess
                ?
                [
                    "setpriv",
                    "--bounding-set=-dac_override,-dac_read_search,-fowner",
                    "dotnet",
                    typeof(Program).Assembly.Location,
                ]
                : ["dotnet", typeof(Program).Assembly.Location],
            path,
            []
        );

    private static async Task<HostProcess> StartAsync(
        string[] command,
        string path,
        Dictionary<string, string> environment
    )
    {
        var start = new ProcessStartInfo(command[0], [.. command[1..], "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(path)!,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Storage__Path"] = path;
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start)!;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var printed = new List<string>();
        var reading = Task.WhenAll(
            ReadAsync(process.StandardOutput, printed, listening),
            ReadAsync(process.StandardError, printed, listening)
        );
        if (await Task.WhenAny(reading, listening.Task) == reading && !listening.Task.IsCompleted)
        {
            await process.WaitForExitAsync();
            throw new InvalidOperationException(
                $"The host ended with {process.ExitCode}: {string.Join('\n', printed)}"
            );
        }

        return new HostProcess(process, await listening.Task, printed);
    }

    /// <summary>The same with its data in a database that outlives it.</summary>
    public static Task<HostProcess> StartAsync(TestDatabase database, Dictionary<string, string> environment)
    {
        var settings = new Dictionary<string, string>(environment);
        foreach (var (key, value) in database.Settings)
        {
            settings[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return StartAsync(database.Path, settings);
    }

    /// <summary>SIGKILL: nothing of the process runs any more, no file is closed by it.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    // Goes on reading for as long as the process lives: a full pipe would stop it.
    private static async Task ReadAsync(StreamReader output, List<string> printed, TaskCompletionSource<Uri> listening)
    {
        Uri? address = null;
        while (await output.ReadLineAsync() is { } line)
        {
            lock (printed)
            {
                printed.Add(line);
            }

            if (Listening().Match(line) is { Success: true } match)
            {
                address = new Uri(match.Groups["address"].Value);
            }
            else if (address is not null && line.Contains("Application started", StringComparison.Ordinal))
            {
                listening.TrySetResult(address);
            }
        }
    }

    [GeneratedRegex("""Now listening on: (?<address>http://\S+)""")]
    private static partial Regex Listening();

    // The message stands on the line below the category.
    [GeneratedRegex("^(warn|fail|crit): ")]
    private static partial Regex Complaint();
}
