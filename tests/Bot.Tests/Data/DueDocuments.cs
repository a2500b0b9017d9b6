using Bot.Core.Data;

namespace Bot.Tests.Data;

/// <summary>What a node would claim, without keeping it.</summary>
public static class DueDocuments
{
    public static async Task<IReadOnlyList<T>> DueAsync<T>(
        this IDocumentStore data,
        DocumentSet<T> set,
        DateTimeOffset until
    )
        where T : class
    {
        var claims = await data.ClaimDueAsync(set, until, TimeSpan.FromMinutes(1), 100, CancellationToken.None);
        foreach (var claim in claims)
        {
            await data.ReleaseAsync(set, claim, CancellationToken.None);
        }

        return [.. claims.Select(claim => claim.Document)];
    }
}
