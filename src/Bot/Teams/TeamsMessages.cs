using System.Text;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Teams;

/// <summary>
/// Handles messages: text in a personal chat or after a mention, files, and buttons of clients without Action.Execute.
/// Messages for Duet are stored under their id before Teams gets its 200, and processed from the inbox. Teams waits 15
/// seconds and then sends a message again; after a 200 it never does.
/// </summary>
internal sealed class TeamsMessages(
    ChatPipeline pipeline,
    TeamsAnswers answers,
    TeamsFiles files,
    TeamsEdits edits,
    TeamsChannelReceipt receipts,
    SealedChannelReference references,
    TeamsPeople people,
    TeamsRefusals refusals,
    TeamsConversations conversations,
    Inbox inbox,
    TimeProvider time
) : IInboxHandler
{
    // A person who mentions Duet without any text wants to know what it can do, or to log the message that they quote.
    private const string EmptyMessage = "help";

    public string Platform => Platforms.Teams;

    /// <summary>
    /// Stores the message if it is for Duet. Messages of one person are processed in order, independently of other
    /// people.
    /// </summary>
    public async Task TakeAsync(Activity activity, byte[] body, CancellationToken cancellationToken)
    {
        var isEdit = TeamsEdits.IsEdit(activity);
        if ((isEdit ? TeamsEdits.ToMessage(activity) : ToMessage(activity)) is not { } incoming)
        {
            return;
        }

        // Nothing is stored of people who cannot be of the company: they have no Entra id, or another tenant's.
        if (
            incoming.Who.Affiliation is not null
            && await people.AdmitAsync(activity, cancellationToken) is Admission.Refused refused
        )
        {
            if (!isEdit)
            {
                await refusals.SendAsync(activity, refused, cancellationToken);
            }
        }
        else
        {
            var lane = $"{incoming.Who.Identity.Workspace}/{incoming.Who.Identity.UserId}";
            await inbox.TakeAsync(
                new InboxItem(incoming.DeliveryKey, Platform, lane, Encoding.UTF8.GetString(body), time.GetUtcNow()),
                cancellationToken
            );
        }
    }

    public async Task<TimeSpan?> HandleAsync(InboxItem item, CancellationToken cancellationToken)
    {
        var activity = Activity.Read(Encoding.UTF8.GetBytes(item.Body))!;
        var isEdit = TeamsEdits.IsEdit(activity);
        if (await people.AdmitAsync(activity, cancellationToken) is Admission.Refused refused)
        {
            return isEdit ? null : await refusals.SendAsync(activity, refused, cancellationToken);
        }

        if (isEdit)
        {
            await edits.FollowAsync(TeamsEdits.ToMessage(activity)!, cancellationToken);
            return null;
        }

        var incoming = ToMessage(activity)!;
        await conversations.RecordAsync(activity, cancellationToken);
        if (ActionSubmission.Read(activity.Value) is { } submission)
        {
            var place = references.Open(submission.About, incoming.Place.Workspace) ?? incoming.Place;
            await AnswerAsync(
                incoming with
                {
                    Place = place,
                    Text = "",
                    IsSpoken = false,
                    Action = submission.Action,
                    Value = submission.Value,
                    Fields = submission.Fields,
                },
                submission,
                cancellationToken
            );
        }
        else if (activity.IsPersonal && DroppedFiles(activity) is { Count: > 0 } dropped)
        {
            await HandleFilesAsync(dropped, incoming, cancellationToken);
        }
        else
        {
            await AnswerWordsAsync(WithPurpose(incoming), activity, cancellationToken);
        }

        return null;
    }

    private static IncomingMessage WithPurpose(IncomingMessage incoming) =>
        incoming.Text.Length > 0 ? incoming
        : incoming.Quoted is null ? incoming with { Text = EmptyMessage }
        : incoming with { Action = FeedbackActions.Quote, IsSpoken = false };

    // Null if the message is not for Duet: a bot that may read a whole channel receives everything said there.
    private static IncomingMessage? ToMessage(Activity activity)
    {
        if (
            activity.IsFromBot()
            || activity is not { Conversation.Id: not null }
            || activity.Sender() is not { } who
            || activity.Place() is not { } place
            || activity.DeliveryKey() is not { } key
        )
        {
            return null;
        }

        var incoming = new IncomingMessage(who, place, key)
        {
            IsStored = true,
            Text = activity.Words(),
            PlaceName = activity.Conversation.Name,
            Source = activity.Source(),
            IsSpoken = true,
            Mentions = activity.People(),
            Quoted = activity.Quote(),
        };
        var isForUs =
            activity.MentionsUs()
            || activity.Recipient?.IsTargeted == true
            || ActionSubmission.Read(activity.Value) is not null
            || (
                activity.IsPersonal
                && (incoming is { Text.Length: > 0 } or { Quoted: not null } || DroppedFiles(activity).Count > 0)
            );
        return isForUs ? incoming : null;
    }

    private static IReadOnlyList<FileAttachment> DroppedFiles(Activity activity) =>
        [
            .. (activity.Attachments ?? [])
                .OfType<FileAttachment>()
                .Where(file => file.ContentType == TeamsFiles.ContentType),
        ];

    private async Task HandleFilesAsync(
        IReadOnlyList<FileAttachment> dropped,
        IncomingMessage incoming,
        CancellationToken cancellationToken
    )
    {
        for (var i = 0; i < dropped.Count; i++)
        {
            var message = incoming with
            {
                DeliveryKey = i == 0 ? incoming.DeliveryKey : $"{incoming.DeliveryKey}-{i + 1}",
            };
            var (file, problem) = await files.FetchAsync(message, dropped[i], cancellationToken);
            if (problem is not null)
            {
                await answers.SendSentenceAsync(message, problem, cancellationToken);
            }
            else
            {
                await AnswerAsync(message with { File = file }, null, cancellationToken);
            }
        }
    }

    private async Task AnswerWordsAsync(
        IncomingMessage incoming,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        var wasTargeted = activity.Recipient?.IsTargeted == true;
        var result = await pipeline.AnswerAsync(incoming);
        var isElsewhere = await answers.DeliverAsync(result, null, wasTargeted, cancellationToken);
        if (isElsewhere && !wasTargeted)
        {
            await receipts.LeaveAsync(result, activity.Id!, cancellationToken);
        }
    }

    private async Task AnswerAsync(
        IncomingMessage incoming,
        ActionSubmission? submission,
        CancellationToken cancellationToken
    ) => await answers.DeliverAsync(await pipeline.AnswerAsync(incoming), submission, cancellationToken);
}
