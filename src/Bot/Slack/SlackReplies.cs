using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Slack.Api;
using Bot.Slack.Installing;

namespace Bot.Slack;

/// <summary>Replies as messages: in the answer to the request, at its response address, or through the outbox.</summary>
internal sealed class SlackReplies(SlackApi api, SlackSender sender, SlackInstallations installations, Outbox outbox)
{
    /// <summary>The reply as a card, also where it is errors of a form and there is no form to show them in.</summary>
    public static Card Card(Reply reply) => reply.Card ?? Errors([.. reply.Errors.Values]);

    /// <summary>The message that answers a command in the response to its request.</summary>
    public static JsonObject Answer(Card card, Reply reply, RenderContext reader)
    {
        var message = SlackRenderer.Message(card, reader);
        message["response_type"] = reply.Audience == Audience.Requester ? "ephemeral" : "in_channel";
        return message;
    }

    /// <summary>A sentence for somebody whose language is not known: both.</summary>
    public static JsonObject Ephemeral(LocalizedText sentence) =>
        new()
        {
            ["response_type"] = "ephemeral",
            ["mrkdwn"] = false,
            ["text"] = SlackMarkup.Escape($"{sentence.English}\n{sentence.Spanish}"),
        };

    /// <summary>Answers at the origin's response address, unless the outbox brings the answer anyway; false when that did not work.</summary>
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
            message => api.RespondAsync(origin.ResponseUrl, For(message, answer.Reply, origin), cancellationToken),
            mayTakeTime: false,
            cancellationToken
        );
        return result.IsOk;
    }

    /// <summary>Stores the answer for the outbox to post where the command was said; storing it again with the same key stores one.</summary>
    public async Task PostAsync(string key, Card card, CommandResult answer, Address place)
    {
        if (await installations.HasTokenAsync(place.Workspace, CancellationToken.None))
        {
            await outbox.EnqueueAsync([Posting(key, card, answer.Command, To(answer, place))], CancellationToken.None);
        }
    }

    public static OutboundMessage Posting(string key, Card card, ChatCommand command, Address to) =>
        new(command.Organization.Id, key, to, card, command.Member.Language, command.Member.Zone, command.At);

    private static Address To(CommandResult answer, Address place) =>
        answer.Reply.Audience == Audience.Requester ? place.OnlyFor(answer.Command.Identity.UserId) : place;

    private static JsonObject For(JsonObject message, Reply reply, SlackOrigin origin)
    {
        // What others see too is not theirs to replace: they get their answer beside it, for their eyes.
        var replaces = reply.UpdatesSource && origin.MessageId is not null && origin.IsTheirsAlone;
        message["replace_original"] = replaces;
        if (!replaces)
        {
            // In the talk with Duet itself an answer stays; an ephemeral one would be gone with the next reload.
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
