using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Opens the form with the text of the selected message.</summary>
internal sealed class QuoteFeedback(FeedbackReader reader) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        command.Quoted is { Words.Length: > 0 } quoted
            ? Reply.Open(
                FeedbackForms.Quote(
                    quoted,
                    await reader.ReadAsync(command.Organization, quoted.Words, cancellationToken)
                )
            )
            : Reply.ToRequester(FeedbackTexts.WhichMessage);
}
