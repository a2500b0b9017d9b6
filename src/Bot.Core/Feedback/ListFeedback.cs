using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Lists the newest entries, filtered by options, ten at a time.</summary>
internal sealed class ListFeedback(FeedbackStore store, MemberStore members) : ICommandHandler
{
    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        ListAsync(command, isMine: false, cancellationToken);

    public async Task<Reply> ListAsync(ChatCommand command, bool isMine, CancellationToken cancellationToken)
    {
        var (query, error) = FeedbackQuery.Parse(command.Action is null ? command.Text : command.Value);
        if (query is null)
        {
            return Reply.ToRequester(error!);
        }

        var filter = isMine ? query.Filter with { Reporters = command.Member.Ids } : query.Filter;
        var entries = await store.ListAsync(
            command.Organization.Id,
            filter,
            query.Skip,
            FeedbackCards.ListLength + 1,
            cancellationToken
        );
        var names = await members.NamesAsync(command.Organization.Id, cancellationToken);
        var card = FeedbackCards.List(entries, names, query, isMine);
        var undo = isMine ? FeedbackCards.Undoable(entries, command.Member, command.At) : [];
        return Reply.ToRequester(undo.Count == 0 ? card : card with { Blocks = [.. card.Blocks, new Buttons(undo)] });
    }
}
