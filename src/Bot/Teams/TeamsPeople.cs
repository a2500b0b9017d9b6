using Bot.Core.Members;

namespace Bot.Teams;

/// <summary>
/// The people in Teams' activities. Teams sends a person's time zone with messages and buttons, but not with an
/// installation, and the roster does not know it. A person known only from an installation would get a nine o'clock
/// digest at nine UTC, so the first zone that arrives is applied.
/// </summary>
internal sealed class TeamsPeople(ProfileStore known, MemberProfiles profiles, MemberDirectory directory)
{
    /// <summary>Whether the sender may use Duet; null if the activity names nobody.</summary>
    public async Task<Admission?> AdmitAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Sender() is not { } sender)
        {
            return null;
        }

        var admission = await directory.AdmitAsync(sender, cancellationToken);
        if (
            admission is Admission.Admitted
            && sender.Zone is not null
            && await known.FindAsync(sender.Identity, cancellationToken) is { Zone: null } profile
        )
        {
            await profiles.ApplyAsync(profile with { Zone = sender.Zone }, cancellationToken);
        }

        return admission;
    }

    /// <summary>
    /// Somebody joined or left a conversation, maybe because they joined or left the company: members are looked up
    /// soon, other people when they next act.
    /// </summary>
    public async Task NoteChangesAsync(Activity activity, CancellationToken cancellationToken)
    {
        foreach (var account in (activity.MembersAdded ?? []).Concat(activity.MembersRemoved ?? []))
        {
            if (activity.IdentityOf(account) is { } identity && account!.Id != activity.Recipient?.Id)
            {
                await profiles.RefreshSoonAsync(identity, cancellationToken);
            }
        }
    }
}
