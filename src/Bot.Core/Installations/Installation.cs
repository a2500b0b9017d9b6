namespace Bot.Core.Installations;

/// <summary>
/// Duet as installed in one workspace. <see cref="Sealed"/> holds the platform's tokens and what belongs to them,
/// encrypted: no store ever sees them in the clear. <see cref="Version"/> counts stored changes.
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

    /// <summary>Adds it, or takes the place of what was installed there (installing again).</summary>
    Task PutAsync(Installation installation, CancellationToken cancellationToken);

    /// <summary>Stores a change made on <c>installation.Version</c>; false when somebody was faster or it is gone.</summary>
    Task<bool> ReplaceAsync(Installation installation, CancellationToken cancellationToken);

    /// <summary>False when there was none.</summary>
    Task<bool> RemoveAsync(string platform, string workspace, CancellationToken cancellationToken);
}
