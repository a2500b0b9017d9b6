using Bot.Core.Data;

namespace Bot.Core.Kpis;

/// <summary>A figure that a digest named as not computable, and the week of that digest.</summary>
internal sealed record NamedGap(string Organization, string Kpi, string Week);

/// <summary>
/// What digests have named as missing. It is said once: a reader who sees it every week stops reading, and every channel
/// hears it in the same week.
/// </summary>
internal sealed class NamedGaps(IDocumentStore data)
{
    public static DocumentSet<NamedGap> Set { get; } = new("kpiGaps", gap => gap.Organization, gap => gap.Kpi);

    /// <summary>Those of the keys that the digest of this week names. A preview leaves no mark.</summary>
    public async Task<IReadOnlySet<string>> ToNameAsync(
        string organization,
        IReadOnlyList<string> missing,
        string week,
        bool isPreview,
        CancellationToken cancellationToken
    )
    {
        var named = (await data.ListAsync(Set, organization, cancellationToken)).ToDictionary(gap => gap.Kpi);
        var toName = missing.Where(key => !named.TryGetValue(key, out var gap) || gap.Week == week).ToHashSet();
        var gone = named.Keys.Except(missing).ToList();
        if (!isPreview && (gone.Count > 0 || toName.Any(key => !named.ContainsKey(key))))
        {
            await data.CommitAsync(
                organization,
                async transaction =>
                {
                    foreach (var key in toName)
                    {
                        await transaction.PutAsync(Set, new NamedGap(organization, key, week));
                    }

                    foreach (var key in gone)
                    {
                        await transaction.DeleteAsync(Set, organization, key);
                    }

                    return true;
                },
                cancellationToken
            );
        }

        return toName;
    }
}
