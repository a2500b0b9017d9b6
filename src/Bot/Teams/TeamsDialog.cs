using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Dialogs ("task modules"), as the answer to who asked for one.</summary>
internal static class TeamsDialog
{
    public static JsonObject Of(Answer answer, Pressed? pressed)
    {
        var form = FormView.Of(answer.Reply, pressed);
        var card = answer.Reply.Card ?? TeamsAnswers.Corrections(answer.Reply);
        var content = form is null ? TeamsRenderer.Card(card, answer.Reader) : AdaptiveForm.Of(form, answer.Reader, isDialog: true);
        return Task("continue", new JsonObject
        {
            ["title"] = answer.Reader.Plain(form?.Form.Title ?? card.Summary),
            ["height"] = "large",
            ["width"] = "medium",
            ["card"] = new JsonObject { ["contentType"] = AdaptiveCard.ContentType, ["content"] = content },
        });
    }

    /// <summary>A sentence and a button that closes it.</summary>
    public static JsonObject Say(string sentence) => Task("message", sentence);

    public static JsonObject NotOurs(Activity activity) => Say(new Reader(Languages.FromLocale(activity.Locale), TimeZoneInfo.Utc, default).Plain(TeamsTexts.NotOurs));

    private static JsonObject Task(string type, JsonNode value) => new() { ["task"] = new JsonObject { ["type"] = type, ["value"] = value } };
}
