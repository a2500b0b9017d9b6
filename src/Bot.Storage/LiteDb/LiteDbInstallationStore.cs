using Bot.Core.Installations;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbInstallationStore(LiteDbFile file) : IInstallationStore
{
    private readonly LiteDbSet<Installation> installations = new(
        file,
        "installations",
        _ => "",
        installation => Id(installation.Platform, installation.Workspace)
    );

    public Task<Installation?> FindAsync(string platform, string workspace, CancellationToken cancellationToken) =>
        Task.FromResult(installations.Get("", Id(platform, workspace)));

    public Task PutAsync(Installation installation, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                var before = installations.Get("", Id(installation.Platform, installation.Workspace));
                installations.Put(installation with { Version = (before?.Version ?? -1) + 1 });
                return true;
            },
            cancellationToken
        );

    public Task<bool> ReplaceAsync(Installation installation, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                installations.TryReplace(
                    installation with
                    {
                        Version = installation.Version + 1,
                    },
                    stored => stored.Version == installation.Version
                ),
            cancellationToken
        );

    public Task<bool> RemoveAsync(string platform, string workspace, CancellationToken cancellationToken) =>
        file.WriteAsync(() => installations.Delete("", Id(platform, workspace)), cancellationToken);

    private static string Id(string platform, string workspace) => $"{platform}/{workspace}";
}
