using Bot.Core.Agreements;
using Bot.Core.Data;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;

namespace Bot.Core.Assets.Links;

/// <summary>
/// Looks at the links that are due, a few at a time, and asks the owner once about one that failed twice. It calls
/// other servers, so it does not run with the scheduled jobs: a slow server would keep them waiting.
/// </summary>
public sealed class CheckLinks(IDocumentStore data, ILinkProbe probe, MemberStore members, ClaimLease lease)
{
    private const int AtOnce = 4;
    private const int MostInARun = 100;

    // A node without a way out would find every link dead.
    private static readonly TimeSpan Trusted = TimeSpan.FromDays(2);
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);

    private DateTimeOffset? answeredAt;

    /// <summary>Looks at up to a hundred links.</summary>
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var looked = 0;
        while (
            looked < MostInARun
            && await data.ClaimDueAsync(AssetLink.Set, now, lease.Length, AtOnce, cancellationToken)
                is { Count: > 0 } due
        )
        {
            looked += due.Count;
            await Task.WhenAll(due.Select(claim => CheckAsync(claim, now, cancellationToken)));
        }
    }

    private async Task CheckAsync(Claim<AssetLink> claim, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var link = claim.Document;
        var organization = await members.FindActiveAsync(link.Organization, cancellationToken);
        var after =
            organization is { ChecksLinks: true } && Uri.TryCreate(link.Link, UriKind.Absolute, out var address)
                ? After(link, await probe.LookAsync(address, cancellationToken), now)
                : link with
                {
                    CheckAt = now + AssetLink.Usual,
                };
        await data.CommitAsync(
            link.Organization,
            async transaction =>
            {
                // The asset may have another link by now.
                if (
                    !await transaction.HoldsAsync(AssetLink.Set, claim)
                    || await transaction.GetAsync(AssetLink.Set, link.Organization, link.Asset, CancellationToken.None)
                        != link
                )
                {
                    return false;
                }

                await transaction.ReplaceAsync(AssetLink.Set, after);
                if (after.IsDead && await OwnerAsync(transaction, after) is { } owner)
                {
                    await QuestionStore.AddAsync(
                        transaction,
                        new Question(after.Organization, DeadLinkQuestion.TypeKey, after.QuestionId, [owner], now)
                    );
                }

                return true;
            },
            cancellationToken
        );
    }

    private AssetLink After(AssetLink link, LinkResult result, DateTimeOffset now)
    {
        if (result.Status > 0)
        {
            answeredAt = now;
        }

        return result.State == LinkState.NoAnswer && !(now - answeredAt <= Trusted)
            ? link with
            {
                CheckAt = now + Later,
            }
            : link.After(result, now);
    }

    private static async ValueTask<string?> OwnerAsync(IDocumentTransaction transaction, AssetLink link) =>
        (
            await AgreementStore.FindAsync(
                transaction,
                link.Organization,
                AssetType.KindKey,
                link.Asset,
                CancellationToken.None
            )
        )
            ?.Agreed
            ?.Owner;
}
