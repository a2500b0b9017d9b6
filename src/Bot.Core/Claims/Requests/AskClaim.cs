using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>
/// Opens or joins a request with the sentence from a button, from typed words or from a form. Opens the form if there
/// is no sentence.
/// </summary>
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

        return await AskReply.CreateAsync(workflow, command, ask, isAgain: false, isApart: false, cancellationToken);
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

/// <summary>Opens a request although the same question is already answered.</summary>
internal sealed class AskAgain(RequestWorkflow workflow) : ICommandHandler
{
    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        AskReply.CreateAsync(
            workflow,
            command,
            ClaimAsk.Read(command.Value),
            isAgain: true,
            isApart: false,
            cancellationToken
        );
}

/// <summary>
/// Opens a separate request, then leaves the one that the question was merged into. A retry after a crash in between
/// continues from there.
/// </summary>
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

        // The answer goes to where the question was asked, not to where this button was pressed.
        var asked = command with
        {
            Identity = mine.Identity,
            Place = mine.Place,
            PlaceName = mine.PlaceName,
        };
        var reply = await AskReply.CreateAsync(
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

/// <summary>Stores the question and builds the reply.</summary>
internal static class AskReply
{
    public static async Task<Reply> CreateAsync(
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
