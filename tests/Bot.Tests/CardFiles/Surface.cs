using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Playground;
using Bot.Slack;
using Bot.Tests.Playground;
using Bot.Tests.Slack;
using Bot.Tests.Teams;

namespace Bot.Tests.CardFiles;

/// <summary>How one surface renders. What comes out is held against the platform's rules.</summary>
internal sealed record Surface(
    string Extension,
    Func<Card, RenderContext, string> Card,
    Func<Form, RenderContext, string> Form
)
{
    /// <summary>All surfaces; each platform adds its line here.</summary>
    public static IReadOnlyList<Surface> All { get; } =
    [
        new(
            "html",
            (card, reader) => Html(HtmlRenderer.Card(card, reader)),
            (form, reader) => Html(HtmlRenderer.Form(form, reader))
        ),
        new(
            "slack.json",
            (card, reader) => Slack(SlackRenderer.Message(card, reader), SlackRules.Message),
            (form, reader) => Slack(SlackModals.Form(form, reader), SlackRules.View)
        ),
        new(
            "teams.json",
            (card, reader) => CompactJson.Write(TeamsGolden.Card(card, reader)),
            (form, reader) => CompactJson.Write(TeamsGolden.Form(form, reader))
        ),
    ];

    private static string Html(string html)
    {
        HtmlRules.AssertKept(html);
        return html.TrimEnd();
    }

    // As it goes over the wire: what cannot be written as JSON fails here.
    private static string Slack(JsonObject json, Func<JsonNode, IReadOnlyList<string>> rules)
    {
        var sent = JsonNode.Parse(SlackJson.Write(json))!;
        Assert.Empty(rules(sent));
        return CompactJson.Write(sent);
    }
}
