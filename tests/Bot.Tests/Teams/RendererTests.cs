using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Teams;
using Bot.Tests.Playground;
using CsCheck;

namespace Bot.Tests.Teams;

public sealed class RendererTests
{
    private const string Hostile =
        "<at>everyone</at> **b** _i_ [x](http://evil.example) <b>h</b> &nbsp; @everyone <!channel> \u202Eabc 😀 {{x}} # h";

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Const(""),
        Gen.Const(Hostile),
        Gen.Const("a\r\n\nb\n"),
        Gen.Const("\uD83D"),
        Gen.Const("line\n"),
        Gen.String[0, 50],
        Gen.Int[1, 40_000].Select(length => new string('x', length)),
        Gen.Int[1, 9_000].Select(length => string.Concat(Enumerable.Repeat("😀\n", length)))
    );

    private static readonly Gen<LocalizedText> Phrases = Words.Select(words => new LocalizedText(
        $"{words:b} {words}",
        words
    ));
    private static readonly Gen<LocalizedText> Labels = Gen.String[Gen.Char.AlphaNumeric, 1, 90]
        .Select(words => LocalizedText.Invariant(words));

    private static readonly Gen<Button> RandomButton = Gen.Select(
            Labels,
            Gen.String[Gen.Char['!', '~'], 0, 1500],
            Gen.Enum<ButtonStyle>(),
            Gen.OneOf(Phrases.Select(text => (LocalizedText?)text), Gen.Const((LocalizedText?)null))
        )
        .Select((label, value, style, confirm) => new Button(label, "do.this", value, style, confirm));

    private static readonly Gen<Block> RandomBlock = Gen.OneOf<Block>(
        Phrases.Select(Block (text) => new Heading(text)),
        Phrases.Select(Block (text) => new Paragraph(text)),
        Gen.Select(Phrases, Phrases).Select(Block (text, source) => new Quote(text, source)),
        Gen.Select(Phrases, Phrases)
            .Array[0, 12]
            .Select(Block (pairs) => new Fields([.. pairs.Select(pair => new Field(pair.Item1, pair.Item2))])),
        Phrases.Array[0, 40].Select(Block (items) => new Bullets(items)),
        Gen.Select(Phrases, Gen.Int[1, 6], Gen.Int[0, 200])
            .Select(
                Block (text, columns, rows) =>
                    new Table(
                        text,
                        [.. Enumerable.Repeat(text, columns)],
                        [
                            .. Enumerable.Repeat(
                                (IReadOnlyList<LocalizedText>)[.. Enumerable.Repeat(text, columns)],
                                rows
                            ),
                        ]
                    )
            ),
        Gen.Select(Phrases, Gen.Int[1, 60], Gen.Int[1, 8])
            .Select(Block (text, points, lines) => Chart(text, points, lines)),
        Phrases.Select(Block (text) => new Note(text)),
        Gen.Const((Block)new Divider()),
        RandomButton.Array[1, 25].Select(Block (buttons) => new Buttons(buttons))
    );

    [Fact]
    public void Any_card_keeps_the_rules_of_teams() =>
        Gen.Select(Phrases, RandomBlock.Array[0, 12])
            .Sample(
                (summary, blocks) =>
                    TeamsRules.AssertKept(TeamsRenderer.Card(new Card(summary, blocks), RenderContext())),
                iter: 400,
                threads: 2
            );

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void Hostile_words_are_shown_as_typed(Language language)
    {
        var context = RenderContext() with { Language = language };
        var card = TeamsRenderer.Card(EveryBlock.Card(Hostile), context);

        TeamsRules.AssertKept(card);
        Assert.Contains(Hostile, TeamsRules.Words(card).Split('\n'));
        TeamsRules.AssertKept(TeamsRenderer.Form(EveryBlock.Form(Hostile), context));
    }

    [Fact]
    public void Only_web_links_are_links()
    {
        var links = TeamsRules
            .Typed(TeamsRenderer.Card(EveryBlock.Card("x"), RenderContext()))
            .Where(element => (string?)element["type"] == "Action.OpenUrl");

        Assert.Equal("https://example.com/?a=1&b=%222%22", (string?)Assert.Single(links)["url"]);
    }

    [Fact]
    public void A_text_of_forty_thousand_characters_is_cut_with_a_line_that_says_so_and_the_buttons_stay()
    {
        var words = string.Concat(Enumerable.Repeat("😀", 20_000));
        var card = TeamsRenderer.Card(
            new Card(
                LocalizedText.Invariant(words),
                [
                    new Quote(LocalizedText.Invariant(words)),
                    new Buttons([new Button(LocalizedText.Invariant("Undo"), "feedback.undo", "1")]),
                ]
            ),
            RenderContext()
        );

        TeamsRules.AssertKept(card);
        Assert.EndsWith(
            "Shortened: Teams can't show more than this in one card.",
            TeamsRules.Words(card),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\uFFFD', AdaptiveCard.Write(card));
        Assert.NotNull(TeamsRules.Button(card, "Undo"));
    }

    [Fact]
    public void A_short_card_is_not_called_shortened() =>
        Assert.Equal(
            "Saved",
            TeamsRules.Words(TeamsRenderer.Card(Card.Say(new LocalizedText("Saved", "Guardado")), RenderContext()))
        );

    [Fact]
    public void A_missing_value_is_a_gap_and_not_a_zero()
    {
        var chart = new LineChart(
            LocalizedText.Invariant("t"),
            LocalizedText.Invariant("s"),
            [LocalizedText.Invariant("a"), LocalizedText.Invariant("b")],
            [new ChartSeries(LocalizedText.Invariant("v"), [1.5m, null])],
            "N1"
        );
        var drawn = (JsonObject)
            TeamsRenderer.Card(new Card(LocalizedText.Invariant("s"), [chart]), RenderContext())["body"]![1]!;

        Assert.Equal("""[{"x":"a","y":1.5}]""", drawn["data"]![0]!["values"]!.ToJsonString());
        Assert.Contains("1.5", drawn["fallback"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_button_that_asks_back_unfolds_the_question()
    {
        var card = TeamsRenderer.Card(
            Card.Ask(
                LocalizedText.Invariant("s"),
                new Button(
                    LocalizedText.Invariant("Delete"),
                    "feedback.delete",
                    "7",
                    ButtonStyle.Danger,
                    LocalizedText.Invariant("Sure?")
                )
            ),
            RenderContext()
        );
        var shown = TeamsRules.Typed(card).Single(element => (string?)element["type"] == "Action.ShowCard");

        Assert.Equal("destructive", (string?)shown["style"]);
        Assert.Equal("feedback.delete", (string?)TeamsRules.Button((JsonObject)shown["card"]!, "Delete")["verb"]);
    }

    private static LineChart Chart(LocalizedText text, int points, int lines) =>
        new(
            text,
            text,
            [.. Enumerable.Repeat(text, points)],
            [
                .. Enumerable
                    .Range(0, lines)
                    .Select(line => new ChartSeries(
                        text,
                        [.. Enumerable.Range(0, points).Select(at => at % 7 == 0 ? (decimal?)null : at * line)]
                    )),
            ],
            "N0"
        );

    private static RenderContext RenderContext() => new(Language.English, TimeZoneInfo.Utc, BotApp.Start);
}
