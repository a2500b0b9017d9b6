using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Teams;

namespace Bot.Tests.Teams;

/// <summary>Cards and forms as golden files show them; each is held against the rules of Teams on the way.</summary>
internal static class TeamsGolden
{
    public static string Card(Card card, RenderContext context) =>
        Kept(TeamsRenderer.Card(card, context)).ToJsonString();

    /// <summary>Without the packed form that its button carries: nobody can review that.</summary>
    public static string Form(Form form, RenderContext context)
    {
        var rendered = Kept(TeamsRenderer.Form(form, context));
        foreach (
            var action in TeamsRules
                .Typed(rendered)
                .Where(element => element["data"] is JsonObject data && data.ContainsKey("form"))
        )
        {
            action["data"]!["form"] = "(packed)";
        }

        return rendered.ToJsonString();
    }

    private static JsonObject Kept(JsonObject card)
    {
        TeamsRules.AssertKept(card);
        return card;
    }
}
