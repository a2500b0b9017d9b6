using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Playground;

namespace Bot.Cli;

/// <summary>
/// <c>ask "persona ops lead" --as lena --org sample</c>: runs any command as one of the organization's members and
/// prints the answer. The running host that has the data file is asked over its playground's calls; where there is none,
/// the store itself.
/// </summary>
internal static class Ask
{
    public static CliCommand Verb { get; } =
        new("ask", TerminalTexts.AskUsage, RunAsync)
        {
            Options = ["as", "org", "in", "lang", "action", "value", "field", "file", "out", "url"],
            Flags = ["json"],
        };

    private static readonly JsonSerializerOptions Indented = new(PlaygroundJson.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static async Task<int> RunAsync(CliArguments arguments, CliConsole console)
    {
        var (question, misuse) = AskQuestion.Read(arguments);
        if (question is null)
        {
            return CliCommands.Misused(Verb, misuse!, console, arguments.Language);
        }

        var (answer, download, problem) = await AnswerAsync(question, arguments);
        if (answer is null)
        {
            console.Complain(problem!, arguments.Language);
            return CliCommands.Failed;
        }

        if (arguments.Flags.Contains("json"))
        {
            console.Say(JsonSerializer.Serialize(answer, Indented));
        }
        else if (download is null || arguments.Option("out") is not null)
        {
            console.Say(answer.Text);
        }
        else
        {
            // So that "ask … > file" has only the file in it.
            console.Complain(LocalizedText.Invariant(answer.Text), arguments.Language);
            console.Output.Write(Encoding.UTF8.GetString(download));
        }

        return answer.Errors.Count == 0 && await IsSavedAsync(download, arguments, console)
            ? CliCommands.Done
            : CliCommands.Failed;
    }

    private static async Task<bool> IsSavedAsync(byte[]? download, CliArguments arguments, CliConsole console)
    {
        if (arguments.Option("out") is not { } path)
        {
            return true;
        }

        if (download is null)
        {
            console.Complain(TerminalTexts.NoFileToSave, arguments.Language);
            return false;
        }

        try
        {
            await File.WriteAllBytesAsync(path, download);
            return true;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            console.Complain(TerminalTexts.NotSaved(path), arguments.Language);
            return false;
        }
    }

    private static async Task<Asked> AnswerAsync(AskQuestion question, CliArguments arguments)
    {
        var builder = arguments.HostBuilder();
        using var host = RemoteHost.Find(arguments, builder.Configuration);
        if (host is not null && await host.IsThereAsync())
        {
            return await host.AskAsync(question);
        }

        return arguments.Option("url") is { } wanted
            ? new Asked(null, null, TerminalTexts.NobodyThere(wanted))
            : await LocalHost.AskAsync(builder, question);
    }
}

/// <summary>The answer, with the file that it offers; or the sentence that says why there is none.</summary>
internal sealed record Asked(AnswerBody? Answer, byte[]? Download, LocalizedText? Problem);
