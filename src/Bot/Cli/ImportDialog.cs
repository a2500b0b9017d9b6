using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Import;
using Bot.Playground;

namespace Bot.Cli;

/// <summary>The preview's buttons, pressed from the command line.</summary>
internal sealed class ImportDialog(
    Func<AskQuestion, Task<Asked>> ask,
    string person,
    string organization,
    CliArguments arguments,
    CliConsole console
)
{
    // How often to look whether a large file is read.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public async Task<int> RunAsync(string file, string kind, DayOrder? days)
    {
        var answer = await FollowAsync(await AskAsync(Question() with { Text = $"import {kind}", File = file }));
        if (
            days is { } order
            && (
                Button(answer, "import.preview", order.ToString())
                ?? Button(answer, "agreements.import.preview", $" {order} ")
            )
                is { } asked
        )
        {
            answer = await FollowAsync(await AskAsync(asked));
        }

        if (
            answer is null
            || (Button(answer, "import.confirm") ?? Button(answer, "agreements.import.confirm")) is not { } confirm
        )
        {
            console.Say(answer?.Text ?? "");
            return CliCommands.Failed;
        }

        console.Say(answer.Text);
        if (!IsWanted())
        {
            return CliCommands.Failed;
        }

        var done = await FollowAsync(await AskAsync(confirm));
        console.Say(done?.Text ?? "");
        return done?.ReplacesSource == true ? CliCommands.Done : CliCommands.Failed;
    }

    // The card of a large file has a button that shows how far it is, until it is read or stored.
    private async Task<AnswerBody?> FollowAsync(AnswerBody? answer)
    {
        while (Button(answer, "import.show") is { } again)
        {
            await Task.Delay(Interval, TimeProvider.System);
            answer = await AskAsync(again);
        }

        return answer;
    }

    // Without anybody at the keyboard the command line itself is the confirm.
    private bool IsWanted()
    {
        if (arguments.Flags.Contains("yes") || Console.IsInputRedirected)
        {
            return true;
        }

        console.Say(new RenderContext(arguments.Language, TimeZoneInfo.Utc, default).Plain(TerminalTexts.ImportNow));
        return Folding.Fold(Console.ReadLine() ?? "").Trim() is "y" or "yes" or "s" or "si";
    }

    private AskQuestion Question() =>
        new(person, organization, PlaygroundConversations.Direct, "", arguments.Option("lang"));

    private async Task<AnswerBody?> AskAsync(AskQuestion question)
    {
        var (answer, _, problem) = await ask(question);
        if (problem is not null)
        {
            console.Complain(problem, arguments.Language);
        }

        return answer;
    }

    private AskQuestion? Button(AnswerBody? answer, string action, string part = "") =>
        (answer?.Card?["blocks"] as JsonArray ?? [])
            .SelectMany(block => block?["items"] as JsonArray ?? [])
            .Where(item =>
                item is JsonObject
                && (string?)item["action"] == action
                && ((string?)item["value"] ?? "").Contains(part, StringComparison.OrdinalIgnoreCase)
            )
            .Select(item => Question() with { Action = action, Value = (string?)item!["value"] })
            .FirstOrDefault();
}
