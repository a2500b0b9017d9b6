namespace Bot.Core.Installations;

/// <summary>
/// Duet's installation in one workspace. <see cref="Sealed"/> holds the platform's tokens and related data, encrypted,
/// so that no store sees them in plain text. <see cref="Version"/> counts stored changes.
/// </summary>
public sealed record Installation(
    string Platform,
    string Workspace,
    string Name,
    string Sealed,
    DateTimeOffset At,
    int Version = 0
);

/// <summary>Installations by platform and workspace.</summary>
public interface IInstallationStore
{
    Task<Installation?> FindAsync(string platform, string workspace, CancellationToken cancellationToken);

    /// <summary>Adds the installation, or replaces the existing one after a reinstallation.</summary>
    Task PutAsync(Installation installation, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a change made on <c>installation.Version</c>. False if another call was faster or the installation is
    /// gone.
    /// </summary>
    Task<bool> ReplaceAsync(Installation installation, CancellationToken cancellationToken);

    /// <summary>False if there was none.</summary>
    Task<bool> RemoveAsync(string platform, string workspace, CancellationToken cancellationToken);
}
