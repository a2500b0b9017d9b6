using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Opens or joins a request: from the button under a sentence, from words, or from the form that comes without either.</summary>
internal sealed partial class AskClaim(RequestWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var isForm = command.Fields.Count > 0;
        var ask =
            isForm ? ClaimAsk.Of(command.Field(RequestForms.Sentence) ?? "", command.Field(RequestForms.Account))
            : command.Action is null ? Typed(command.Text)
            : ClaimAsk.Read(command.Value);
        if (ask.Sentence.Length == 0)
        {
            return isForm
                ? Reply.Invalid(RequestForms.Sentence, RequestTexts.SentenceMissing)
                : Reply.Open(RequestForms.Ask(ask));
        }

        return await Asking.ReplyAsync(workflow, command, ask, isAgain: false, isApart: false, cancellationToken);
    }

    private static ClaimAsk Typed(string text)
    {
        var account = CommandLine.Parse(text).Option("account", "cuenta");
        return ClaimAsk.Of(account is null ? text : AccountOption().Replace(text, " ", 1), account);
    }

    [GeneratedRegex(
        """(?<=^|\s)(account|cuenta):(?!//)(["“”«][^"“”»]*["“”»]|\S+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AccountOption();
}

/// <summary>Asks although it was answered before.</summary>
internal sealed class AskAgain(RequestWorkflow workflow) : ICommandHandler
{
    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Asking.ReplyAsync(
            workflow,
            command,
            ClaimAsk.Read(command.Value),
            isAgain: true,
            isApart: false,
            cancellationToken
        );
}

/// <summary>Opens a request of one's own, then leaves the one that it was taken for. A retry after a crash in between goes on where that ended.</summary>
internal sealed class AskApart(RequestWorkflow workflow, ClaimRequestStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var number = RequestActions.Number(command);
        var left = await store.GetAsync(command.Organization.Id, number, cancellationToken);
        if (
            left?.Voices.LastOrDefault(voice => command.Member.Is(voice.Member)) is not { } mine
            || !left.IsOpen
            || left.People == 1
        )
        {
            return Reply.ToRequester(left is null ? RequestTexts.NotThere : RequestTexts.NotAsked(left));
        }

        // The answer goes where the question was asked, wherever this button is pressed.
        var asked = command with
        {
            Identity = mine.Identity,
            Place = mine.Place,
            PlaceName = mine.PlaceName,
        };
        var reply = await Asking.ReplyAsync(
            workflow,
            asked,
            new ClaimAsk(mine.Words, mine.Account),
            isAgain: true,
            isApart: true,
            cancellationToken
        );
        await workflow.ChangeAsync(
            command.Organization.Id,
            number,
            command.At,
            request => RequestRules.Without(request, command.Member),
            cancellationToken
        );
        return reply;
    }
}

internal static class Asking
{
    public static async Task<Reply> ReplyAsync(
        RequestWorkflow workflow,
        ChatCommand command,
        ClaimAsk ask,
        bool isAgain,
        bool isApart,
        CancellationToken cancellationToken
    )
    {
        var decision = await workflow.AskAsync(command, ask, isAgain, isApart, cancellationToken);
        var view = await workflow.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        var voice = decision.Request.Voices.LastOrDefault(voice => command.Member.Is(voice.Member));
        return Reply.ToRequester(
            decision.Outcome == AskOutcome.AnsweredBefore || voice is null
                ? AnswerCards.Before(view, decision.Request, ask)
                : RequestCards.Receipt(view, decision, voice)
        );
    }
}
