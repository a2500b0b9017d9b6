using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;

namespace Bot.Core.Digests;

/// <summary>What a digest may hold, in the order in which it is shown.</summary>
public enum DigestSection
{
    Kpis,
    Feedback,
    Agreed,
    Waiting,
}

/// <summary>When a digest comes: a weekday and a local time in an IANA zone.</summary>
public sealed record DigestTime(DayOfWeek Weekday, TimeOnly Time, string Zone);

/// <summary>
/// A channel that gets the digest every week. <see cref="Owner"/> is the member who is told when it can't be delivered.
/// Occurrences up to <see cref="Since"/>, when the schedule was set, are not due.
/// </summary>
public sealed record DigestSubscription(
    string Organization,
    string Id,
    Address Place,
    DigestTime When,
    Language Language,
    IReadOnlyList<DigestSection> Sections,
    string Owner,
    DateTimeOffset Since
)
{
    /// <summary>What people call the channel, where a request told.</summary>
    public string? PlaceName { get; init; }

    /// <summary>One for each place: subscribing again changes what is there.</summary>
    public static string IdOf(Address place) =>
        Convert.ToHexStringLower(
            SHA256
                .HashData(
                    Encoding.UTF8.GetBytes($"{place.Platform}\n{place.Workspace}\n{place.Kind}\n{place.Conversation}")
                )
                .AsSpan(0, 8)
        );
}

/// <summary>
/// One digest as posted, frozen: later changes of facts or definitions never rewrite it. <see cref="Occurrence"/> is the
/// local day for which it was due, unique within the subscription. <see cref="IsQueued"/>: handed to the outbox.
/// </summary>
public sealed record DigestIssue(
    string Organization,
    string Subscription,
    string Occurrence,
    DateTimeOffset Created,
    Card Card,
    bool IsQueued = false
)
{
    /// <summary>The key of its posting: whoever stores it, however often, it goes out once.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string PostingKey => $"digest/{Subscription}/{Occurrence}";
}
