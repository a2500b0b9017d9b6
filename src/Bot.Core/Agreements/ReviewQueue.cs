using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Lists what waits for the member's signature, and what waits for others.</summary>
internal sealed class ReviewQueue(AgreementStore store, AgreementViews views) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var queue = new List<(AgreementView, VersionOf)>();
        var byKind = new Dictionary<string, AgreementView>();
        foreach (var pending in await store.WaitingAsync(command.Organization.Id, cancellationToken))
        {
            if (!byKind.TryGetValue(pending.Agreement.Kind, out var view))
            {
                byKind[pending.Agreement.Kind] = view = await views.ViewAsync(
                    command.Organization.Id,
                    views.Kind(pending.Agreement.Kind),
                    command.At,
                    cancellationToken
                );
            }

            queue.Add((view, pending));
        }

        return Reply.ToRequester(QueueCards.Queue(queue, command.Member, Page(command.Value)));
    }

    private static int Page(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;
}
