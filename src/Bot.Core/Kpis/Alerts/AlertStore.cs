using System.Globalization;
using Bot.Core.Data;

namespace Bot.Core.Kpis;

/// <summary>The alerts of an organization.</summary>
internal sealed class AlertStore(IDocumentStore data)
{
    private const string Counter = "kpiAlerts";

    public static DocumentSet<KpiAlert> Set { get; } =
        new DocumentSet<KpiAlert>("kpiAlerts", alert => alert.Organization, alert => alert.Id).WithRevision(
            alert => alert.Revision,
            (alert, revision) => alert with { Revision = revision }
        );

    public async Task<IReadOnlyList<KpiAlert>> ListAsync(string organization, CancellationToken cancellationToken) =>
        [.. (await data.ListAsync(Set, organization, cancellationToken)).OrderBy(alert => alert.SetAt)];

    /// <summary>Stores an alert. The same one again, set by the same member, replaces the former.</summary>
    public Task<KpiAlert> AddAsync(KpiAlert alert, CancellationToken cancellationToken) =>
        data.CommitAsync(
                alert.Organization,
                async transaction =>
                {
                    var all = await transaction.ListAsync(Set, alert.Organization, cancellationToken);
                    foreach (var same in all.Where(other => IsSame(other, alert)))
                    {
                        await transaction.DeleteAsync(Set, same.Organization, same.Id);
                    }

                    var number = await transaction.NextAsync(alert.Organization, Counter);
                    var stored = alert with { Id = number.ToString(CultureInfo.InvariantCulture) };
                    await transaction.PutAsync(Set, stored);
                    return stored;
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>Removes a member's alert; false if they have none with that id.</summary>
    public Task<bool> RemoveAsync(string organization, string id, string member, CancellationToken cancellationToken) =>
        data.CommitAsync(
                organization,
                async transaction =>
                {
                    if (
                        await transaction.GetAsync(Set, organization, id, cancellationToken) is not { } alert
                        || alert.Member != member
                    )
                    {
                        return false;
                    }

                    await transaction.DeleteAsync(Set, organization, id);
                    return true;
                },
                cancellationToken
            )
            .AsTask();

    private static bool IsSame(KpiAlert one, KpiAlert other) =>
        (one.Member, one.Kpi, one.Kind, one.Limit, one.Currency, one.Per)
        == (other.Member, other.Kpi, other.Kind, other.Limit, other.Currency, other.Per);
}
