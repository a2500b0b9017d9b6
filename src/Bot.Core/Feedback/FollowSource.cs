using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>
/// Follows the message that a report came from. Changed words change the reporter's report; a deleted message, or one
/// that no longer reads as feedback, offers to delete it. A miss means that there is nothing to tell.
/// </summary>
internal sealed class FollowSource(FeedbackStore store, FeedbackReader reader, CommandCatalog catalog) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var entry = await store.FindByMessageAsync(
            command.Organization.Id,
            command.Value,
            command.Quoted?.Key,
            cancellationToken
        );
        if (entry is not { Deleted: null } || !command.Member.Is(entry.Reporter))
        {
            return Reply.ToRequester(FeedbackTexts.WhichOne) with { IsMiss = true };
        }

        return command.Action == FeedbackActions.SourceDeleted
            ? Reply.ToRequester(FeedbackCards.SourceChanged(entry, FeedbackSourceTexts.Deleted(entry)))
            : await EditAsync(entry, command, cancellationToken);
    }

    private async Task<Reply> EditAsync(FeedbackEntry entry, ChatCommand command, CancellationToken cancellationToken)
    {
        var (registration, routed) = catalog.Find(command with { Action = null, Text = command.Quoted?.Words ?? "" });
        var isFeedback = registration?.Spec is not { Words: not null } spec || spec.Name == FeedbackActions.Capture;
        var details = isFeedback ? await reader.ReadAsync(command.Organization, routed.Text, cancellationToken) : null;
        if (details is not { Text.Length: > 0 })
        {
            return Reply.ToRequester(FeedbackCards.SourceChanged(entry, FeedbackSourceTexts.NoLongerFeedback(entry)));
        }

        var changed = await store.ChangeAsync(
            entry,
            current => FeedbackHistory.Edit(current, details, command.Member, command.At),
            cancellationToken
        );
        return Reply.ToRequester(FeedbackCards.Edited(changed)) with
        {
            IsStored = true,
            IsMiss = ReferenceEquals(changed, entry),
        };
    }
}
