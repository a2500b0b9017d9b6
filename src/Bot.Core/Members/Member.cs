using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Which of the two sides a person speaks for.</summary>
public enum Side
{
    Sales,
    Marketing,
}

/// <summary>
/// A person of an organization, known by one or more platform identities. <see cref="Side"/> is null until it was
/// asked. <see cref="Zone"/> is an IANA name. <see cref="Version"/> counts stored changes.
/// </summary>
public sealed record Member(
    string Organization,
    string Id,
    string Name,
    IReadOnlyList<PlatformIdentity> Identities,
    Side? Side,
    Roles Roles,
    Language Language,
    string Zone,
    int Version = 0
)
{
    /// <summary>Ids that the person had before two members were found to be one; what they did under them stays theirs.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>The id and the former ones.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string> Ids => [Id, .. FormerIds];

    /// <summary>Where Duet speaks to them alone: the newest identity on each platform. Nobody reads posts in a terminal.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<Address> DirectTalks =>
        [
            .. Identities
                .Where(identity => identity.Platform != Platforms.Terminal)
                .GroupBy(identity => identity.Platform)
                .Select(platform => platform.Last().Direct()),
        ];

    /// <summary>The member without the identities of a workspace; the same instance when there is none.</summary>
    public Member WithoutWorkspace(string platform, string workspace)
    {
        var left = Identities
            .Where(identity => identity.Platform != platform || identity.Workspace != workspace)
            .ToList();
        return left.Count < Identities.Count ? this with { Identities = left } : this;
    }

    public bool IsApprover => Roles.HasFlag(Roles.Approver);

    public bool IsAdmin => Roles.HasFlag(Roles.Admin);

    /// <summary>Whether that id is this person's, now or formerly.</summary>
    public bool Is(string member) => Id == member || FormerIds.Contains(member);

    /// <summary>The member's zone; UTC where the name is unknown on this machine.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public TimeZoneInfo TimeZone =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) ? zone : TimeZoneInfo.Utc;
}

/// <summary>A company. Its id is chosen when its first workspace is opened and never changes.</summary>
public sealed record Organization(
    string Id,
    string Name,
    Language Language,
    string Zone,
    string Currency,
    int Version = 0
)
{
    public const string UsualReaction = "speech_balloon";

    /// <summary>The emoji (its name without colons) that logs a message as feedback; empty switches that off.</summary>
    public string Reaction { get; init; } = UsualReaction;

    /// <summary>Whether reactions of guests and of people of other companies count too.</summary>
    public bool GuestsMayReact { get; init; }

    /// <summary>From when on a change to an agreed persona is proposed.</summary>
    public DriftThresholds Drift { get; init; } = DriftThresholds.Usual;

    /// <summary>Whether its name is known. Until somebody says it, it is its workspace's id, which nobody wants to read.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasName => !Id.EndsWith($"-{Name}", StringComparison.Ordinal);

    [System.Text.Json.Serialization.JsonIgnore]
    public TimeZoneInfo TimeZone =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) ? zone : TimeZoneInfo.Utc;
}
