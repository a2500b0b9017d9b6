using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>
/// What a platform tells about a person. Guests, and people whose <see cref="HomeWorkspace"/> is another one, are not
/// the company's own. <see cref="KnownAt"/> is when the platform was asked.
/// </summary>
public sealed record PlatformProfile(
    PlatformIdentity Identity,
    string? Name,
    Language? Language,
    string? Zone,
    bool IsGuest,
    string? HomeWorkspace,
    DateTimeOffset KnownAt
);
