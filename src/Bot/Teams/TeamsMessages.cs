using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Messages: words in a personal chat or after a mention, dropped files, and buttons of clients without Action.Execute.</summary>
internal sealed class TeamsMessages(FrontDoor door, TeamsAnswers answers, TeamsFiles files)
{
    // Who mentions Duet and says nothing more wants to know what it can do.
    private const string NothingSaid = "help";

    public async Task HearAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.IsFromBot() || activity is not { Conversation.Id: not null } || activity.Introduction() is not { } who
            || activity.Place() is not { } place || activity.DeliveryKey() is not { } key)
        {
            return;
        }

        var heard = new Heard(who, place, key) { Text = activity.Words(), PlaceName = activity.Conversation.Name, Source = activity.Source(), IsSpoken = true };
        if (Pressed.Read(activity.Value) is { } pressed)
        {
            await AnswerAsync(heard with { Text = "", IsSpoken = false, Action = pressed.Action, Value = pressed.Value, Fields = pressed.Fields }, pressed, cancellationToken);
        }
        else if (activity.IsPersonal && Dropped(activity) is { Count: > 0 } dropped)
        {
            await HearAsync(dropped, heard, cancellationToken);
        }
        else if (heard.Text.Length > 0 && (activity.IsPersonal || activity.MentionsUs()))
        {
            await AnswerAsync(heard, null, cancellationToken);
        }
        else if (activity.MentionsUs())
        {
            await AnswerAsync(heard with { Text = NothingSaid }, null, cancellationToken);
        }
    }

    private static IReadOnlyList<FileAttachment> Dropped(Activity activity) =>
        [.. (activity.Attachments ?? []).OfType<FileAttachment>().Where(file => file.ContentType == TeamsFiles.ContentType)];

    private async Task HearAsync(IReadOnlyList<FileAttachment> dropped, Heard heard, CancellationToken cancellationToken)
    {
        for (var i = 0; i < dropped.Count; i++)
        {
            var one = heard with { DeliveryKey = i == 0 ? heard.DeliveryKey : $"{heard.DeliveryKey}-{i + 1}" };
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

    private async Task AnswerAsync(Heard heard, Pressed? pressed, CancellationToken cancellationToken) =>
        await answers.DeliverAsync(await door.AnswerAsync(heard), pressed, cancellationToken);
}
