using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Feedback.Notes;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>
/// Logs what a customer said from one line. Without words it opens the form, filled from a quoted
/// message; a bare number shows that entry.
/// </summary>
internal sealed class CaptureFeedback(
    FeedbackReceipt receipt,
    ShowFeedback show,
    FeedbackReader reader,
    ProposeNotes notes
) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var words = command.Action is null ? command.Text : command.Value;
        if (string.IsNullOrWhiteSpace(words))
        {
            return command.Quoted is { Words.Length: > 0 } quoted
                ? Reply.Open(
                    FeedbackForms.Quote(
                        quoted,
                        await reader.ReadAsync(command.Organization, quoted.Words, cancellationToken)
                    )
                )
                : Reply.Open(FeedbackForms.New());
        }

        if (int.TryParse(words.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return await show.HandleAsync(command with { Text = words, Action = null }, cancellationToken);
        }

        var several = await reader.ReadNotesAsync(command.Organization, words, cancellationToken);
        if (several.Count > 1)
        {
            return await notes.ProposeAsync(command, words, several, cancellationToken);
        }

        var details = await reader.ReadAsync(command.Organization, words, cancellationToken);
        return details.Text.Length == 0
            ? Reply.ToRequester(FeedbackCards.NoText(words))
            : await receipt.StoreAsync(command, details, words, null, cancellationToken);
    }
}
