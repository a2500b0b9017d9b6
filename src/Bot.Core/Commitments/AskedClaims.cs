namespace Bot.Core.Commitments;

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
);
