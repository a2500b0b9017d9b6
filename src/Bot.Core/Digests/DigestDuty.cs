using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Digests;

/// <summary>Owners of digests, who are told if a delivery fails.</summary>
internal sealed class DigestDuty : IDuty
{
    public async ValueTask<LocalizedText?> DescribeAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    ) =>
        (await OwnedAsync(reader, member, cancellationToken)).Count switch
        {
            0 => null,
            1 => new("1 digest", "1 resumen"),
            var count => new($"{count} digests", $"{count} resúmenes"),
        };

    public async ValueTask HandOverAsync(IDocumentTransaction transaction, Member from, Member to)
    {
        foreach (var subscription in await OwnedAsync(transaction, from, CancellationToken.None))
        {
            await transaction.PutAsync(DigestStore.Subscriptions, subscription with { Owner = to.Id });
        }
    }

    private static async Task<IReadOnlyList<DigestSubscription>> OwnedAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await reader.ListAsync(DigestStore.Subscriptions, member.Organization, cancellationToken)).Where(
                subscription => member.Is(subscription.Owner)
            ),
        ];
}
