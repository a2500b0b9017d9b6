using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>
/// A person's profile on a platform. Guests, and people whose <see cref="HomeWorkspace"/> is another one, do not belong
/// to the company. <see cref="KnownAt"/> is when the profile was fetched.
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
