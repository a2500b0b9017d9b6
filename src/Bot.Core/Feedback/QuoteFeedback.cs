using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Opens the form with the text of the selected message.</summary>
internal sealed class QuoteFeedback : ICommandHandler
{
    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Task.FromResult(
            command.Quoted is { Words.Length: > 0 } quoted
                ? Reply.Open(
                    FeedbackForms.Quote(quoted, FeedbackParser.Parse(quoted.Words, command.Organization.Currency))
                )
                : Reply.ToRequester(FeedbackTexts.WhichMessage)
        );
}
