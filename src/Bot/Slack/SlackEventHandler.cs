using System.Text;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Home;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Slack.Installing;

namespace Bot.Slack;

/// <summary>
/// Processes Slack's events. An event may be processed twice; its key identifies what is already stored.
/// </summary>
internal sealed class SlackEventHandler(
    SlackMessages messages,
    SlackReactions reactions,
    SlackGreeter greeter,
    SlackPeople people,
    SlackInstallations installations,
    MemberDirectory directory,
    HomePages homes
) : IInboxHandler
{
    public string Platform => Platforms.Slack;

    public async Task<TimeSpan?> HandleAsync(InboxItem item, CancellationToken cancellationToken)
    {
        var json = SlackPayloads.Json(Encoding.UTF8.GetBytes(item.Body))!.Value;
        if (SlackPayloads.Type(json) == SlackPeople.LookUp)
        {
            var (workspace, user) = (json.GetProperty("workspace").GetString()!, json.GetProperty("user").GetString()!);
            return (
                await people.FindAsync(new PlatformIdentity(Platforms.Slack, workspace, user), cancellationToken)
            ).RetryAfter;
        }

        var payload = SlackPayloads.Read<EventPayload>(json)!;
        return await ProcessAsync(item, payload, payload.Event!.Value, cancellationToken);
    }

    private async Task<TimeSpan?> ProcessAsync(
        InboxItem item,
        EventPayload payload,
        JsonElement slackEvent,
        CancellationToken cancellationToken
    )
    {
        switch (SlackPayloads.Type(slackEvent))
        {
            case "message" or "app_mention":
                await messages.HandleAsync(
                    payload,
                    SlackPayloads.Read<SlackMessage>(slackEvent)!,
                    item.Key,
                    cancellationToken
                );
                return null;
            case "reaction_added":
                return await reactions.CaptureAsync(
                    payload.Workspace!,
                    SlackPayloads.Read<SlackReaction>(slackEvent)!,
                    item.Key,
                    cancellationToken
                );
            case "app_home_opened":
                var opened = SlackPayloads.Read<SlackHomeOpened>(slackEvent)!;
                return opened.Tab == "messages"
                    ? await GreetAsync(payload.Workspace!, null, opened.User!, cancellationToken)
                    : await OpenHomeAsync(payload.Workspace!, opened.User!, cancellationToken);
            case "member_joined_channel":
                var joined = SlackPayloads.Read<SlackJoined>(slackEvent)!;
                return await GreetAsync(payload.Workspace!, joined.Channel, joined.Inviter!, cancellationToken);
            case "app_uninstalled":
                await installations.RemoveAsync(payload.Workspace!, cancellationToken);
                return null;
            case "tokens_revoked":
                await RevokeAsync(payload.Workspace!, SlackPayloads.Read<SlackRevoked>(slackEvent), cancellationToken);
                return null;
            default:
                return null;
        }
    }

    private Task<TimeSpan?> GreetAsync(
        string workspace,
        string? channel,
        string user,
        CancellationToken cancellationToken
    ) =>
        greeter.GreetAsync(
            SlackAddresses.Place(workspace, channel, user),
            new PlatformIdentity(Platforms.Slack, workspace, user),
            cancellationToken
        );

    private async Task<TimeSpan?> OpenHomeAsync(string workspace, string user, CancellationToken cancellationToken)
    {
        var identity = new PlatformIdentity(Platforms.Slack, workspace, user);
        if (
            await people.FindAsync(identity, cancellationToken) is { Profile: null, RetryAfter: { } retryAfter }
            && retryAfter > TimeSpan.Zero
        )
        {
            return retryAfter;
        }

        var (organization, member) = await directory.WelcomeAsync(new PlatformUser(identity), cancellationToken);
        await homes.OpenAsync(
            organization,
            member,
            new Address(Platforms.Slack, workspace, AddressKind.Home, user),
            cancellationToken
        );
        return null;
    }

    // Only the bot's token counts, because Duet requests no user tokens. The payload holds user ids, even for bots.
    private async Task RevokeAsync(string workspace, SlackRevoked? revoked, CancellationToken cancellationToken)
    {
        if (
            await installations.GetAsync(workspace, cancellationToken) is { } installation
            && revoked?.Tokens?.Bot?.Contains(installation.BotUserId) == true
        )
        {
            await installations.RemoveAsync(workspace, cancellationToken);
        }
    }
}
