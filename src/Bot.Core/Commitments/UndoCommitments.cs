using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Deletes the commitments of one receipt, unless one of them has an answer.</summary>
internal sealed class UndoCommitments(CommitmentStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var commitments = new List<Commitment>();
        foreach (
            var number in command
                .Value.Split(',')
                .Select(part =>
                    int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0
                )
        )
        {
            commitments.AddRange(
                await store.GetAsync(command.Organization.Id, number, cancellationToken) is { } commitment
                    ? [commitment]
                    : Array.Empty<Commitment>()
            );
        }

        if (
            commitments.Count == 0
            || commitments.Any(commitment => commitment.IsAnswered)
            || !commitments.All(commitment => MayUndo(commitment, command))
        )
        {
            return Reply.ToRequester(
                commitments.Count == 0 ? CommitmentTexts.NothingToUndo
                : !commitments.All(commitment => MayUndo(commitment, command)) ? CommitmentTexts.UndoIsOthers
                : CommitmentTexts.CannotUndo
            );
        }

        var removed = 0;
        foreach (var commitment in commitments)
        {
            removed += await store.RemoveAsync(commitment, cancellationToken) ? 1 : 0;
        }

        return removed == 0
            ? Reply.ToRequester(CommitmentTexts.CannotUndo)
            : Reply.Replace(
                CommitmentTexts.Undone(CommitmentTexts.Named(commitments[0].Account, commitments[0].Deal), removed)
            );
    }

    private static bool MayUndo(Commitment commitment, ChatCommand command) =>
        command.Member.Is(commitment.AttachedBy) || command.Member.IsAdmin;
}
