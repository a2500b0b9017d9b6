using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Claims.Kept;

/// <summary>Takes back what one receipt noted, while nobody has said how it went.</summary>
internal sealed class UndoAttached(IKeptStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var promises = new List<Promise>();
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
                    : Array.Empty<Promise>()
            );
        }

        if (
            promises.Count == 0
            || promises.Any(promise => promise.IsAnswered)
            || !promises.All(promise => MayUndo(promise, command))
        )
        {
            return Reply.ToAsker(
                promises.Count == 0 ? KeptTexts.NothingToUndo
                : !promises.All(promise => MayUndo(promise, command)) ? KeptTexts.UndoIsOthers
                : KeptTexts.CannotUndo
            );
        }

        var removed = 0;
        foreach (var promise in promises)
        {
            removed += await store.RemoveAsync(promise, cancellationToken) ? 1 : 0;
        }

        return removed == 0
            ? Reply.ToAsker(KeptTexts.CannotUndo)
            : Reply.Replace(KeptTexts.Undone(KeptTexts.Named(promises[0].Account, promises[0].Deal), removed));
    }

    private static bool MayUndo(Promise promise, ChatCommand command) =>
        command.Member.Is(promise.AttachedBy) || command.Member.IsAdmin;
}
