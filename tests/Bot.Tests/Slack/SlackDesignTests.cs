using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Slack;

namespace Bot.Tests.Slack;

/// <summary>What Slack's design rules make of a card; every card is held to them among the hostile ones.</summary>
public sealed class SlackDesignTests
{
    private static readonly RenderContext RenderContext = new(Language.English, TimeZoneInfo.Utc, BotApp.Start);

    [Fact]
    public void A_long_message_opens_with_what_it_is_about()
    {
        var lines = Enumerable.Range(0, 12).Select(i => (Block)new Paragraph(P($"line {i}"))).ToList();

        var opened = Sent(SlackRenderer.Message(new Card(P("Twelve lines"), lines), RenderContext))[
            "blocks"
        ]!.AsArray();
        var once = Sent(
            SlackRenderer.Message(
                new Card(P("Twelve lines"), [new Paragraph(P("Twelve lines")), .. lines]),
                RenderContext
            )
        )["blocks"]!.AsArray();

        Assert.Equal(("header", "Twelve lines"), ((string?)opened[0]!["type"], (string?)opened[0]!["text"]!["text"]));
        Assert.Equal(13, opened.Count);
        Assert.True(JsonNode.DeepEquals(opened, once));
    }

    [Fact]
    public void More_than_three_buttons_end_in_a_menu_that_runs_the_same_commands()
    {
        var card = new Card(
            P("x"),
            [
                new Buttons([
                    .. Enumerable.Range(1, 6).Select(i => new Button(P($"B{i}"), "x.do", $"{i}")),
                    new Button(P("Delete"), "x.delete", "7", ButtonStyle.Danger, P("Sure?")),
                ]),
            ]
        );

        var rows = Sent(SlackRenderer.Message(card, RenderContext))["blocks"]!.AsArray();

        Assert.Equal(
            ["button", "button", "button", "overflow"],
            rows[0]!["elements"]!.AsArray().Select(element => (string)element!["type"]!)
        );
        Assert.Equal("danger", (string?)rows[1]!["elements"]![0]!["confirm"]!["style"]);
        var chosen = rows[0]!["elements"]![3]!["options"]![1]!;
        Assert.Equal("B5", (string?)chosen["text"]!["text"]);
        Assert.Equal(
            ("x.do", "5"),
            SlackButtons.Read(new SlackAction("overflow", "slack.more", null, new((string?)chosen["value"])))
        );
    }

    [Fact]
    public void One_button_stands_out_and_only_what_asks_first_is_red()
    {
        var card = new Card(
            P("x"),
            [
                new Buttons([
                    new Button(P("Sign"), "x.sign", "", ButtonStyle.Primary),
                    new Button(P("Reject"), "x.reject", "", ButtonStyle.Danger),
                ]),
                new Buttons([new Button(P("Send"), "x.send", "", ButtonStyle.Primary)]),
            ]
        );

        var styles = Sent(SlackRenderer.Message(card, RenderContext))["blocks"]!
            .AsArray()
            .SelectMany(row => row!["elements"]!.AsArray())
            .Select(button => (string?)button!["style"]);

        Assert.Equal(["primary", null, null], styles);
    }

    private static LocalizedText P(string words) => LocalizedText.Invariant(words);

    private static JsonNode Sent(JsonObject json) => JsonNode.Parse(SlackJson.Write(json))!;
}
