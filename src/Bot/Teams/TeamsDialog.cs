using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Dialogs ("task modules"), as answers to requests for one.</summary>
internal static class TeamsDialog
{
    public static JsonObject Of(CommandResult result, ActionSubmission? submission)
    {
        return FormView.Of(result.Reply, submission) is { } form
            ? Show(form.Form.Title, AdaptiveForm.Of(form, result.Reader, isDialog: true), result.Reader)
            : Show(result.Reply.Card ?? TeamsAnswers.Corrections(result.Reply), result.Reader);
    }

    public static JsonObject Show(Card card, RenderContext context) =>
        Show(card.Summary, TeamsRenderer.Card(card, context, isDialog: true), context);

    /// <summary>A dialog with a sentence and a button that closes it.</summary>
    public static JsonObject Say(string sentence) => Task("message", sentence);

    public static JsonObject NotOurs(Activity activity) =>
        Say(
            new RenderContext(Languages.FromLocale(activity.Locale), TimeZoneInfo.Utc, default).Plain(
                TeamsTexts.NotOurs
            )
        );

    private static JsonObject Show(LocalizedText title, JsonObject content, RenderContext context) =>
        Task(
            "continue",
            new JsonObject
            {
                ["title"] = context.Plain(title),
                ["height"] = "large",
                ["width"] = "medium",
                ["card"] = new JsonObject { ["contentType"] = AdaptiveCard.ContentType, ["content"] = content },
            }
        );

    private static JsonObject Task(string type, JsonNode value) =>
        new()
        {
            ["task"] = new JsonObject { ["type"] = type, ["value"] = value },
        };
}
