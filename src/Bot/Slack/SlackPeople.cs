using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Slack;

/// <summary>The people in Slack's requests and events.</summary>
internal sealed class SlackPeople(MemberProfiles profiles, ProfileStore known, TimeProvider time)
{
    // A profile that names the author of a quoted message may be older than one that decides what a person may do.
    private static readonly TimeSpan AuthorMaxAge = TimeSpan.FromDays(7);

    /// <summary>
    /// The person as a request names them. In a channel shared with another company, its people can press buttons and
    /// talk too; their team is not the workspace. In an Enterprise organization they may be colleagues, so the roster
    /// decides.
    /// </summary>
    /// <param name="identity">The person.</param>
    /// <param name="team">The workspace of their account, if the request names it.</param>
    /// <param name="enterprise">The Enterprise organization of the workspace, if it is in one.</param>
    public static PlatformUser Person(PlatformIdentity identity, string? team, string? enterprise)
    {
        var isForeign =
            !string.IsNullOrEmpty(team)
            && team != identity.Workspace
            && team != enterprise
            && string.IsNullOrEmpty(enterprise);
        return new PlatformUser(identity)
        {
            Affiliation = isForeign ? Affiliation.Outsider : null,
            Enterprise = string.IsNullOrEmpty(enterprise) ? null : enterprise,
        };
    }

    /// <summary>The name of a message's author; null if Slack does not tell it.</summary>
    public async Task<string?> FindNameAsync(PlatformIdentity author, CancellationToken cancellationToken)
    {
        if (
            await known.FindAsync(author, cancellationToken) is { Name: { } name } profile
            && time.GetUtcNow() - profile.KnownAt < AuthorMaxAge
        )
        {
            return name;
        }

        return await profiles.RefreshAsync(new PlatformUser(author), cancellationToken) is RosterAnswer.Found found
            ? found.Profile.Name
            : null;
    }
}
