using Bot.Core.Chat;

namespace Bot.Core.Claims;

/// <summary>Whether a message promises more than the company offers. Until it can be checked against the claims, says so.</summary>
internal sealed class CheckPromise : ICommandHandler
{
    private const int Shown = 1000;

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) => Task.FromResult(Reply.ToAsker(
        command.Quoted is { Words.Length: > 0 } quoted
            ? new Card(ClaimTexts.CheckingComesNext, [new Paragraph(ClaimTexts.CheckingComesNext), new Quote(Phrase.Verbatim(Excerpts.Beginning(quoted.Words, Shown)))])
            : Card.Say(ClaimTexts.CheckingComesNext)));
}
