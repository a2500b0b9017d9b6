using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>Logs the report from the form.</summary>
internal sealed class SaveFeedbackForm(FeedbackReceipt receipt) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        FeedbackForms.Read(command) is { } details
            ? await receipt.StoreAsync(command, details, details.Text, FeedbackForms.Source(command), cancellationToken)
            : Reply.Invalid("text", FeedbackTexts.TextMissing);
}
