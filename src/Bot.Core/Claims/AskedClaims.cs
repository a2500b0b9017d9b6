using Bot.Core.Chat;

namespace Bot.Core.Claims;

/// <summary>
/// Somebody asked about claims with an account or a deal in mind. Claims are subjects ("live-in-a-week"); account and deal
/// are as typed, null where they were not said (never both null). <see cref="DeliveryKey"/> makes a retry the same question.
/// </summary>
public sealed record AskedClaims(
    string Organization,
    string DeliveryKey,
    string Member,
    IReadOnlyList<string> Claims,
    string? Account,
    string? Deal,
    DateTimeOffset At
)
{
    /// <summary>An account or a deal as it is compared: without case, accents and outer spaces.</summary>
    public static string Key(string name) => Folding.Fold(name).Trim();
}

/// <summary>What people asked about claims while they were selling.</summary>
public interface IAskedClaimStore
{
    /// <summary>Stores the question; the same delivery key again changes nothing.</summary>
    Task RememberAsync(AskedClaims asked, CancellationToken cancellationToken);

    /// <summary>What was asked for an account, or for a deal by its id, however they were written; oldest first.</summary>
    Task<IReadOnlyList<AskedClaims>> AskedAsync(
        string organization,
        string account,
        string deal,
        CancellationToken cancellationToken
    );

    /// <summary>Deletes everything of an organization.</summary>
    Task DeleteAllAsync(string organization, CancellationToken cancellationToken);
}
