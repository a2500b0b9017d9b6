using System.Text;
using System.Text.Json.Nodes;
using Bot.Slack.SocketMode;

namespace Bot.Slack;

/// <summary>
/// Dispatches Slack's three kinds of requests, from HTTP and from sockets, to the same handlers. Null means the body is
/// unreadable.
/// </summary>
internal sealed class SlackDispatcher(
    SlackCommands commands,
    SlackInteractions interactions,
    SlackEvents events,
    TimeProvider time
) : ISlackDispatcher
{
    public async Task<SlackAnswer> TakeAsync(SlackEnvelope envelope, CancellationToken cancellationToken)
    {
        using var budget = new CancellationTokenSource(SlackDelivery.Longest, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        var delivery = new SlackDelivery(
            SlackDelivery.KeyOf(Encoding.UTF8.GetBytes(envelope.Payload.GetRawText())),
            linked.Token
        );
        return envelope.Type switch
        {
            "slash_commands" => await commands.AnswerAsync(SlackPayloads.Fields(envelope.Payload), delivery),
            "interactive" => await interactions.AnswerAsync(envelope.Payload, delivery),
            "events_api" => await events.TakeAsync(envelope.Payload, delivery),
            _ => SlackAnswer.Empty,
        };
    }

    public async Task<SlackAnswer?> CommandAsync(byte[] body, SlackDelivery delivery) =>
        await commands.AnswerAsync(SlackPayloads.Form(body), delivery);

    public async Task<SlackAnswer?> InteractionAsync(byte[] body, SlackDelivery delivery)
    {
        var fields = SlackPayloads.Form(body);
        return fields.GetValueOrDefault("ssl_check") == "1" ? SlackAnswer.Empty
            : fields.GetValueOrDefault("payload") is { } text
            && SlackPayloads.Json(Encoding.UTF8.GetBytes(text)) is { } json
                ? await interactions.AnswerAsync(json, delivery)
            : null;
    }

    public async Task<SlackAnswer?> EventAsync(byte[] body, SlackDelivery delivery) =>
        SlackPayloads.Json(body) is not { } json ? null
        : SlackPayloads.Type(json) == "url_verification"
            ? new SlackAnswer(new JsonObject { ["challenge"] = SlackPayloads.Read<EventPayload>(json)?.Challenge })
        : await events.TakeAsync(json, delivery);
}
