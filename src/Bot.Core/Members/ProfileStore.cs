using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Members;

/// <summary>Profiles by identity. The workspace owns them, because people are known before their organization is.</summary>
public sealed class ProfileStore(IDocumentStore data)
{
    public static DocumentSet<PlatformProfile> Set { get; } =
        new DocumentSet<PlatformProfile>(
            "profiles",
            profile => Workspace.IdOf(profile.Identity.Platform, profile.Identity.Workspace),
            profile => profile.Identity.UserId
        )
            .WithDue(profile => profile.RefreshAt)
            .WithVersion(2);

    public Task<PlatformProfile?> FindAsync(PlatformIdentity identity, CancellationToken cancellationToken) =>
        data.GetAsync(Set, Workspace.IdOf(identity.Platform, identity.Workspace), identity.UserId, cancellationToken)
            .AsTask();

    /// <summary>Adds the profile, or overwrites the one of that identity.</summary>
    public Task PutAsync(PlatformProfile profile, CancellationToken cancellationToken) =>
        data.PutAsync(Set, profile, cancellationToken);

    public Task RemoveAsync(PlatformIdentity identity, CancellationToken cancellationToken) =>
        data.DeleteAsync(
            Set,
            Workspace.IdOf(identity.Platform, identity.Workspace),
            identity.UserId,
            cancellationToken
        );

    /// <summary>Deletes all profiles of a workspace, after Duet was uninstalled there.</summary>
    public Task ForgetAsync(string platform, string workspace, CancellationToken cancellationToken)
    {
        var owner = Workspace.IdOf(platform, workspace);
        return data.CommitAsync(owner, transaction => transaction.DeleteAllAsync(Set, owner), cancellationToken)
            .AsTask();
    }
}
