using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Teams;

/// <summary>Members by the ids that Teams has of them, for cards that some people see differently.</summary>
internal sealed class TeamsViewers(MemberStore members, ConversationStore conversations)
{
    /// <summary>
    /// The ids of members whom Duet has seen in the tenant. Other members open their view with its button.
    /// </summary>
    public async Task<IReadOnlyList<string>> FindAsync(
        string organization,
        string tenant,
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken
    )
    {
        var users = new List<string>();
        foreach (var id in ids)
        {
            var identities = (await members.GetAsync(organization, id, cancellationToken))?.Identities ?? [];
            foreach (
                var identity in identities.Where(identity =>
                    identity.Platform == Platforms.Teams && identity.Workspace == tenant
                )
            )
            {
                if ((await conversations.FindAsync(identity.Direct(), cancellationToken))?.UserId is { } user)
                {
                    users.Add(user);
                }
            }
        }

        return users;
    }
}
