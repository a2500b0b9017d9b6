using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Teams;

/// <summary>
/// Teams sends a person's time zone with messages and buttons, but not with an installation. A person known only from
/// an installation would get a nine o'clock digest at nine UTC. So this records that the zone is unknown, and applies
/// the first zone that arrives.
/// </summary>
internal sealed class TeamsPeople(
    ProfileStore profiles,
    MemberStore members,
    MemberDirectory directory,
    TimeProvider time
)
{
    public async Task RecordAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Sender() is not { } sender)
        {
            return;
        }

        var profile = new PlatformProfile(
            sender.Identity,
            sender.Name,
            null,
            sender.Zone,
            IsGuest: false,
            null,
            time.GetUtcNow()
        );
        var known = await profiles.FindAsync(sender.Identity, cancellationToken);
        if (known is { Zone: null } && sender.Zone is not null)
        {
            await directory.ApplyAsync(profile, cancellationToken);
        }
        else if (known is null && sender.Zone is null && !await IsMemberAsync(sender.Identity, cancellationToken))
        {
            await profiles.PutAsync(profile, cancellationToken);
        }
    }

    private async Task<bool> IsMemberAsync(PlatformIdentity identity, CancellationToken cancellationToken) =>
        await members.FindOrganizationAsync(identity.Platform, identity.Workspace, cancellationToken)
            is { } organization
        && await members.FindAsync(organization.Id, identity, cancellationToken) is not null;
}
