using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Stores the changes from the form.</summary>
internal sealed class SaveEditedFeedback(FeedbackStore store) : ICommandHandler
{
    public static async Task<Reply> SaveAsync(
        FeedbackStore store,
        FeedbackEntry entry,
        FeedbackDetails details,
        ChatCommand command,
        CancellationToken cancellationToken
    )
    {
        var changed = await store.ChangeAsync(
            entry,
            current => FeedbackHistory.Edit(current, details, command.Member, command.At),
            cancellationToken
        );
        return Reply.ToRequester(FeedbackCards.Edited(changed));
    }

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (entry, _) = await store.FindAsync(command, cancellationToken);
        if (entry is null || !FeedbackHistory.MayChange(entry, command.Member))
        {
            return Reply.ToRequester(entry is null ? FeedbackTexts.WhichOne : FeedbackTexts.NotYours(entry));
        }

        return FeedbackForms.Read(command) is { } details
            ? await SaveAsync(store, entry, details, command, cancellationToken)
            : Reply.Invalid("text", FeedbackTexts.TextMissing);
    }
}
