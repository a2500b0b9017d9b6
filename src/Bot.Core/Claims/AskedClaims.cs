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
