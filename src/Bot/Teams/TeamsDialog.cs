using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Dialogs ("task modules"), as the answer to who asked for one.</summary>
internal static class TeamsDialog
{
    public static JsonObject Of(CommandResult answer, ActionSubmission? pressed)
    {
        return FormView.Of(answer.Reply, pressed) is { } form
            ? Show(form.Form.Title, AdaptiveForm.Of(form, answer.Reader, isDialog: true), answer.Reader)
            : Show(answer.Reply.Card ?? TeamsAnswers.Corrections(answer.Reply), answer.Reader);
    }

    public static JsonObject Show(Card card, RenderContext reader) =>
        Show(card.Summary, TeamsRenderer.Card(card, reader, isDialog: true), reader);

    /// <summary>A sentence and a button that closes it.</summary>
    public static JsonObject Say(string sentence) => Task("message", sentence);

    public static JsonObject NotOurs(Activity activity) =>
        Say(
            new RenderContext(Languages.FromLocale(activity.Locale), TimeZoneInfo.Utc, default).Plain(
                TeamsTexts.NotOurs
            )
        );

    private static JsonObject Show(LocalizedText title, JsonObject content, RenderContext reader) =>
        Task(
            "continue",
            new JsonObject
            {
                ["title"] = reader.Plain(title),
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
