using System.Diagnostics;

namespace Bot.Tests.Judges;

/// <summary>A script of tests/Judges, run by Node.</summary>
internal static class Judge
{
    public static Process Start(string script, params string[] arguments)
    {
        var (node, folder) = Needs.Judges();
        return Process.Start(
            new ProcessStartInfo(node, [Path.Combine(folder, script), .. arguments])
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
    }

    /// <summary>Waits for its end; one that hangs is ended and fails.</summary>
    public static async Task EndAsync(Process judge)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            await judge.WaitForExitAsync(late.Token);
        }
        finally
        {
            judge.Kill();
        }
    }

    /// <summary>Runs it to its end with these lines as its input; what it printed, and its exit code.</summary>
    public static async Task<(string Said, int Code)> AskAsync(
        string script,
        IEnumerable<string> input,
        params string[] arguments
    )
    {
        using var process = Start(script, arguments);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        foreach (var line in input)
        {
            await process.StandardInput.WriteLineAsync(line);
        }

        process.StandardInput.Close();
        await EndAsync(process);
        return (await said + await complained, process.ExitCode);
    }
}
