using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Duet in Teams' own menus: on any message, in the compose box, in the search box at the top. It opens a dialog, in talks
/// too that Duet is no part of; so the answer stands in the dialog, and in the person's own talk with Duet if there is one.
/// </summary>
internal sealed class TeamsExtensions(ChatPipeline door, TeamsAnswers answers, TeamsConversations conversations)
{
    private const string Names = "composeExtension/";

    public static bool IsOne(Activity activity) => activity.Name?.StartsWith(Names, StringComparison.Ordinal) == true;

    public async Task<JsonObject> OpenAsync(Activity activity)
    {
        var command = TeamsAppManifest.Actions.FirstOrDefault(action =>
            action.Id == ActivityExtensions.Text(activity.Value, "commandId")
        );
        return command is not null && Heard(activity) is { } heard
            ? TeamsDialog.Of(
                await door.AnswerAsync(heard with { Action = command.Id, Quoted = Quoted(activity) }),
                null
            )
            : TeamsDialog.NotOurs(activity);
    }

    public async Task<JsonObject> SubmitAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (
            ActionSubmission.Read(ActivityExtensions.Part(activity.Value, "data")) is not { } pressed
            || Heard(activity) is not { } heard
        )
        {
            return TeamsDialog.NotOurs(activity);
        }

        var answer = await door.AnswerAsync(
            heard with
            {
                Action = pressed.Action,
                Value = pressed.Value,
                Fields = pressed.Fields,
            }
        );
        if (answer.Reply.Card is not { } card)
        {
            return TeamsDialog.Of(answer, pressed);
        }

        if ((await conversations.OpenAsync(answer.Command.Identity.Direct(), cancellationToken)).Reference is not null)
        {
            await answers.DeliverAsync(answer, pressed, cancellationToken);
        }

        return TeamsDialog.Say(answer.Reader.Plain(card.Summary));
    }

    private static IncomingMessage? Heard(Activity activity) =>
        activity.Introduction() is { } who && activity.Place() is { } place && activity.DeliveryKey() is { } key
            ? new IncomingMessage(who, place, key)
            : null;

    private static QuotedMessage? Quoted(Activity activity)
    {
        var message = ActivityExtensions.Part(activity.Value, "messagePayload");
        if (ActivityExtensions.Text(message, "id") is not { } id)
        {
            return null;
        }

        var talk = activity.Conversation?.Id?.Split(";messageid=", 2)[0];
        var isHtml = ActivityExtensions.Text(message, "body", "contentType") == "html";
        var words = ActivityExtensions.Text(message, "body", "content") ?? "";
        var link = ActivityExtensions.Text(message, "linkToMessage");
        return new QuotedMessage(
            $"{Platforms.Teams}/{talk}/{id}",
            isHtml ? MessageHtml.Plain(words) : words.Trim(),
            ActivityExtensions.Text(message, "from", "user", "displayName"),
            Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? link : null
        );
    }
}
