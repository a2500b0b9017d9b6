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
    MemberStore members,
    SlackApi api,
    SlackPeople people,
    SlackMessageReader reader,
    SlackReplies replies,
    TimeProvider time
)
{
    /// <summary>Null when the reaction is handled, otherwise how long to wait before trying again.</summary>
    public async Task<TimeSpan?> CaptureAsync(
        string workspace,
        SlackReaction reaction,
        string key,
        CancellationToken cancellationToken
    )
    {
        var identity = new PlatformIdentity(Platforms.Slack, workspace, reaction.User!);
        var (profile, retryAfter) = await people.FindAsync(identity, cancellationToken);
        if (profile is null || !await MayReactAsync(profile, workspace, cancellationToken))
        {
            return profile is null ? retryAfter : null;
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
                new PlatformUser(identity, profile.Name),
                SlackAddresses.Place(workspace, channel, identity.UserId, message.ThreadTs),
                key
            )
            {
                Action = FeedbackActions.React,
                Quoted = await reader.QuoteAsync(workspace, channel, message with { Ts = ts }, link, cancellationToken),
            }
        );
        await replies.PostAsync(key, SlackReplies.Card(result.Reply), result, result.Command.Place);
        return null;
    }

    // Guests and people from other companies can see messages that they are not supposed to report on.
    private async Task<bool> MayReactAsync(
        PlatformProfile profile,
        string workspace,
        CancellationToken cancellationToken
    ) =>
        (!profile.IsGuest && (profile.HomeWorkspace is null || profile.HomeWorkspace == workspace))
        || await members.FindOrganizationAsync(Platforms.Slack, workspace, cancellationToken)
            is { GuestsMayReact: true };

    private async Task<TimeSpan?> ReportAsync(
        SlackResult refused,
        PlatformIdentity identity,
        string key,
        CancellationToken cancellationToken
    )
    {
        var (organization, member) = await directory.WelcomeAsync(new PlatformUser(identity), cancellationToken);
        var sentence =
            refused.Error == "missing_scope"
                ? SlackTexts.MissingScope(refused.Field("needed") ?? "reactions:read")
                : SlackTexts.ReactionUnreadable;
        var command = new ChatCommand(
            new MemberRequester(organization, member),
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
