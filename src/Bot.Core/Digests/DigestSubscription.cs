using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;

namespace Bot.Core.Digests;

/// <summary>The schedule of a digest: a weekday and a local time in an IANA time zone.</summary>
public sealed record DigestTime(DayOfWeek Weekday, TimeOnly Time, string Zone);

/// <summary>
/// A channel that gets the digest every week. <see cref="Owner"/> is the member who is told if a delivery fails.
/// Occurrences up to <see cref="Since"/>, when the schedule was set, are not due. <see cref="Sections"/> are keys.
/// </summary>
public sealed record DigestSubscription(
    string Organization,
    string Id,
    Address Place,
    DigestTime When,
    Language Language,
    IReadOnlyList<string> Sections,
    string Owner,
    DateTimeOffset Since
)
{
    /// <summary>Up to when occurrences are handled: posted, or skipped because they were too old.</summary>
    public DateTimeOffset? Handled { get; init; }

    /// <summary>Occurrences after this time are still to be posted.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DateTimeOffset From => Handled > Since ? Handled.Value : Since;

    /// <summary>Somebody agreed that another company may read it.</summary>
    public bool MayBeShared { get; init; }

    /// <summary>Whether whoever is responsible was asked about another company that reads the channel by now.</summary>
    public bool IsAskedAboutSharing { get; init; }

    /// <summary>The channel's name, if a request included it.</summary>
    public string? PlaceName { get; init; }

    /// <summary>One id per conversation, so a new subscription replaces the earlier one.</summary>
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
/// A digest as posted. It never changes, even if facts or definitions do. <see cref="Occurrence"/> is the local day
/// that it was due for, unique within the subscription; for one that was posted on request, also its delivery.
/// </summary>
public sealed record DigestIssue(
    string Organization,
    string Subscription,
    string Occurrence,
    DateTimeOffset Created,
    Card Card
)
{
    /// <summary>Where it was posted; null for issues of before this was stored.</summary>
    public Address? Place { get; init; }

    /// <summary>The channel's name, if it is known.</summary>
    public string? PlaceName { get; init; }

    /// <summary>The delivery key. It is the same however often the digest is stored, so it is posted once.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string PostingKey => $"digest/{Subscription}/{Occurrence}";

    /// <summary>The digest for its channel.</summary>
    public OutboundMessage Message(DigestSubscription subscription, DateTimeOffset now) =>
        new(
            Organization,
            PostingKey,
            subscription.Place,
            Card,
            subscription.Language,
            subscription.When.Zone,
            now,
            OwnerMember: subscription.Owner
        );
}
