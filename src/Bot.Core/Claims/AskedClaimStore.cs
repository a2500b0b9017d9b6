using Bot.Core.Data;

namespace Bot.Core.Claims;

/// <summary>Stores the questions about claims that members asked during a sale.</summary>
public sealed class AskedClaimStore(IDocumentStore data)
{
    public static DocumentSet<AskedClaims> Set { get; } =
        new DocumentSet<AskedClaims>("askedClaims", asked => asked.Organization, asked => asked.DeliveryKey).WithKey(
            "about",
            asked => About(asked.Account, asked.Deal)
        );

    /// <summary>Stores the question. A repeated delivery key changes nothing.</summary>
    public async Task RememberAsync(AskedClaims asked, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            asked.Organization,
            transaction => transaction.InsertAsync(Set, asked),
            cancellationToken
        );

    /// <summary>
    /// Questions about the account or the deal's id, ignoring case and accents, oldest first.
    /// </summary>
    public async Task<IReadOnlyList<AskedClaims>> AskedAsync(
        string organization,
        string account,
        string deal,
        CancellationToken cancellationToken
    )
    {
        var found = new List<AskedClaims>();
        foreach (var key in About(account, deal))
        {
            found.AddRange(await data.FindAsync(Set, organization, "about", key, cancellationToken));
        }

        return
        [
            .. found
                .DistinctBy(asked => asked.DeliveryKey)
                .OrderBy(asked => asked.At)
                .ThenBy(asked => asked.DeliveryKey, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> About(string? account, string? deal)
    {
        if (!string.IsNullOrWhiteSpace(account))
        {
            yield return $"account/{AskedClaims.Key(account)}";
        }

        if (!string.IsNullOrWhiteSpace(deal))
        {
            yield return $"deal/{AskedClaims.Key(deal)}";
        }
    }
}
