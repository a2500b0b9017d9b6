using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Slack.Api;

namespace Bot.Slack;

/// <summary>
/// Shortcuts: the global one in the composer's menu, and those on a message, which carry it. A shortcut's callback id is
/// the wire name of the command that it runs.
/// </summary>
internal sealed class SlackShortcuts(CommandCatalog catalog, SlackApi api, ProfileStore profiles)
{
    /// <summary>Null for a shortcut of which Duet knows nothing.</summary>
    public async Task<IncomingMessage?> HearAsync(InteractionPayload payload, PlatformUser who, SlackDelivery delivery)
    {
        if (catalog.Specs.All(spec => spec.Name != payload.CallbackId))
        {
            return null;
        }

        var place = SlackAddresses.Place(
            who.Identity.Workspace,
            payload.Channel?.Id,
            who.Identity.UserId,
            payload.Message?.ThreadTs
        );
        return new IncomingMessage(who, place, delivery.Key)
        {
            Action = payload.CallbackId,
            PlaceName = payload.Channel?.Name is { } name and not ("directmessage" or "privategroup")
                ? $"#{name}"
                : null,
            Quoted = await QuotedAsync(payload, who.Identity.Workspace, delivery),
        };
    }

    private async Task<QuotedMessage?> QuotedAsync(InteractionPayload payload, string workspace, SlackDelivery delivery)
    {
        if (payload is not { Message: { Ts: { Length: > 0 } ts } message, Channel.Id: { Length: > 0 } channel })
        {
            return null;
        }

        var link = payload.Team?.Domain is { Length: > 0 } domain
            ? SlackAddresses.Permalink(domain, channel, ts, message.ThreadTs)
            : (await api.GetPermalinkAsync(workspace, channel, ts, delivery.Budget)).Field("permalink");
        var author = message.User is { Length: > 0 } user
            ? await profiles.FindAsync(new PlatformIdentity(Platforms.Slack, workspace, user), delivery.Budget)
            : null;
        return new QuotedMessage(
            SlackAddresses.MessageKey(workspace, channel, ts),
            SlackMarkup.Decode(message.Text ?? "").Trim(),
            author?.Name,
            link
        );
    }
}
