using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Teams;

namespace Bot.Tests.Teams;

/// <summary>Cards and forms as golden files show them; each is held against the rules of Teams on the way.</summary>
internal static class TeamsGolden
{
    public static JsonObject Card(Card card, RenderContext reader) => Shown(TeamsRenderer.Card(card, reader));

    public static JsonObject Form(Form form, RenderContext reader) => Shown(TeamsRenderer.Form(form, reader));

    // Without what buttons carry packed, a form or the rest of a long card: nobody can review that.
    private static JsonObject Shown(JsonObject card)
    {
        TeamsRules.AssertKept(card);
        foreach (var data in TeamsRules.Typed(card).Select(element => element["data"]).OfType<JsonObject>())
        {
            foreach (var key in new[] { "form", "rest" }.Where(data.ContainsKey))
            {
                data[key] = "(packed)";
            }
        }

        return card;
    }
}
