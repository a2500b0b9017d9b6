using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Slack.Api;
using Bot.Slack.Reading;

namespace Bot.Slack;

/// <summary>
/// Logs a message as feedback when a person adds the company's emoji to it. Only the person who reacted sees the
/// receipt.
/// </summary>
internal sealed class SlackReactions(
    ChatPipeline pipeline,
    MemberDirectory directory,
    SlackApi api,
    SlackMessageReader reader,
    SlackReplies replies,
    SlackRefusals refusals,
    TimeProvider time
)
{
    /// <summary>Null when the reaction is handled, otherwise how long to wait before trying again.</summary>
    public async Task<TimeSpan?> CaptureAsync(
        string workspace,
        string? enterprise,
        SlackReaction reaction,
        string key,
        CancellationToken cancellationToken
    )
    {
        var identity = new PlatformIdentity(Platforms.Slack, workspace, reaction.User!);
        var sender = SlackPeople.Person(identity, null, enterprise);
        if (await directory.AdmitAsync(sender, cancellationToken) is Admission.Refused refused)
        {
            return refused.RetryAfter ?? await RefuseAsync(sender, reaction, refused, cancellationToken);
        }

        var (channel, ts) = (reaction.Item!.Channel!, reaction.Item.Ts!);
        var found = await api.GetReactionsAsync(workspace, channel, ts, cancellationToken);
        if (!found.IsOk)
        {
            return found.IsLater
                ? found.After ?? TimeSpan.Zero
                : await ReportAsync(found, identity, key, cancellationToken);
        }

        if (SlackPayloads.Read<SlackMessage>(found.At("message")) is not { } message)
        {
            return await ReportAsync(found, identity, key, cancellationToken);
        }

        var link = found.Field("message", "permalink") ?? found.Field("permalink");
        var result = await pipeline.AnswerAsync(
            new IncomingMessage(
                sender,
                SlackAddresses.Place(workspace, channel, identity.UserId, message.ThreadTs),
                key
            )
            {
                IsStored = true,
                Action = FeedbackActions.React,
                Quoted = await reader.QuoteAsync(workspace, channel, message with { Ts = ts }, link, cancellationToken),
            }
        );
        await replies.PostAsync(key, SlackReplies.Card(result.Reply), result, result.Command.Place);
        return null;
    }

    // An emoji is a gesture, and its author may not know Duet: they hear once a day that it does nothing for them.
    private async Task<TimeSpan?> RefuseAsync(
        PlatformUser sender,
        SlackReaction reaction,
        Admission.Refused refused,
        CancellationToken cancellationToken
    )
    {
        var (identity, now) = (sender.Identity, time.GetUtcNow());
        if (refusals.IsFirstToday(identity, now))
        {
            await refusals.SendAsync(
                SlackAddresses.Place(identity.Workspace, reaction.Item!.Channel, identity.UserId),
                identity.UserId,
                refused.Sentence,
                refused.Reader(now),
                cancellationToken
            );
        }

        return null;
    }

    private async Task<TimeSpan?> ReportAsync(
        SlackResult refused,
        PlatformIdentity identity,
        string key,
        CancellationToken cancellationToken
    )
    {
        var sentence =
            refused.Error == "missing_scope"
                ? SlackTexts.MissingScope(refused.Field("needed") ?? "reactions:read")
                : SlackTexts.ReactionUnreadable;
        var command = new ChatCommand(
            await directory.RequesterAsync(new PlatformUser(identity), cancellationToken),
            identity,
            identity.Direct(),
            "",
            key,
            time.GetUtcNow()
        );
        await replies.PostAsync(
            key,
            Card.Say(sentence),
            new CommandResult(command, Reply.ToRequester(sentence)),
            identity.Direct()
        );
        return null;
    }
}
