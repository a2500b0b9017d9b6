using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Microsoft.Extensions.Options;

namespace Bot.Slack;

/// <summary>Duet's way out to Slack: new messages and messages changed in place.</summary>
internal sealed class SlackPoster(SlackApi api, IOptions<SlackOptions> options, TimeProvider time) : IChatPoster
{
    public string Platform => Platforms.Slack;

    public Task<PostOutcome> PostAsync(Posting posting, CancellationToken cancellationToken)
    {
        var (channel, user) = posting.To.Target();
        return SendAsync(posting, message =>
        {
            message["channel"] = channel;
            message["unfurl_links"] = false;
            message["unfurl_media"] = false;
            if (posting.To.Thread is { } thread)
            {
                message["thread_ts"] = thread;
            }

            if (user is null)
            {
                return api.PostMessageAsync(message, cancellationToken);
            }

            message["user"] = user;
            return api.PostEphemeralAsync(message, cancellationToken);
        });
    }

    public Task<PostOutcome> UpdateAsync(MessageRef message, Posting posting, CancellationToken cancellationToken)
    {
        var (channel, ts) = SlackPlaces.Message(message.MessageId);
        return posting.To.Target().User is not null
            ? PostAsync(posting, cancellationToken) // Slack cannot change what only one person sees.
            : SendAsync(posting, body => api.UpdateMessageAsync(With(body, channel, ts), cancellationToken));
    }

    private static JsonObject With(JsonObject body, string channel, string ts)
    {
        body["channel"] = channel;
        body["ts"] = ts;
        return body;
    }

    private async Task<PostOutcome> SendAsync(Posting posting, Func<JsonObject, Task<SlackResult>> send)
    {
        if (!options.Value.HasToken)
        {
            return new PostOutcome.Refused(SlackTexts.NoToken);
        }

        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(posting.Zone, out var known) ? known : TimeZoneInfo.Utc;
        var result = await SlackSending.SendAsync(posting.Card, new Reader(posting.Language, zone, time.GetUtcNow()), send);
        return Outcome(result, posting.To);
    }

    private static PostOutcome Outcome(SlackResult result, Address to)
    {
        if (result.IsOk)
        {
            // A direct talk is posted to by its person and changed by its channel, which only this answer names.
            var id = SlackPlaces.MessageId(result.Field("channel") ?? to.Target().Channel, result.Field("ts") ?? result.Field("message_ts") ?? "");
            return new PostOutcome.Posted(new MessageRef(to, id));
        }

        return result.After is { } after ? new PostOutcome.TryLater(after, result.Error!) : new PostOutcome.Refused(Reason(result));
    }

    private static Phrase Reason(SlackResult result) => result.Error switch
    {
        "not_in_channel" or "channel_not_found" or "user_not_in_channel" => SlackTexts.NotInChannel,
        "is_archived" => SlackTexts.Archived,
        "token_revoked" or "token_expired" or "account_inactive" or "invalid_auth" or "not_authed" => SlackTexts.Revoked,
        "missing_scope" => SlackTexts.MissingScope(result.Field("needed") ?? "chat:write"),
        "user_not_found" or "user_disabled" or "cannot_dm_bot" or "messages_tab_disabled" => SlackTexts.PersonGone,
        "restricted_action" or "restricted_action_read_only_channel" or "restricted_action_thread_only_channel" => SlackTexts.PostingRestricted,
        "message_not_found" or "cant_update_message" or "edit_window_closed" => SlackTexts.MessageGone,
        var error => SlackTexts.Refused(error!),
    };
}
