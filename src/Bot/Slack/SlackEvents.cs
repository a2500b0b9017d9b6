using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Slack.Installing;
using Bot.Slack.SocketMode;

namespace Bot.Slack;

/// <summary>
/// Stores events that concern Duet under their id before acknowledging them; the inbox processes them later. Slack may
/// send the same event several times without marking it as a repeat. A known id changes nothing.
/// </summary>
internal sealed class SlackEvents(
    Inbox inbox,
    MemberStore members,
    MemberProfiles profiles,
    SlackInstallations installations,
    TimeProvider time
)
{
    public async Task<SlackAnswer> TakeAsync(JsonElement json, SlackDelivery delivery)
    {
        json = SlackEdits.AsMention(json) ?? json;
        if (
            SlackPayloads.Read<EventPayload>(json) is { Event: { } slackEvent, Workspace: { } workspace } payload
            && await IsRelevantAsync(payload, slackEvent, workspace)
            && await installations.IsInstalledAsync(workspace, CancellationToken.None)
        )
        {
            if (ChangedUser(slackEvent) is { } user)
            {
                var identity = new PlatformIdentity(Platforms.Slack, workspace, user);
                await profiles.RefreshSoonAsync(identity, CancellationToken.None);
                return SlackAnswer.Empty;
            }

            var key =
                MessageKey(slackEvent, workspace)
                ?? (payload.EventId is { Length: > 0 } id ? $"slack-event-{id}" : delivery.Key);
            await inbox.TakeAsync(
                new InboxItem(key, Platforms.Slack, Lane(slackEvent, workspace), json.GetRawText(), time.GetUtcNow()),
                CancellationToken.None
            );
        }

        return SlackAnswer.Empty;
    }

    private async Task<bool> IsRelevantAsync(EventPayload payload, JsonElement slackEvent, string workspace) =>
        SlackPayloads.Type(slackEvent) switch
        {
            "message" or "app_mention" => SlackPayloads.Read<SlackMessage>(slackEvent) is { } message
                && IsForDuet(message, payload.Installed?.UserId),
            "reaction_added" => SlackPayloads.Read<SlackReaction>(slackEvent) is { } reaction
                && await IsFeedbackReactionAsync(reaction, payload.Installed?.UserId, workspace),
            "app_home_opened" => SlackPayloads.Read<SlackHomeOpened>(slackEvent)
                is { Tab: null or "home" or "messages", User.Length: > 0 },
            "assistant_thread_started" => SlackPayloads.Read<SlackThreadStarted>(slackEvent)
                is { AssistantThread: { UserId.Length: > 0, ChannelId.Length: > 0 } },
            "member_joined_channel" => SlackPayloads.Read<SlackJoined>(slackEvent)
                is { Channel.Length: > 0, Inviter.Length: > 0, User: { Length: > 0 } user }
                && user == payload.Installed?.UserId,
            "app_uninstalled" or "tokens_revoked" => true,
            "user_change" or "team_join" => ChangedUser(slackEvent) is not null,
            _ => false,
        };

    private static string? ChangedUser(JsonElement slackEvent) =>
        SlackPayloads.Type(slackEvent) is "user_change" or "team_join"
        && SlackPayloads.Read<SlackUserChange>(slackEvent) is { User.Id: { Length: > 0 } user }
            ? user
            : null;

    // Ignores bots (Duet would talk to itself), Slackbot, joins and the like. In a direct message Slack sends the
    // message. In a channel only the mention counts; Slack sends it a second time as a plain message.
    private static bool IsForDuet(SlackMessage message, string? bot) =>
        !string.IsNullOrEmpty(message.User)
        && message.User != bot
        && message.User != SlackAddresses.Slackbot
        && message.BotId is null
        && message.Subtype is null or "file_share" or "thread_broadcast" or "me_message"
        && (
            message.Type == "app_mention"
                ? !SlackAddresses.IsDirect(message.Channel) && SlackEdits.IsFirstOrSoon(message)
                : message.ChannelType == "im" && message.Edited is null
        );

    // A mention is one message, whether it was written at first or added by editing. So is a reply in a thread that was
    // also sent to the channel, which Slack may tell twice.
    private static string? MessageKey(JsonElement slackEvent, string workspace) =>
        SlackPayloads.Type(slackEvent) is "message" or "app_mention"
        && SlackPayloads.Read<SlackMessage>(slackEvent)
            is { Ts: { Length: > 0 } ts, Channel: { Length: > 0 } channel } message
        && (message.Type == "app_mention" || message.ThreadTs is { Length: > 0 })
            ? $"slack-message-{workspace}-{channel}-{ts}"
            : null;

    // Most reactions in a company do not concern Duet and are not even stored. The skin tone is not part of the emoji's
    // name.
    private async Task<bool> IsFeedbackReactionAsync(SlackReaction reaction, string? bot, string workspace) =>
        reaction is { User.Length: > 0, Item: { Type: "message", Channel.Length: > 0, Ts.Length: > 0 } }
        && reaction.User != bot
        && reaction.ItemUser != bot
        && reaction.ItemUser != SlackAddresses.Slackbot
        && await members.FindOrganizationAsync(Platforms.Slack, workspace, CancellationToken.None) is var organization
        && (organization?.Reaction ?? Organization.UsualReaction) is { Length: > 0 } emoji
        && reaction.Reaction?.Split("::")[0] == emoji;

    // Messages of one person are processed in order, independently of other people.
    private static string Lane(JsonElement slackEvent, string workspace) =>
        $"{workspace}/{(SlackPayloads.Read<SlackReaction>(slackEvent) is { User: { Length: > 0 } user } ? user : "")}";
}
