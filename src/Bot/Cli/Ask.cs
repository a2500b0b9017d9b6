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
            Options = ["as", "org", "in", "lang", "action", "value", "field", "file", "url"],
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

        var (answer, problem) = await AnswerAsync(question, arguments);
        if (answer is null)
        {
            console.Complain(problem!, arguments.Language);
            return CliCommands.Failed;
        }

        console.Say(arguments.Flags.Contains("json") ? JsonSerializer.Serialize(answer, Indented) : answer.Text);
        return answer.Errors.Count == 0 ? CliCommands.Done : CliCommands.Failed;
    }

    private static async Task<(AnswerBody? Answer, LocalizedText? Problem)> AnswerAsync(
        AskQuestion question,
        CliArguments arguments
    )
    {
        var builder = arguments.HostBuilder();
        using var host = RemoteHost.Find(arguments, builder.Configuration);
        if (host is not null && await host.IsThereAsync())
        {
            return await host.AskAsync(question);
        }

        return arguments.Option("url") is { } wanted
            ? (null, TerminalTexts.NobodyThere(wanted))
            : await LocalHost.AskAsync(builder, question);
    }
}
