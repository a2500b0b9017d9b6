using Bot.Cli;
using Bot.Core.Chat;
using Bot.Playground;
using Bot.Slack;
using Bot.Teams;

namespace Bot.Tests.Chat;

/// <summary>A table under a heading with the same words.</summary>
public sealed class CaptionsTests
{
    private static readonly LocalizedText Title = new("Open deals", "Oportunidades abiertas");

    private static readonly RenderContext Reader = new(Language.English, TimeZoneInfo.Utc, BotApp.Start);

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    [InlineData("terminal")]
    public void The_words_are_shown_once(string surface)
    {
        var said = Rendered(surface, new Heading(Title)).Split("Open deals").Length - 1;
        var captioned = Rendered(surface, new Heading(LocalizedText.Invariant("Other"))).Split("Open deals").Length - 1;

        Assert.Equal((1, 1), (said, captioned));
    }

    [Fact]
    public void On_the_page_screen_readers_still_hear_the_caption() =>
        Assert.Contains(
            "<caption dir=\"auto\" class=\"hidden\">Open deals</caption>",
            HtmlRenderer.Card(Card(new Heading(Title)), Reader),
            StringComparison.Ordinal
        );

    private static string Rendered(string surface, Heading heading)
    {
        var card = Card(heading);
        return surface switch
        {
            "slack" => SlackRenderer.Message(card, Reader)["blocks"]!.ToJsonString(),
            "teams" => TeamsRenderer.Card(card, Reader)["body"]!.ToJsonString(),
            _ => TerminalRenderer.Card(card, Reader),
        };
    }

    private static Card Card(Heading heading) =>
        new(
            LocalizedText.Invariant("Summary"),
            [
                heading,
                new Table(
                    Title,
                    [LocalizedText.Invariant("Account"), LocalizedText.Invariant("Amount")],
                    [
                        [LocalizedText.Invariant("Acme"), LocalizedText.Invariant($"{7:N0}")],
                    ]
                ),
            ]
        );
}
