using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Requests;

/// <summary>
/// Opens or joins a request with the sentence from a button, from typed words or from a form. Opens the form if there
/// is no sentence.
/// </summary>
internal sealed partial class AskRequest<TType>(RequestWorkflow<TType> requests) : ICommandHandler
    where TType : class, IRequestType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var isForm = command.Fields.Count > 0;
        var ask =
            isForm ? RequestAsk.Of(command.Field(RequestForms.Sentence) ?? "", command.Field(RequestForms.Account))
            : command.Action is null ? Typed(command.Text)
            : RequestAsk.Read(command.Value);
        if (ask.Sentence.Length == 0)
        {
            return isForm
                ? Reply.Invalid(RequestForms.Sentence, requests.Type.Texts.SentenceMissing)
                : Reply.Open(RequestForms.Ask(requests.Type, ask));
        }

        return await requests.AskAsync(command, ask, isAgain: false, isApart: false, cancellationToken);
    }

    private static RequestAsk Typed(string text)
    {
        var account = CommandLine.Parse(text).Option("account", "cuenta");
        return RequestAsk.Of(account is null ? text : AccountOption().Replace(text, " ", 1), account);
    }

    [GeneratedRegex(
        """(?<=^|\s)(account|cuenta):(?!//)(["“”«][^"“”»]*["“”»]|\S+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AccountOption();
}

/// <summary>Opens a request although the same question is already answered.</summary>
internal sealed class AskAgain<TType>(RequestWorkflow<TType> requests) : ICommandHandler
    where TType : class, IRequestType
{
    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        requests.AskAsync(command, RequestAsk.Read(command.Value), isAgain: true, isApart: false, cancellationToken);
}

/// <summary>
/// Opens a separate request, then leaves the one that the question was merged into. A retry after a crash in between
/// continues from there.
/// </summary>
internal sealed class AskApart<TType>(RequestWorkflow<TType> requests) : ICommandHandler
    where TType : class, IRequestType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var number = RequestActions.Number(command);
        var left = await requests.GetAsync(command.Organization.Id, number, cancellationToken);
        if (
            left?.Voices.LastOrDefault(voice => command.Member.Is(voice.Member)) is not { } mine
            || !left.IsOpen
            || left.People == 1
        )
        {
            return Reply.ToRequester(left is null ? RequestTexts.NotThere(requests.Type) : RequestTexts.NotAsked(left));
        }

        // The answer goes to where the question was asked, not to where this button was pressed.
        var asked = command with
        {
            Identity = mine.Identity,
            Place = mine.Place,
            PlaceName = mine.PlaceName,
        };
        var reply = await requests.AskAsync(
            asked,
            new RequestAsk(mine.Words, mine.Account),
            isAgain: true,
            isApart: true,
            cancellationToken
        );
        await requests.ChangeAsync(
            command.Organization.Id,
            number,
            command.At,
            request => RequestRules.Without(request, command.Member),
            cancellationToken
        );
        return reply;
    }
}
