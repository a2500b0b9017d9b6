using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>The two sides that a person can belong to.</summary>
public enum Side
{
    Sales,
    Marketing,
}

/// <summary>
/// A person of an organization, known by one or more platform identities. <see cref="Side"/> is null until they are
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
    /// <summary>
    /// Ids from before two members were merged. Stored documents name the current id; a request that was on its way
    /// during the merge may still carry a former one.
    /// </summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>Other names by which colleagues call the person: handles, e-mail addresses, ids in mentions.</summary>
    public IReadOnlyList<string> Handles { get; init; } = [];

    /// <summary>When the person left the company or became a guest; null while they work there.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>The roles that the person had when they left, for their successor.</summary>
    public Roles RolesHeld { get; init; }

    /// <summary>When the duties passed to the successor; null until then.</summary>
    public DateTimeOffset? HandedOverAt { get; init; }

    /// <summary>The member who takes over when this one leaves; null if no admin named one.</summary>
    public string? Successor { get; init; }

    /// <summary>
    /// The handle as people write it, "@lena.m"; else the e-mail address; null if the platforms tell neither.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Handle =>
        Handles.FirstOrDefault(handle => !handle.Contains('@') && !handle.Contains(':')) is { } handle
            ? $"@{handle}"
            : Handles.FirstOrDefault(handle => handle.Contains('@'));

    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasLeft => LeftAt is not null;

    /// <summary>The current id and the former ones.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string> Ids => [Id, .. FormerIds];

    /// <summary>
    /// The person's direct addresses: the newest identity on each platform. The terminal is left out, because nobody
    /// reads posts there. Nothing is sent to people who left.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<Address> DirectTalks =>
        [
            .. Identities
                .Where(identity => !HasLeft && identity.Platform != Platforms.Terminal)
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

    /// <summary>Whether the id is this person's, now or formerly.</summary>
    public bool Is(string? member) => member is not null && Ids.Contains(member);

    /// <summary>The member's time zone, or UTC if this machine does not know the name.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public TimeZoneInfo TimeZone =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) ? zone : TimeZoneInfo.Utc;
}

/// <summary>A company. Its id is set when its first workspace is opened, and never changes.</summary>
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

    /// <summary>About two million deals.</summary>
    public const int UsualImportMegabytes = 200;

    /// <summary>
    /// The name (without colons) of the emoji that logs a message as feedback. Empty switches this off.
    /// </summary>
    public string Reaction { get; init; } = UsualReaction;

    /// <summary>The month in which the fiscal year begins, 1 to 12.</summary>
    public int FiscalMonth { get; init; } = 1;

    /// <summary>Whether Duet looks once a week at the links of assets, which calls their servers.</summary>
    public bool ChecksLinks { get; init; } = true;

    /// <summary>The largest file that members import, in megabytes.</summary>
    public int ImportMegabytes { get; init; } = UsualImportMegabytes;

    /// <summary>The same in bytes.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long LargestImport => ImportMegabytes * 1024L * 1024;

    /// <summary>The company's plans as typed, cheapest first, separated by commas: "Team, Business, Enterprise".</summary>
    public string Plans { get; init; } = "";

    /// <summary>The plans, cheapest first. Empty if nobody has said.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string> PlanOrder =>
        Plans.Split([',', ';', '<'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The thresholds for proposing a change to an agreed persona.</summary>
    public DriftThresholds Drift { get; init; } = DriftThresholds.Usual;

    /// <summary>
    /// Whether the name is known. Until an admin sets it, the name is the workspace's id, which is not fit to show.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasName => !Id.EndsWith($"-{Name}", StringComparison.Ordinal);

    /// <summary>The beginning of the next day in the organization's zone.</summary>
    public DateTimeOffset NextDay(DateTimeOffset now)
    {
        var tomorrow = TimeZoneInfo.ConvertTime(now, TimeZone).Date.AddDays(1);
        while (TimeZone.IsInvalidTime(tomorrow))
        {
            tomorrow = tomorrow.AddMinutes(30);
        }

        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(tomorrow, TimeZone), TimeSpan.Zero);
    }

    [System.Text.Json.Serialization.JsonIgnore]
    public TimeZoneInfo TimeZone =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) ? zone : TimeZoneInfo.Utc;
}
