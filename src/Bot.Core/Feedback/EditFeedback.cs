using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Edits an entry: words after the number replace its text; without them it opens the form.</summary>
internal sealed class EditFeedback(FeedbackStore store, FeedbackReader reader) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (entry, words) = await store.FindAsync(command, cancellationToken);
        if (entry is null || !FeedbackHistory.MayChange(entry, command.Member))
        {
            return Reply.ToRequester(entry is null ? FeedbackTexts.WhichOne : FeedbackTexts.NotYours(entry));
        }

        if (words.Length == 0)
        {
            return Reply.Open(FeedbackForms.Edit(entry));
        }

        var details = await reader.ReadAsync(command.Organization, words, cancellationToken);
        return details.Text.Length == 0
            ? Reply.ToRequester(FeedbackCards.NoText(words))
            : await SaveEditedFeedback.SaveAsync(store, entry, details, command, cancellationToken);
    }
}
