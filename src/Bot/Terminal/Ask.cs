using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Playground;

namespace Bot.Terminal;

/// <summary>
/// <c>ask "persona ops lead" --as lena --org sample</c>: runs any command as one of the organization's members and
/// prints the answer. The running host that has the data file is asked over its playground's calls; where there is none,
/// the store itself.
/// </summary>
internal static class Ask
{
    public static Verb Verb { get; } =
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

    private static async Task<int> RunAsync(VerbArguments arguments, VerbConsole console)
    {
        var (question, misuse) = await AskQuestion.ReadAsync(arguments);
        if (question is null)
        {
            return Verbs.Misused(Verb, misuse!, console, arguments.Language);
        }

        var (answer, problem) = await AnswerAsync(question, arguments);
        if (answer is null)
        {
            console.Complain(problem!, arguments.Language);
            return Verbs.Failed;
        }

        console.Say(arguments.Flags.Contains("json") ? JsonSerializer.Serialize(answer, Indented) : answer.Text);
        return answer.Errors.Count == 0 ? Verbs.Done : Verbs.Failed;
    }

    private static async Task<(AnswerBody? Answer, Phrase? Problem)> AnswerAsync(
        AskQuestion question,
        VerbArguments arguments
    )
    {
        var builder = arguments.HostBuilder();
        using var host = RunningHost.Find(arguments, builder.Configuration);
        if (host is not null && await host.IsThereAsync())
        {
            return await host.AskAsync(question);
        }

        return arguments.Option("url") is { } wanted
            ? (null, TerminalTexts.NobodyThere(wanted))
            : await StoppedHost.AskAsync(builder, question);
    }
}
