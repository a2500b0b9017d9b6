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

/// <summary>
/// Profiles by identity. They are stored per workspace, because a person may be known before their organization.
/// </summary>
public interface IProfileStore
{
    Task<PlatformProfile?> FindAsync(PlatformIdentity identity, CancellationToken cancellationToken);

    /// <summary>Adds the profile or replaces the stored one.</summary>
    Task PutAsync(PlatformProfile profile, CancellationToken cancellationToken);

    /// <summary>Deletes all profiles of a workspace where Duet was uninstalled.</summary>
    Task ForgetAsync(string platform, string workspace, CancellationToken cancellationToken);
}
