using Bot.Core.Data;

namespace Bot.Core.Installations;

/// <summary>Installations by platform and workspace. No organization owns them: they are older than it.</summary>
public sealed class InstallationStore(IDocumentStore data)
{
    private const string NoOwner = "";

    public static DocumentSet<Installation> Set { get; } =
        new DocumentSet<Installation>(
            "installations",
            _ => NoOwner,
            installation => Id(installation.Platform, installation.Workspace)
        ).WithRevision(
            installation => installation.Version,
            (installation, version) => installation with { Version = version }
        );

    public Task<Installation?> FindAsync(string platform, string workspace, CancellationToken cancellationToken) =>
        data.GetAsync(Set, NoOwner, Id(platform, workspace), cancellationToken).AsTask();

    /// <summary>Adds the installation, or overwrites the one of its workspace after it was installed again.</summary>
    public Task PutAsync(Installation installation, CancellationToken cancellationToken) =>
        data.CommitAsync(
                NoOwner,
                async transaction =>
                {
                    var id = Id(installation.Platform, installation.Workspace);
                    var before = await transaction.GetAsync(Set, NoOwner, id, cancellationToken);
                    await transaction.PutAsync(
                        Set,
                        installation with
                        {
                            Version = before is null ? 0 : before.Version + 1,
                        }
                    );
                    return true;
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>
    /// Stores a change made on <c>installation.Version</c>; false when the installation is gone or has changed since.
    /// </summary>
    public Task<bool> ReplaceAsync(Installation installation, CancellationToken cancellationToken) =>
        data.ReplaceAsync(Set, installation, cancellationToken);

    /// <summary>False when there was none.</summary>
    public Task<bool> RemoveAsync(string platform, string workspace, CancellationToken cancellationToken) =>
        data.DeleteAsync(Set, NoOwner, Id(platform, workspace), cancellationToken);

    private static string Id(string platform, string workspace) => $"{platform}/{workspace}";
}
