using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>What waits for the asker's signature, and what waits for whom.</summary>
internal sealed class ReviewQueue(AgreementStore store, AgreementViews views) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var waiting = new List<(AgreementView, VersionOf)>();
        var byKind = new Dictionary<string, AgreementView>();
        foreach (var one in await store.WaitingAsync(command.Organization.Id, cancellationToken))
        {
            if (!byKind.TryGetValue(one.Agreement.Kind, out var view))
            {
                byKind[one.Agreement.Kind] = view = await views.ViewAsync(
                    command.Organization.Id,
                    views.Kind(one.Agreement.Kind),
                    command.At,
                    cancellationToken
                );
            }

            waiting.Add((view, one));
        }

        return Reply.ToRequester(QueueCards.Queue(waiting, command.Member, Page(command.Value)));
    }

    private static int Page(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;
}
