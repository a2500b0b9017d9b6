using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Teams;

/// <summary>
/// Teams tells a person's zone with messages and buttons, not with an installation: who is known by that alone would get a
/// digest at nine when it is nine in Greenwich. So it is noted that their zone is not known, and the first that comes is theirs.
/// </summary>
internal sealed class TeamsPeople(
    ProfileStore profiles,
    MemberStore members,
    MemberDirectory directory,
    TimeProvider time
)
{
    public async Task MeetAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Introduction() is not { } who)
        {
            return;
        }

        var told = new PlatformProfile(who.Identity, who.Name, null, who.Zone, IsGuest: false, null, time.GetUtcNow());
        var known = await profiles.FindAsync(who.Identity, cancellationToken);
        if (known is { Zone: null } && who.Zone is not null)
        {
            await directory.ApplyAsync(told, cancellationToken);
        }
        else if (known is null && who.Zone is null && !await IsMemberAsync(who.Identity, cancellationToken))
        {
            await profiles.PutAsync(told, cancellationToken);
        }
    }

    private async Task<bool> IsMemberAsync(PlatformIdentity identity, CancellationToken cancellationToken) =>
        await members.FindOrganizationAsync(identity.Platform, identity.Workspace, cancellationToken)
            is { } organization
        && await members.FindAsync(organization.Id, identity, cancellationToken) is not null;
}
