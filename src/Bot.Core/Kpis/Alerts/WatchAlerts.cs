using System.Collections.Concurrent;
using Bot.Core.Facts;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Kpis;

/// <summary>
/// Tells members that a figure crossed what they set. The change of an alert and its message are one commit, so that a
/// restart or another node tells nobody twice.
/// </summary>
internal sealed class WatchAlerts(
    AlertStore alerts,
    CurrentFacts currentFacts,
    FactStore facts,
    KpiTargets targets,
    KpiDefinitions definitions,
    FigureStore figures,
    MemberStore members,
    DocumentChanges changes
) : IOrganizationJob
{
    // Kept in memory only: after a restart each alert is looked at once more.
    private readonly ConcurrentDictionary<string, (int Facts, DateOnly Day, string Alerts)> seen = new();

    public DateTimeOffset Next(Organization organization, DateTimeOffset now) => organization.NextDay(now);

    public async Task RunAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await alerts.ListAsync(organization.Id, cancellationToken) is not { Count: > 0 } all)
        {
            return;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime);
        var state = (
            await facts.VersionAsync(organization.Id, cancellationToken),
            today,
            string.Join(' ', all.Select(alert => alert.Id))
        );
        if (seen.TryGetValue(organization.Id, out var last) && last == state)
        {
            return;
        }

        var set = await currentFacts.GetAsync(organization.Id, cancellationToken);
        foreach (var alert in all)
        {
            await CheckAsync(organization, alert, set, today, now, cancellationToken);
        }

        seen[organization.Id] = state;
    }

    private async Task CheckAsync(
        Organization organization,
        KpiAlert alert,
        FactSet set,
        DateOnly today,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (
            KpiCatalog.Find(alert.Kpi) is not { } shipped
            || await members.GetAsync(organization.Id, alert.Member, cancellationToken) is not { HasLeft: false } member
            || AlertCheck.Latest(
                alert,
                await definitions.GetAsync(organization.Id, shipped, cancellationToken),
                set,
                today
            )
                is not { } figure
            || AlertCheck.IsBeyond(alert, figure, await targets.FindAsync(organization, figure, cancellationToken))
                is not { } beyond
        )
        {
            return;
        }

        var (stored, isChanged) = await changes.ChangeAsync(
            AlertStore.Set,
            organization.Id,
            alert.Id,
            current => AlertCheck.After(current, figure, beyond, now),
            current =>
                current.ToldAt == now
                    ? Notification.To(
                        member,
                        $"kpi-alert-{current.Id}-{current.Revision}",
                        AlertCards.Happened(current, figure),
                        now
                    )
                    : [],
            cancellationToken
        );
        if (isChanged && stored?.ToldAt == now)
        {
            await figures.KeepAsync([FigureSnapshot.Of(organization.Id, figure, now)], cancellationToken);
        }
    }
}
