using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Slack.Api;

namespace Bot.Slack;

/// <summary>
/// Shortcuts: the global one in the composer's menu, and those on a message, whose payload contains the message. A
/// shortcut's callback id is the wire name of the command that it runs.
/// </summary>
internal sealed class SlackShortcuts(CommandCatalog catalog, SlackApi api, ProfileStore profiles)
{
    /// <summary>Null if Duet does not know the shortcut.</summary>
    public async Task<IncomingMessage?> ReadAsync(
        InteractionPayload payload,
        PlatformUser sender,
        SlackDelivery delivery
    )
    {
        if (catalog.Specs.All(spec => spec.Name != payload.CallbackId))
        {
            return null;
        }

        var place = SlackAddresses.Place(
            sender.Identity.Workspace,
            payload.Channel?.Id,
            sender.Identity.UserId,
            payload.Message?.ThreadTs
        );
        return new IncomingMessage(sender, place, delivery.Key)
        {
            Action = payload.CallbackId,
            PlaceName = payload.Channel?.Name is { } name and not ("directmessage" or "privategroup")
                ? $"#{name}"
                : null,
            Quoted = await QuotedAsync(payload, sender.Identity.Workspace, delivery),
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
