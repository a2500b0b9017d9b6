using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Slack.Api;

namespace Bot.Slack;

/// <summary>Posts new messages to Slack and updates existing ones.</summary>
internal sealed class SlackPoster(SlackApi api, SlackSender sender, SlackUploads uploads, TimeProvider time)
    : IChatPoster
{
    public string Platform => Platforms.Slack;

    // Slash commands work in every channel.
    public bool HearsWhereItMayNotPost => true;

    public Task<DeliveryResult> PostAsync(OutboundMessage posting, CancellationToken cancellationToken)
    {
        if (posting.To.Kind == AddressKind.Home)
        {
            return PublishAsync(posting, cancellationToken);
        }

        if (posting.File is not null)
        {
            return uploads.SendAsync(posting, message => PostAsync(message, cancellationToken), cancellationToken);
        }

        return posting.To.Target().User is { } user
            ? PostPrivatelyAsync(posting, user, cancellationToken)
            : PostToAsync(posting, null, cancellationToken);
    }

    // Slack shows a private answer only to people in a channel that Duet is in too. Otherwise the answer goes to the
    // person's own chat with Duet, where it also stays.
    private async Task<DeliveryResult> PostPrivatelyAsync(
        OutboundMessage posting,
        string user,
        CancellationToken cancellationToken
    )
    {
        var refused = false;
        var result = await PostToAsync(posting, user, cancellationToken, result => refused = result.IsOutsideChannel);
        if (!refused)
        {
            return result;
        }

        var own = posting with
        {
            To = new Address(Platforms.Slack, posting.To.Workspace, AddressKind.Direct, user),
            Card = posting.Card with { Blocks = [.. posting.Card.Blocks, new Note(SlackTexts.AnsweredHere)] },
        };
        return await PostToAsync(own, null, cancellationToken);
    }

    private Task<DeliveryResult> PostToAsync(
        OutboundMessage posting,
        string? user,
        CancellationToken cancellationToken,
        Action<SlackResult>? seen = null
    )
    {
        var channel = posting.To.Target().Channel;
        return SendAsync(
            posting,
            async message =>
            {
                message["channel"] = channel;
                message["unfurl_links"] = false;
                message["unfurl_media"] = false;
                if (posting.To.Thread is { } thread)
                {
                    message["thread_ts"] = thread;
                }

                var result = await PostAsync(posting, message, user, cancellationToken);
                seen?.Invoke(result);
                return result;
            },
            cancellationToken
        );
    }

    public Task<DeliveryResult> UpdateAsync(
        MessageRef message,
        OutboundMessage posting,
        CancellationToken cancellationToken
    )
    {
        var (channel, ts) = SlackAddresses.Message(message.MessageId);
        var isPrivate = posting.To.Target().User is not null && message.Address.Kind != AddressKind.Direct;
        return posting.To.Kind == AddressKind.Home || isPrivate
            ? PostAsync(posting, cancellationToken) // Slack cannot update a message that only one person sees.
            : SendAsync(
                posting,
                body =>
                {
                    body["channel"] = channel;
                    body["ts"] = ts;
                    return api.UpdateMessageAsync(posting.To.Workspace, body, cancellationToken);
                },
                cancellationToken
            );
    }

    // With our client_msg_id, Slack answers a repeat with the existing message, so a lost answer causes no double post.
    private Task<SlackResult> PostAsync(
        OutboundMessage posting,
        JsonObject message,
        string? user,
        CancellationToken cancellationToken
    )
    {
        if (user is null)
        {
            message["client_msg_id"] = SlackMessageId.Of(posting);
            return api.PostMessageAsync(posting.To.Workspace, message, cancellationToken);
        }

        message["user"] = user;
        return api.PostEphemeralAsync(posting.To.Workspace, message, cancellationToken);
    }

    private async Task<DeliveryResult> PublishAsync(OutboundMessage posting, CancellationToken cancellationToken)
    {
        var view = new JsonObject
        {
            ["type"] = "home",
            ["blocks"] = SlackRenderer.ViewBlocks(posting.Card, Reader(posting)),
        };
        return Outcome(
            await sender.SendViewAsync(
                posting.To.Workspace,
                view,
                body => api.PublishViewAsync(posting.To.Workspace, posting.To.Conversation, body, cancellationToken)
            ),
            posting.To
        );
    }

    private async Task<DeliveryResult> SendAsync(
        OutboundMessage posting,
        Func<JsonObject, Task<SlackResult>> send,
        CancellationToken cancellationToken
    ) =>
        Outcome(
            await sender.SendAsync(
                posting.To.Workspace,
                posting.Card,
                Reader(posting),
                send,
                mayTakeTime: true,
                cancellationToken
            ),
            posting.To
        );

    private RenderContext Reader(OutboundMessage posting) =>
        new(
            posting.Language,
            TimeZoneInfo.TryFindSystemTimeZoneById(posting.Zone, out var known) ? known : TimeZoneInfo.Utc,
            time.GetUtcNow()
        );

    internal static DeliveryResult Outcome(SlackResult result, Address to) =>
        result switch
        {
            // Duet posts a direct message by the person's id, but updates it by its channel, which only this answer
            // names.
            { IsOk: true } => new DeliveryResult.Posted(
                new MessageRef(
                    to,
                    SlackAddresses.MessageId(
                        result.Field("channel") ?? to.Target().Channel,
                        result.Field("ts") ?? result.Field("message_ts") ?? ""
                    )
                )
            ),
            { IsPaced: true, After: { } after } => new DeliveryResult.Paced(after),
            { IsLater: true } => new DeliveryResult.TryLater(result.After, result.Error!),
            _ => Refusal(result),
        };

    // The refusal goes to the person who can act: an admin can change the app; the person who wanted the message can
    // invite Duet.
    private static DeliveryResult.Refused Refusal(SlackResult result) =>
        result switch
        {
            { Error: "no_token" } => new(SlackTexts.NoToken, IsForAdmins: true),
            { Error: "not_installed" } or { IsRevoked: true } => new(SlackTexts.Revoked, IsForAdmins: true),
            { Error: "missing_scope" } => new(
                SlackTexts.MissingScope(result.Field("needed") ?? "chat:write"),
                IsForAdmins: true
            ),
            { Error: "not_in_channel" or "channel_not_found" or "user_not_in_channel" } => new(SlackTexts.NotInChannel),
            { Error: "is_archived" } => new(SlackTexts.Archived),
            { Error: "user_not_found" or "user_disabled" or "cannot_dm_bot" or "messages_tab_disabled" } => new(
                SlackTexts.PersonGone
            ),
            {
                Error: "restricted_action"
                    or "restricted_action_read_only_channel"
                    or "restricted_action_thread_only_channel"
            } => new(SlackTexts.PostingRestricted),
            {
                Error: "message_not_found"
                    or "cant_update_message"
                    or "edit_window_closed"
                    or "duplicate_message_not_found"
            } => new(SlackTexts.MessageGone),
            _ => new(SlackTexts.Refused(result.Error!)),
        };
}
