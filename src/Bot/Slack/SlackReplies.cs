using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Slack.Api;
using Bot.Slack.Installing;

namespace Bot.Slack;

/// <summary>Replies as messages: in the answer to the request, at its response address, or through the outbox.</summary>
internal sealed class SlackReplies(
    SlackApi api,
    SlackSender sender,
    SlackInstallations installations,
    SlackRefusals refusals,
    Outbox outbox
)
{
    /// <summary>The reply as a card. Form errors become a card too, for cases where no form can show them.</summary>
    public static Card Card(Reply reply) => reply.Card ?? Errors([.. reply.Errors.Values]);

    /// <summary>
    /// The message that answers a command in the response to its request. Slack does not say whether it accepts it.
    /// </summary>
    public JsonObject Answer(Card card, Reply reply, RenderContext reader, string workspace)
    {
        var message = SlackRenderer.Message(card, reader, sender.Proven(workspace));
        message["response_type"] = reply.Audience == Audience.Requester ? "ephemeral" : "in_channel";
        return message;
    }

    /// <summary>A sentence in both languages, for a person whose language is unknown.</summary>
    public static JsonObject Ephemeral(LocalizedText sentence) =>
        new()
        {
            ["response_type"] = "ephemeral",
            ["mrkdwn"] = false,
            ["text"] = SlackMarkup.Escape($"{sentence.English}\n{sentence.Spanish}"),
        };

    /// <summary>Whether the card has something that this workspace may reject.</summary>
    public bool MayBeRefused(string workspace, Card card) => sender.MayBeRefused(workspace, card);

    /// <summary>
    /// Sends the answer to the origin's response URL, unless the outbox delivers it anyway. False if Slack did not
    /// accept it.
    /// </summary>
    public async Task<bool> RespondAsync(
        Card card,
        CommandResult answer,
        SlackOrigin origin,
        CancellationToken cancellationToken
    )
    {
        if (answer.Reply.UpdatedByOutbox)
        {
            return true;
        }

        var result = await sender.SendAsync(
            origin.Place.Workspace,
            card,
            answer.Reader,
            message =>
                api.RespondAsync(origin.ResponseUrl, WithTarget(message, answer.Reply, origin), cancellationToken),
            mayTakeTime: false,
            cancellationToken
        );
        return result.IsOk;
    }

    /// <summary>
    /// Stores the answer in the outbox, to be posted where the command was sent. A repeated key stores nothing new.
    /// </summary>
    public async Task PostAsync(string key, Card card, CommandResult answer, Address place)
    {
        if (answer.Reply.IsRefusal)
        {
            await refusals.SendAsync(
                place,
                answer.Command.Identity.UserId,
                card.Summary,
                answer.Reader,
                CancellationToken.None
            );
            return;
        }

        if (await installations.HasTokenAsync(place.Workspace, CancellationToken.None))
        {
            await outbox.EnqueueAsync([Posting(key, card, answer.Command, To(answer, place))], CancellationToken.None);
        }
    }

    public static OutboundMessage Posting(string key, Card card, ChatCommand command, Address to) =>
        new(command.Organization.Id, key, to, card, command.Member.Language, command.Member.Zone, command.At);

    private static Address To(CommandResult answer, Address place) =>
        answer.Reply.Audience == Audience.Requester ? place.OnlyFor(answer.Command.Identity.UserId) : place;

    private static JsonObject WithTarget(JsonObject message, Reply reply, SlackOrigin origin)
    {
        // A message that others see too is not replaced. The person gets an ephemeral answer next to it.
        var replaces = reply.UpdatesSource && origin.MessageId is not null && origin.IsTheirsAlone;
        message["replace_original"] = replaces;
        if (!replaces)
        {
            // In a direct message with Duet the answer must stay; an ephemeral one disappears with the next reload.
            var stays =
                reply.Audience != Audience.Requester
                || (origin.MessageId is not null && !origin.IsEphemeral && origin.IsTheirsAlone);
            message["response_type"] = stays ? "in_channel" : "ephemeral";
            if (origin.Place.Thread is { } thread)
            {
                message["thread_ts"] = thread;
            }
        }

        return message;
    }

    private static Card Errors(IReadOnlyList<LocalizedText> errors) =>
        errors switch
        {
            [] => throw new InvalidOperationException("A reply has a card, a form or errors."),
            [var only] => Core.Chat.Card.Say(only),
            _ => new Card(errors[0], [new Bullets(errors)]),
        };
}
