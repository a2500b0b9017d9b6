using Bot.Core.Chat;
using Bot.Slack.Api;
using Bot.Slack.Reading;

namespace Bot.Slack;

/// <summary>
/// Shortcuts: the global one in the composer's menu, and those on a message, whose payload contains the message. A
/// shortcut's callback id is the wire name of the command that it runs.
/// </summary>
internal sealed class SlackShortcuts(CommandCatalog catalog, SlackApi api, SlackMessageReader reader, TimeProvider time)
{
    // A form opens only with a trigger, which Slack forgets after three seconds.
    private static readonly TimeSpan TimeForNames = TimeSpan.FromSeconds(0.7);

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
        using var limit = new CancellationTokenSource(TimeForNames, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, delivery.Budget);
        return await reader.QuoteAsync(workspace, channel, message, link, linked.Token);
    }
}
