using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Core.Facts;

/// <summary>
/// Some of an organization's facts of one kind. Facts are stored in a fixed number of buckets, by a hash of their ids:
/// reading all of them reads a few hundred documents at most, and a change rewrites only the buckets of its rows.
/// </summary>
internal sealed record FactBucket(string Organization, string Id, FactRows Rows)
{
    // Never changes: rows would no longer be found in the buckets that are stored.
    private const int Count = 64;

    /// <summary>Rows by the ids of their buckets.</summary>
    public static IEnumerable<(string Id, FactRows Rows)> Split(FactRows rows)
    {
        IEnumerable<(string Id, FactRows Rows)> parts =
        [
            .. Split("deals", rows.Deals, deal => deal.Id, part => FactRows.None with { Deals = part }),
            .. Split("leads", rows.Leads, lead => lead.Id, part => FactRows.None with { Leads = part }),
            .. Split("spend", rows.Spend, row => row.Key, part => FactRows.None with { Spend = part }),
            .. Split("accounts", rows.Accounts, account => account.Key, part => FactRows.None with { Accounts = part }),
        ];

        // What is replaced may be in any bucket of spend.
        var found = parts.ToDictionary(part => part.Id, part => part.Rows);
        var emptied = rows.Replaces is null ? [] : Enumerable.Range(0, Count).Select(number => IdOf("spend", number));
        return found
            .Keys.Union(emptied)
            .Select(id =>
                (
                    id,
                    found.GetValueOrDefault(id, FactRows.None) with
                    {
                        Lacking = rows.Lacking,
                        Replaces = rows.Replaces,
                    }
                )
            );
    }

    private static IEnumerable<(string Id, FactRows Rows)> Split<T>(
        string kind,
        IReadOnlyList<T> rows,
        Func<T, string> key,
        Func<IReadOnlyList<T>, FactRows> pack
    ) => rows.GroupBy(row => IdOf(kind, key(row))).Select(part => (part.Key, pack([.. part])));

    private static string IdOf(string kind, string key)
    {
        return IdOf(kind, SHA256.HashData(Encoding.UTF8.GetBytes(key))[0] % Count);
    }

    private static string IdOf(string kind, int number)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{kind}-{number:00}");
    }
}
