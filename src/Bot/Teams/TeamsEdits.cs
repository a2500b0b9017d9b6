using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Teams;

/// <summary>
/// Follows edits and deletions of messages that became feedback. Teams reports them by the id of the message. All other
/// edits concern nobody.
/// </summary>
internal sealed class TeamsEdits(
    ChatPipeline pipeline,
    TeamsAnswers answers,
    MemberStore members,
    FeedbackStore feedback
)
{
    public static bool IsEdit(Activity activity) => activity.Type is "messageUpdate" or "messageDelete";

    /// <summary>The edit as a message to the pipeline; null if it names nobody or no message.</summary>
    public static IncomingMessage? ToMessage(Activity activity)
    {
        if (
            activity.IsFromBot()
            || activity.Sender() is not { } who
            || activity.Place() is not { } place
            || activity.DeliveryKey() is not { } key
        )
        {
            return null;
        }

        var conversation = activity.Conversation?.Id?.Split(";messageid=", 2)[0];
        return new IncomingMessage(who, place, $"{key}-{activity.Type}-{activity.Timestamp}")
        {
            IsStored = true,
            Action = activity.Type == "messageDelete" ? FeedbackActions.SourceDeleted : FeedbackActions.SourceEdited,
            Value = key,
            Quoted = new QuotedMessage(
                $"{Platforms.Teams}/{conversation}/{activity.Id}",
                activity.Words(),
                activity.From?.Name,
                null
            ),
        };
    }

    public async Task FollowAsync(IncomingMessage edit, CancellationToken cancellationToken)
    {
        var identity = edit.Who.Identity;
        if (
            await members.FindOrganizationAsync(identity.Platform, identity.Workspace, cancellationToken)
                is not { } organization
            || await feedback.FindByMessageAsync(organization.Id, edit.Value, edit.Quoted?.Key, cancellationToken)
                is null
        )
        {
            return;
        }

        var result = await pipeline.AnswerAsync(edit);
        if (!result.Reply.IsMiss)
        {
            await answers.DeliverAsync(result, null, cancellationToken);
        }
    }
}
