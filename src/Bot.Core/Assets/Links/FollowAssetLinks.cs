using System.Collections.Concurrent;
using Bot.Core.Agreements;
using Bot.Core.Data;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;

namespace Bot.Core.Assets.Links;

/// <summary>Keeps what is to be looked at in step with the published assets.</summary>
internal sealed class FollowAssetLinks(
    AgreementStore assets,
    IDocumentStore data,
    QuestionWorkflow questions,
    DeadLinkQuestion question
) : IOrganizationJob
{
    // In memory only: after a restart the assets are compared once more.
    private readonly ConcurrentDictionary<string, int> followed = new();

    public DateTimeOffset Next(Organization organization, DateTimeOffset now) => organization.NextDay(now);

    public async Task RunAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var changes = await assets.ChangesAsync(organization.Id, AssetType.KindKey, cancellationToken);
        if (followed.TryGetValue(organization.Id, out var known) && known == changes)
        {
            return;
        }

        var all = await assets.ListAsync(organization.Id, AssetType.KindKey, cancellationToken);
        var links = all.Where(asset => asset.Agreed is { IsSuspended: false })
            .Select(asset => (asset.Subject, AssetContent.Read(asset.Agreed!.Content).Address))
            .Where(asset => asset.Address is not null)
            .ToDictionary(asset => asset.Subject, asset => asset.Address!.AbsoluteUri);
        var stale = await data.CommitAsync(
            organization.Id,
            transaction => UpdateAsync(transaction, organization.Id, links, now),
            cancellationToken
        );
        foreach (var link in stale.Where(link => link.Failures > 1))
        {
            await questions.CancelAsync(question, organization.Id, link.QuestionId, now, cancellationToken);
        }

        followed[organization.Id] = changes;
    }

    // The links that are no longer those of their assets.
    private static async ValueTask<IReadOnlyList<AssetLink>> UpdateAsync(
        IDocumentTransaction transaction,
        string organization,
        Dictionary<string, string> links,
        DateTimeOffset now
    )
    {
        var known = await transaction.ListAsync(AssetLink.Set, organization, CancellationToken.None);
        var stale = known.Where(link => links.GetValueOrDefault(link.Asset) != link.Link).ToList();
        foreach (var gone in stale.Where(link => !links.ContainsKey(link.Asset)))
        {
            await transaction.DeleteAsync(AssetLink.Set, organization, gone.Asset);
        }

        var same = known.Except(stale).Select(link => link.Asset).ToHashSet();
        foreach (var (asset, link) in links.Where(pair => !same.Contains(pair.Key)))
        {
            var revision = known.FirstOrDefault(before => before.Asset == asset)?.Revision + 1 ?? 0;
            await transaction.PutAsync(AssetLink.Set, new AssetLink(organization, asset, link, now, revision));
        }

        return stale;
    }
}
