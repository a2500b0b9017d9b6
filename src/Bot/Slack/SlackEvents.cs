using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Slack.Installing;
using Bot.Slack.SocketMode;

namespace Bot.Slack;

/// <summary>
/// Events: those that concern Duet are stored under their id before they are acknowledged, and worked off from there. Slack
/// tells the same event several times, also without saying so; a known id changes nothing.
/// </summary>
internal sealed class SlackEvents(Inbox inbox, MemberStore members, SlackInstallations installations, TimeProvider time)
{
    public async Task<SlackAnswer> TakeAsync(JsonElement json, SlackDelivery delivery)
    {
        if (
            SlackPayloads.Read<EventPayload>(json) is { Event: { } happened, Workspace: { } workspace } payload
            && await ConcernsAsync(payload, happened, workspace)
            && await installations.IsInstalledAsync(workspace, CancellationToken.None)
        )
        {
            var key = payload.EventId is { Length: > 0 } id ? $"slack-event-{id}" : delivery.Key;
            await inbox.TakeAsync(
                new InboxItem(key, Platforms.Slack, Lane(happened, workspace), json.GetRawText(), time.GetUtcNow()),
                CancellationToken.None
            );
        }

        return SlackAnswer.Empty;
    }

    private async Task<bool> ConcernsAsync(EventPayload payload, JsonElement happened, string workspace) =>
        SlackPayloads.Type(happened) switch
        {
            "message" or "app_mention" => SlackPayloads.Read<SlackMessage>(happened) is { } message
                && IsSaidToUs(message, payload.Installed?.UserId),
            "reaction_added" => SlackPayloads.Read<SlackReaction>(happened) is { } reaction
                && await IsOursAsync(reaction, payload.Installed?.UserId, workspace),
            "app_home_opened" => SlackPayloads.Read<SlackHomeOpened>(happened)
                is { Tab: null or "home", User.Length: > 0 },
            "app_uninstalled" or "tokens_revoked" => true,
            _ => false,
        };

    // Neither bots (we would talk with ourselves) nor edits, joins and the like. In a direct talk Slack sends the message;
    // in a channel only the mention, whose twin as a plain message is not for us.
    private static bool IsSaidToUs(SlackMessage message, string? bot) =>
        !string.IsNullOrEmpty(message.User)
        && message.User != bot
        && message.BotId is null
        && message.Subtype is null or "file_share"
        && message.Edited is null
        && (message.Type == "app_mention" ? !SlackAddresses.IsDirect(message.Channel) : message.ChannelType == "im");

    // Most reactions of a company are not ours; they are not even stored. The skin tone is not part of the emoji's name.
    private async Task<bool> IsOursAsync(SlackReaction reaction, string? bot, string workspace) =>
        reaction is { User.Length: > 0, Item: { Type: "message", Channel.Length: > 0, Ts.Length: > 0 } }
        && reaction.User != bot
        && reaction.ItemUser != bot
        && await members.FindOrganizationAsync(Platforms.Slack, workspace, CancellationToken.None) is var organization
        && (organization?.Reaction ?? Organization.UsualReaction) is { Length: > 0 } ours
        && reaction.Reaction?.Split("::")[0] == ours;

    // What one person says is worked off in its order, whoever else talks.
    private static string Lane(JsonElement happened, string workspace) =>
        $"{workspace}/{(SlackPayloads.Read<SlackReaction>(happened) is { User: { Length: > 0 } user } ? user : "")}";
}
