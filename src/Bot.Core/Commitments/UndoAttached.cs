using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Commitments;

/// <summary>Takes back what one receipt noted, while nobody has said how it went.</summary>
internal sealed class UndoAttached(ICommitmentStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var promises = new List<Commitment>();
        foreach (
            var number in command
                .Value.Split(',')
                .Select(part =>
                    int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0
                )
        )
        {
            promises.AddRange(
                await store.GetAsync(command.Organization.Id, number, cancellationToken) is { } promise
                    ? [promise]
                    : Array.Empty<Commitment>()
            );
        }

        if (
            promises.Count == 0
            || promises.Any(promise => promise.IsAnswered)
            || !promises.All(promise => MayUndo(promise, command))
        )
        {
            return Reply.ToRequester(
                promises.Count == 0 ? CommitmentTexts.NothingToUndo
                : !promises.All(promise => MayUndo(promise, command)) ? CommitmentTexts.UndoIsOthers
                : CommitmentTexts.CannotUndo
            );
        }

        var removed = 0;
        foreach (var promise in promises)
        {
            removed += await store.RemoveAsync(promise, cancellationToken) ? 1 : 0;
        }

        return removed == 0
            ? Reply.ToRequester(CommitmentTexts.CannotUndo)
            : Reply.Replace(
                CommitmentTexts.Undone(CommitmentTexts.Named(promises[0].Account, promises[0].Deal), removed)
            );
    }

    private static bool MayUndo(Commitment promise, ChatCommand command) =>
        command.Member.Is(promise.AttachedBy) || command.Member.IsAdmin;
}
