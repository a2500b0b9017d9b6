using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbProfileStore(LiteDbFile file) : IProfileStore
{
    private readonly LiteDbSet<PlatformProfile> profiles = new(
        file,
        "profiles",
        profile => Workspace(profile.Identity.Platform, profile.Identity.Workspace),
        profile => profile.Identity.UserId
    );

    public Task<PlatformProfile?> FindAsync(PlatformIdentity identity, CancellationToken cancellationToken) =>
        Task.FromResult(profiles.Get(Workspace(identity.Platform, identity.Workspace), identity.UserId));

    public Task PutAsync(PlatformProfile profile, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                profiles.Put(profile);
                return true;
            },
            cancellationToken
        );

    public Task ForgetAsync(string platform, string workspace, CancellationToken cancellationToken) =>
        file.WriteAsync(() => profiles.DeleteAll(Workspace(platform, workspace)), cancellationToken);

    private static string Workspace(string platform, string workspace) => $"{platform}/{workspace}";
}
