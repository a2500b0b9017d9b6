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

/// <summary>Profiles by identity: they stand under their workspace, because people are known before their organization is.</summary>
public interface IProfileStore
{
    Task<PlatformProfile?> FindAsync(PlatformIdentity identity, CancellationToken cancellationToken);

    /// <summary>Adds it or takes the place of what was known of that person.</summary>
    Task PutAsync(PlatformProfile profile, CancellationToken cancellationToken);

    /// <summary>Forgets everybody of a workspace (Duet was uninstalled there).</summary>
    Task ForgetAsync(string platform, string workspace, CancellationToken cancellationToken);
}
