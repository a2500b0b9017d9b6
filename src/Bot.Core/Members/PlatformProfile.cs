using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>
/// A person's profile on a platform. <see cref="HomeWorkspace"/> is the workspace or enterprise of their account, if the
/// platform names it. <see cref="KnownAt"/> is when the profile was fetched.
/// </summary>
public sealed record PlatformProfile(
    PlatformIdentity Identity,
    string? Name,
    Language? Language,
    string? Zone,
    Affiliation Affiliation,
    string? HomeWorkspace,
    DateTimeOffset KnownAt
)
{
    /// <summary>Other names by which colleagues call the person: handle, e-mail address, id in mentions.</summary>
    public IReadOnlyList<string> Handles { get; init; } = [];

    /// <summary>When to fetch it again although the person does nothing; null for people who are no members.</summary>
    public DateTimeOffset? RefreshAt { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsInsider => Affiliation == Affiliation.Insider;
}
