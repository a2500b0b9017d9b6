using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Slack.Installing;

/// <summary>
/// Tells a company's admins that Slack no longer renews Duet's token, once a day. While the token still works they hear
/// it in Slack, afterwards where else they talk to Duet.
/// </summary>
internal sealed class SlackAdmins(MemberStore members, Outbox outbox)
{
    public async Task TellAsync(SlackInstallation installation, DateTimeOffset now)
    {
        var workspace = installation.Workspace;
        if (
            await members.FindOrganizationAsync(Platforms.Slack, workspace, CancellationToken.None)
            is not { } organization
        )
        {
            return;
        }

        var ends = installation.ExpiresAt > now ? installation.ExpiresAt : null;
        var card = Card.Say(SlackTexts.TokenEnds(installation.Name, ends));
        var admins = (await members.ListAsync(organization.Id, CancellationToken.None)).Where(member => member.IsAdmin);
        await outbox.EnqueueAsync(
            [
                .. from admin in admins
                let identity = admin.Identities.LastOrDefault(known => IsHere(known, workspace) == ends is not null)
                where identity is not null
                select new OutboundMessage(
                    organization.Id,
                    $"slack-token/{workspace}/{now:yyyyMMdd}/{(ends is null ? "ended" : "ends")}/{admin.Id}",
                    identity.Direct(),
                    card,
                    admin.Language,
                    admin.Zone,
                    now
                ),
            ],
            CancellationToken.None
        );
    }

    private static bool IsHere(PlatformIdentity identity, string workspace) =>
        identity.Platform == Platforms.Slack && identity.Workspace == workspace;
}
