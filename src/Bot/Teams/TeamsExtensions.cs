using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Duet in Teams' own menus: on any message, in the compose box and in the search box. It opens a dialog, even in
/// conversations without Duet. So the answer appears in the dialog, and in the person's conversation with Duet if there
/// is one.
/// </summary>
internal sealed class TeamsExtensions(ChatPipeline pipeline, TeamsAnswers answers, TeamsConversations conversations)
{
    private const string Prefix = "composeExtension/";

    public static bool IsExtension(Activity activity) =>
        activity.Name?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    public async Task<JsonObject> OpenAsync(Activity activity)
    {
        var command = TeamsAppManifest.Actions.FirstOrDefault(action =>
            action.Id == ActivityExtensions.Text(activity.Value, "commandId")
        );
        return command is not null && ToMessage(activity) is { } incoming
            ? TeamsDialog.Of(
                await pipeline.AnswerAsync(incoming with { Action = command.Id, Quoted = Quoted(activity) }),
                null
            )
            : TeamsDialog.NotOurs(activity);
    }

    public async Task<JsonObject> SubmitAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (
            ActionSubmission.Read(ActivityExtensions.Part(activity.Value, "data")) is not { } submission
            || ToMessage(activity) is not { } incoming
        )
        {
            return TeamsDialog.NotOurs(activity);
        }

        var result = await pipeline.AnswerAsync(
            incoming with
            {
                Action = submission.Action,
                Value = submission.Value,
                Fields = submission.Fields,
            }
        );
        if (result.Reply.Card is not { } card)
        {
            return TeamsDialog.Of(result, submission);
        }

        if ((await conversations.OpenAsync(result.Command.Identity.Direct(), cancellationToken)).Reference is not null)
        {
            await answers.DeliverAsync(result, submission, cancellationToken);
        }

        return TeamsDialog.Say(result.Reader.Plain(card.Summary));
    }

    private static IncomingMessage? ToMessage(Activity activity) =>
        activity.Sender() is { } who && activity.Place() is { } place && activity.DeliveryKey() is { } key
            ? new IncomingMessage(who, place, key)
            : null;

    private static QuotedMessage? Quoted(Activity activity)
    {
        var message = ActivityExtensions.Part(activity.Value, "messagePayload");
        if (ActivityExtensions.Text(message, "id") is not { } id)
        {
            return null;
        }

        var conversation = activity.Conversation?.Id?.Split(";messageid=", 2)[0];
        var isHtml = ActivityExtensions.Text(message, "body", "contentType") == "html";
        var words = ActivityExtensions.Text(message, "body", "content") ?? "";
        var link = ActivityExtensions.Text(message, "linkToMessage");
        return new QuotedMessage(
            $"{Platforms.Teams}/{conversation}/{id}",
            isHtml ? MessageHtml.Plain(words) : words.Trim(),
            ActivityExtensions.Text(message, "from", "user", "displayName"),
            Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? link : null
        );
    }
}
