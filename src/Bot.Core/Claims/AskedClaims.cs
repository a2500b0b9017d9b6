using Bot.Core.Chat;

namespace Bot.Core.Claims;

/// <summary>
/// A member's question about claims, for an account or a deal. Claims are subjects ("live-in-a-week"). Account and deal
/// are as typed; at most one of them is null. A retry has the same <see cref="DeliveryKey"/>.
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
    /// <summary>Normalizes an account or a deal for comparison: no case, accents or outer spaces.</summary>
    public static string Key(string name) => Folding.Fold(name).Trim();
}
