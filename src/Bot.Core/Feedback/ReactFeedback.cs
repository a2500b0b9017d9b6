using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>
/// Logs a message as it is when a member reacts to it with the emoji. The receipt has buttons to edit or undo it.
/// </summary>
internal sealed class ReactFeedback(FeedbackReceipt receipt, FeedbackReader reader) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.Quoted is not { Words.Length: > 0 } quoted)
        {
            return Reply.ToRequester(FeedbackTexts.WhichMessage);
        }

        var details = await reader.ReadAsync(command.Organization, quoted.Words, cancellationToken);
        return await receipt.StoreAsync(
            command,
            details.Text.Length == 0 ? details with { Text = quoted.Words } : details,
            quoted.Words,
            new FeedbackSource(quoted.Key, quoted.Author, quoted.Link),
            cancellationToken
        );
    }
}
