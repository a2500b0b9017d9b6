using System.Text;
using Bot.Core.Chat;
using Bot.Core.Messaging;

namespace Bot.Teams;

/// <summary>
/// Messages: words in a personal chat or after a mention, dropped files, and buttons of clients without Action.Execute.
/// Those for us are stored under their id before Teams gets its 200, and worked off from there: Teams waits 15 seconds, then
/// sends the same again, and what it has its 200 for it never sends again.
/// </summary>
internal sealed class TeamsMessages(
    ChatPipeline door,
    TeamsAnswers answers,
    TeamsFiles files,
    SealedChannelReference abouts,
    Inbox inbox,
    TimeProvider time
) : IInboxHandler
{
    // Who mentions Duet and says nothing more wants to know what it can do.
    private const string NothingSaid = "help";

    public string Platform => Platforms.Teams;

    /// <summary>Stores the message if it is for us. What one person says is worked off in its order, whoever else talks.</summary>
    public async Task TakeAsync(Activity activity, byte[] body, CancellationToken cancellationToken)
    {
        if (Heard(activity) is { } incoming)
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
        var incoming = Heard(activity)!;
        if (ActionSubmission.Read(activity.Value) is { } submission)
        {
            var place = abouts.Open(submission.About, incoming.Place.Workspace) ?? incoming.Place;
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
        else if (activity.IsPersonal && Dropped(activity) is { Count: > 0 } dropped)
        {
            await HearAsync(dropped, incoming, cancellationToken);
        }
        else
        {
            await AnswerAsync(
                incoming.Text.Length > 0 ? incoming : incoming with { Text = NothingSaid },
                null,
                cancellationToken
            );
        }

        return null;
    }

    // Null when it is not for us: with the right to read a whole channel, a bot gets everything that is said there.
    private static IncomingMessage? Heard(Activity activity)
    {
        if (
            activity.IsFromBot()
            || activity is not { Conversation.Id: not null }
            || activity.Introduction() is not { } who
            || activity.Place() is not { } place
            || activity.DeliveryKey() is not { } key
        )
        {
            return null;
        }

        var incoming = new IncomingMessage(who, place, key)
        {
            Text = activity.Words(),
            PlaceName = activity.Conversation.Name,
            Source = activity.Source(),
            IsSpoken = true,
        };
        var isForUs =
            activity.MentionsUs()
            || ActionSubmission.Read(activity.Value) is not null
            || (activity.IsPersonal && (incoming.Text.Length > 0 || Dropped(activity).Count > 0));
        return isForUs ? incoming : null;
    }

    private static IReadOnlyList<FileAttachment> Dropped(Activity activity) =>
        [
            .. (activity.Attachments ?? [])
                .OfType<FileAttachment>()
                .Where(file => file.ContentType == TeamsFiles.ContentType),
        ];

    private async Task HearAsync(
        IReadOnlyList<FileAttachment> dropped,
        IncomingMessage incoming,
        CancellationToken cancellationToken
    )
    {
        for (var i = 0; i < dropped.Count; i++)
        {
            var one = incoming with { DeliveryKey = i == 0 ? incoming.DeliveryKey : $"{incoming.DeliveryKey}-{i + 1}" };
            var (file, problem) = await files.FetchAsync(dropped[i], cancellationToken);
            if (problem is not null)
            {
                await answers.TellAsync(one, problem, cancellationToken);
            }
            else
            {
                await AnswerAsync(one with { File = file }, null, cancellationToken);
            }
        }
    }

    private async Task AnswerAsync(
        IncomingMessage incoming,
        ActionSubmission? submission,
        CancellationToken cancellationToken
    ) => await answers.DeliverAsync(await door.AnswerAsync(incoming), submission, cancellationToken);
}
