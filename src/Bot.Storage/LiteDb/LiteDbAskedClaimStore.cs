using Bot.Core.Claims;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbAskedClaimStore(LiteDbFile file) : IAskedClaimStore
{
    private readonly LiteDbSet<AskedClaims> asked = new(
        file,
        "askedClaims",
        asked => asked.Organization,
        asked => asked.DeliveryKey,
        new LiteDbIndex<AskedClaims>("about", asked => About(asked.Account, asked.Deal))
    );

    public Task RememberAsync(AskedClaims asked, CancellationToken cancellationToken) =>
        file.WriteAsync(() => this.asked.TryInsert(asked), cancellationToken);

    public Task<IReadOnlyList<AskedClaims>> AskedAsync(
        string organization,
        string account,
        string deal,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<AskedClaims>>([
            .. About(account, deal)
                .SelectMany(key => asked.Find(organization, "about", key))
                .DistinctBy(one => one.DeliveryKey)
                .OrderBy(one => one.At)
                .ThenBy(one => one.DeliveryKey, StringComparer.Ordinal),
        ]);

    public Task DeleteAllAsync(string organization, CancellationToken cancellationToken) =>
        file.WriteAsync(() => asked.DeleteAll(organization), cancellationToken);

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
