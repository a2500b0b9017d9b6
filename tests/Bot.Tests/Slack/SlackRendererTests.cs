using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Slack;
using Bot.Tests.Playground;
using CsCheck;

namespace Bot.Tests.Slack;

public sealed class SlackRendererTests
{
    private static readonly RenderContext RenderContext = new(Language.English, TimeZoneInfo.Utc, BotApp.Start);

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String,
        Gen.String[0, 200],
        Gen.Const(""),
        Gen.Const(" \n"),
        Gen.Const("<!channel> <@U1> *b* &amp; <b>x</b> @everyone"),
        Gen.Const("👩‍👩‍👧‍👦é\u0301\u202Eמה"),
        Gen.Select(Gen.Char, Gen.Int[0, 40_000], (c, n) => new string(c, n)),
        Gen.Select(Gen.Int[0, 14_000], n => string.Concat(Enumerable.Repeat("👍🏽 ", n)))
    );

    private static readonly Gen<Span> Spans = Gen.OneOf<Span>(
        Gen.Select(Words, Gen.Enum<SpanStyle>(), (words, style) => (Span)new LiteralSpan(words, style)),
        Gen.Select(Words, words => (Span)new LinkSpan(words, new Uri("https://example.com/a?b=c"))),
        Gen.Decimal[-1_000_000, 1_000_000].Select(number => (Span)new NumberSpan(number, "N1"))
    );

    private static readonly Gen<LocalizedText> Phrases = Spans
        .Array[0, 3]
        .Select(spans => LocalizedText.Invariant(new Text(spans)));

    // Many of them in a table or a list: short, and now and then not.
    private static readonly Gen<LocalizedText> Cells = Gen.Frequency(
        (400, Gen.String[0, 40].Select(words => P(Whole(words)))),
        (40, Gen.Const(P(""))),
        (1, Words.Select(words => P(Whole(words))))
    );

    private static readonly Gen<Block> Blocks = Gen.OneOf<Block>(
        Phrases.Select(text => (Block)new Heading(text)),
        Phrases.Select(text => (Block)new Paragraph(text)),
        Gen.Select(Phrases, Phrases, (text, source) => (Block)new Quote(text, source)),
        Gen.Select(Phrases, Phrases, (label, value) => new Field(label, value))
            .Array[0, 25]
            .Select(fields => (Block)new Fields(fields)),
        Cells.Array[0, 120].Select(items => (Block)new Bullets(items)),
        Gen.Select(
            Phrases,
            Cells.Array[0, 25],
            Cells.Array[0, 25].Array[0, 130],
            (caption, heads, rows) => (Block)new Table(caption, heads, rows)
        ),
        Gen.Select(
            Phrases,
            Phrases,
            Cells.Array[0, 30],
            Gen.Select(
                Cells,
                Gen.Decimal[-9, 9].Nullable().Array[0, 30],
                (name, values) => new ChartSeries(name, values)
            ).Array[0, 8],
            Gen.Bool.Select(share => share ? "P1" : "N0"),
            (title, summary, categories, series, format) =>
                (Block)new LineChart(title, summary, categories, series, format)
        ),
        Phrases.Select(text => (Block)new Note(text)),
        Gen.Const((Block)new Divider()),
        Gen.Select(
                Phrases,
                Words,
                Gen.Enum<ButtonStyle>(),
                Phrases,
                (label, value, style, confirm) => new Button(label, "do.this", value, style, confirm)
            )
            .Array[0, 30]
            .Select(buttons => (Block)new Buttons(buttons))
    );

    private static readonly Gen<Card> Cards = Gen.Select(
        Phrases,
        Blocks.Array[0, 60],
        (summary, blocks) => new Card(summary, blocks)
    );

    [Fact]
    public void Whatever_a_card_holds_Slack_takes_it() =>
        Cards.Sample(
            card =>
            {
                Assert.Empty(SlackRules.Message(Sent(SlackRenderer.Message(card, RenderContext))));
                Assert.Empty(SlackRules.Message(Sent(SlackRenderer.Message(card, RenderContext, SlackStyle.Tables))));
                Assert.Empty(SlackRules.Message(Sent(SlackRenderer.Message(card, RenderContext, Pictures(card)))));
                Assert.Empty(SlackRules.View(Sent(SlackModals.Card(card, RenderContext, ""))));
                Assert.Empty(
                    SlackRules.Home(
                        Sent(
                            new JsonObject
                            {
                                ["type"] = "home",
                                ["blocks"] = SlackRenderer.ViewBlocks(card, RenderContext),
                            }
                        )
                    )
                );
            },
            iter: 30,
            threads: 1
        );

    [Fact]
    public void Whatever_a_form_holds_Slack_takes_it() =>
        Gen.Select(
                Phrases,
                Phrases,
                Words,
                Gen.Select(Words, Phrases, (value, label) => new Option(Whole(value), label)).Array[0, 120],
                Gen.Bool,
                Gen.Int[1, 5000]
            )
            .Sample(
                (title, hint, words, options, multiple, most) =>
                {
                    var form = new Form(
                        "do.this",
                        title,
                        title,
                        [
                            new TextInput("text", title, words, Multiline: multiple, Hint: hint, MaxLength: most),
                            new ChoiceInput(
                                "choice",
                                title,
                                options,
                                [.. options.Take(3).Select(option => option.Value)],
                                multiple,
                                Hint: hint
                            ),
                            new DayInput("day", title, new DateOnly(2026, 11, 16), Hint: hint),
                        ],
                        "value",
                        hint
                    );

                    Assert.Empty(
                        SlackRules.View(
                            Sent(
                                SlackModals.Form(
                                    form,
                                    RenderContext,
                                    new SlackFormMetadata(
                                        "do.this",
                                        "value",
                                        new SlackOrigin(new Address("slack", "T1", AddressKind.Channel, "C1"))
                                    ).ToString()
                                )
                            )
                        )
                    );
                },
                iter: 60,
                threads: 1
            );

    [Theory]
    [InlineData("plain")]
    [InlineData("<!channel> @everyone <@U1> <https://x.y|z> *bold* _it_ `c` <b>&amp;</b> :smile: https://example.com")]
    public void User_words_reach_Slack_as_they_are_and_never_as_markup(string words)
    {
        var message = Sent(SlackRenderer.Message(EveryBlock.Card(words), RenderContext));

        Assert.DoesNotContain("mrkdwn\",\"text", message.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(words, string.Join('|', SlackRules.Texts(message["blocks"])), StringComparison.Ordinal);
        Assert.DoesNotContain("<", (string)message["text"]!, StringComparison.Ordinal);
        Assert.False((bool)message["mrkdwn"]!);
    }

    [Fact]
    public void A_paragraph_longer_than_a_text_may_be_comes_in_several_and_loses_nothing()
    {
        var words = string.Concat(Enumerable.Range(0, 1000).Select(i => $"word{i} "));

        var blocks = Sent(SlackRenderer.Message(Say(words), RenderContext))["blocks"]!.AsArray();

        Assert.Equal(3, blocks.Count);
        Assert.Equal(words, string.Concat(SlackRules.Texts(blocks)));
    }

    [Fact]
    public void Of_a_text_that_no_message_holds_the_beginning_comes_and_a_note_and_the_buttons()
    {
        var card = new Card(
            P("long"),
            [
                new Quote(LocalizedText.Invariant(new string('x', 40_000)), P("who")),
                new Paragraph(P("after it")),
                new Buttons([new Button(P("Undo"), "x.undo", "7")]),
            ]
        );

        var blocks = Sent(SlackRenderer.Message(card, RenderContext))["blocks"]!.AsArray();

        var texts = SlackRules.Texts(blocks).ToList();
        Assert.Equal("long", texts[0]);
        Assert.StartsWith("xxx", texts[1], StringComparison.Ordinal);
        Assert.Contains("after it", texts);
        Assert.Contains(
            texts,
            text => text.EndsWith("more lines that do not fit in one Slack message.", StringComparison.Ordinal)
        );
        Assert.Equal("actions", (string?)blocks[^1]!["type"]);
    }

    [Fact]
    public void More_than_fifty_blocks_end_with_a_note_that_counts_the_lines_left_out()
    {
        var card = new Card(P("many"), [.. Enumerable.Range(0, 60).Select(i => new Paragraph(P($"line {i}")))]);

        var blocks = Sent(SlackRenderer.Message(card, RenderContext))["blocks"]!.AsArray();

        Assert.Equal(50, blocks.Count);
        Assert.Equal(
            "… and 12 more lines that do not fit in one Slack message.",
            (string?)blocks[^1]!["elements"]![0]!["text"]
        );
    }

    [Theory]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("👍🏽")]
    [InlineData("🇪🇸")]
    [InlineData("🏳️‍🌈")]
    [InlineData("e\u0301\u0323")]
    public void A_character_is_never_cut_in_two(string character)
    {
        for (var cut = 1; cut < character.Length; cut++)
        {
            var title = new string('x', 74 - cut) + character + " and more";
            var button = Sent(
                SlackRenderer.Message(new Card(P("x"), [new Buttons([new Button(P(title), "x", "1")])]), RenderContext)
            )["blocks"]![0]!["elements"]![0]!;
            Assert.Equal(new string('x', 74 - cut) + "…", (string?)button["text"]!["text"]);

            var words = new string('x', 3000 - cut) + character + "y";
            Assert.Equal(
                [new string('x', 3000 - cut), character + "y"],
                SlackRules.Texts(Sent(SlackRenderer.Message(Say(words), RenderContext))["blocks"])
            );
        }
    }

    [Fact]
    public void A_heading_too_long_for_a_header_becomes_bold_text()
    {
        var block = Sent(
            SlackRenderer.Message(
                new Card(P("x"), [new Heading(LocalizedText.Invariant(new string('h', 151)))]),
                RenderContext
            )
        )["blocks"]![0]!;

        Assert.Equal("rich_text", (string?)block["type"]);
        Assert.True((bool)block["elements"]![0]!["elements"]![0]!["style"]!["bold"]!);
    }

    [Fact]
    public void A_button_whose_value_Slack_cannot_carry_stays_away_rather_than_doing_something_else()
    {
        var card = new Card(
            P("x"),
            [new Buttons([new Button(P("Too long"), "x", new string('v', 2001)), new Button(P("Fits"), "x", "1")])]
        );

        Assert.Equal(
            "Fits",
            (string?)
                Assert.Single(Sent(SlackRenderer.Message(card, RenderContext))["blocks"]![0]!["elements"]!.AsArray())![
                    "text"
                ]!["text"]
        );
    }

    [Fact]
    public void Every_button_of_a_message_has_an_action_id_of_its_own_that_gives_its_action_back()
    {
        var card = new Card(
            P("x"),
            [
                new Buttons([new Button(P("A"), "x.do", "1"), new Button(P("B"), "x.do", "2")]),
                new Buttons([new Button(P("C"), "x.do", "3")]),
            ]
        );

        var ids = Sent(SlackRenderer.Message(card, RenderContext))["blocks"]!
            .AsArray()
            .SelectMany(row => row!["elements"]!.AsArray())
            .Select(button => (string)button!["action_id"]!)
            .ToList();

        Assert.Equal(3, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal("x.do", SlackActionId.Action(id)));
    }

    [Fact]
    public void Each_table_has_its_caption_above_it_and_the_second_is_set_in_monospaced_text()
    {
        var table = new Table(
            P("Deals"),
            [P("Account"), P("Amount")],
            [
                [P("Acme"), new($"{1200}", $"{1200}")],
                [P("Globex"), new($"{35}", $"{35}")],
            ]
        );

        var blocks = Sent(SlackRenderer.Message(new Card(P("x"), [table, table]), RenderContext))["blocks"]!.AsArray();

        Assert.Equal(
            ["Deals", "Deals"],
            SlackRules.Texts(new JsonArray(blocks[0]!.DeepClone(), blocks[2]!.DeepClone()))
        );
        Assert.Equal("table", (string?)blocks[1]!["type"]);
        Assert.Equal("right", (string?)blocks[1]!["column_settings"]![1]!["align"]);
        Assert.Equal(
            "Account  Amount\nAcme      1,200\nGlobex       35",
            (string?)blocks[3]!["elements"]![0]!["elements"]![0]!["text"]
        );
    }

    [Fact]
    public void A_table_with_more_rows_than_Slack_shows_says_how_many_are_left_out()
    {
        var table = new Table(
            P("Numbers"),
            [P("N")],
            [.. Enumerable.Range(0, 150).Select(i => (IReadOnlyList<LocalizedText>)[new($"{i}", $"{i}")])]
        );

        var blocks = Sent(SlackRenderer.Message(new Card(P("x"), [table]), RenderContext))["blocks"]!.AsArray();

        Assert.Equal(100, blocks[1]!["rows"]!.AsArray().Count);
        Assert.Equal(
            "… and 51 more lines that do not fit in one Slack message.",
            (string?)blocks[2]!["elements"]![0]!["text"]
        );
    }

    [Fact]
    public void A_table_as_wide_and_wordy_as_can_be_keeps_its_head()
    {
        var row = Enumerable.Repeat(P(new string('x', 5000)), 30).ToList();

        var message = Sent(
            SlackRenderer.Message(new Card(P("x"), [new Table(P("Wide"), row, [row, row])]), RenderContext)
        );

        Assert.Empty(SlackRules.Message(message));
        Assert.Equal(20, Assert.Single(message["blocks"]![1]!["rows"]!.AsArray())!.AsArray().Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("Demo")]
    public void The_value_of_an_option_comes_back_as_it_was(string value)
    {
        var form = new Form(
            "x",
            P("x"),
            P("x"),
            [
                new ChoiceInput(
                    "one",
                    P("One"),
                    [new Option("", P("Any")), new Option("~", P("~")), new Option("Demo", P("Demo"))],
                    [value]
                ),
            ]
        );

        var chosen = (string?)
            Sent(SlackModals.Form(form, RenderContext))["blocks"]![0]!["element"]!["initial_option"]!["value"];

        var fields = SlackModals.Fields(
            new SlackViewState(
                new Dictionary<string, IReadOnlyDictionary<string, SlackInputValue>>
                {
                    ["one"] = new Dictionary<string, SlackInputValue>
                    {
                        ["one"] = new(null, new SlackOption(chosen), null, null),
                    },
                }
            )
        );
        Assert.Equal(value, fields.GetValueOrDefault("one", ""));
    }

    [Fact]
    public void A_chart_is_drawn_with_its_summary_beside_it_and_shares_as_percentages()
    {
        var blocks = Sent(SlackRenderer.Message(Chart("P1", [0.2m, 0.25m, 0.25m, 0.5m]), RenderContext))[
            "blocks"
        ]!.AsArray();

        Assert.Equal(
            "Close rateIt doubled.",
            string.Concat(SlackRules.Texts(blocks[0])).Replace("\n", "", StringComparison.Ordinal)
        );
        Assert.Equal("line", (string?)blocks[1]!["chart"]!["type"]);
        Assert.Equal(50m, (decimal)blocks[1]!["chart"]!["series"]![0]!["data"]![3]!["value"]!);
        Assert.Equal("%", (string?)blocks[1]!["chart"]!["axis_config"]!["y_label"]);
        Assert.Equal("Period", (string?)blocks[1]!["chart"]!["axis_config"]!["x_label"]);
    }

    [Fact]
    public void Without_charts_and_for_a_line_with_a_gap_the_figures_come_as_a_table()
    {
        var without = Sent(
            SlackRenderer.Message(Chart("P1", [0.2m, 0.25m, 0.25m, 0.5m]), RenderContext, SlackStyle.Tables)
        )["blocks"]!.AsArray();
        Assert.Equal("50.0%", (string?)without[1]!["rows"]![4]![1]!["text"]);

        var card = Chart("N0", [1, 2, 3, 4]);
        var chart = (LineChart)card.Blocks[0];
        var gap = card with
        {
            Blocks = [chart with { Series = [.. chart.Series, new ChartSeries(P("Target"), [null, 3, 4, 5])] }],
        };
        Assert.Equal(
            "–",
            (string?)Sent(SlackRenderer.Message(gap, RenderContext))["blocks"]![1]!["rows"]![1]![2]!["text"]
        );
    }

    [Fact]
    public void The_top_level_text_is_the_summary_and_then_the_whole_card_for_those_who_listen()
    {
        var card = new Card(
            P("Saved <1>"),
            [
                new Paragraph(P("Saved <1>")),
                new Fields([new Field(P("Account"), P("R&D"))]),
                new Bullets([P("one"), P("two")]),
            ]
        );

        Assert.Equal(
            "Saved &lt;1&gt;\nAccount: R&amp;D\n• one\n• two",
            (string?)Sent(SlackRenderer.Message(card, RenderContext))["text"]
        );
    }

    [Fact]
    public void A_picture_of_a_chart_that_has_nothing_in_it_still_says_what_it_is()
    {
        var card = new Card(P("x"), [new LineChart(P("Revenue"), P(""), [], [], "N0")]);

        var image = Sent(SlackRenderer.Message(card, RenderContext, Pictures(card)))["blocks"]![1]!;

        Assert.Equal("Revenue", (string?)image["alt_text"]);
    }

    private static SlackStyle Pictures(Card card) =>
        SlackStyle.Pictures(
            card.Blocks.OfType<LineChart>()
                .ToDictionary(
                    chart => chart,
                    _ => "F12345678",
                    (IEqualityComparer<LineChart>)ReferenceEqualityComparer.Instance
                )
        );

    // Halves of surrogate pairs all become the same character on the wire, and option values are ours, not a person's.
    private static string Whole(string words) => new([.. words.Where(c => !char.IsSurrogate(c))]);

    private static LocalizedText P(string words) => LocalizedText.Invariant(words);

    private static Card Say(string words) => new(P("x"), [new Paragraph(LocalizedText.Invariant(words))]);

    private static Card Chart(string format, decimal?[] values) =>
        new(
            P("x"),
            [
                new LineChart(
                    P("Close rate"),
                    P("It doubled."),
                    [P("Aug"), P("Sep"), P("Oct"), P("Nov")],
                    [new ChartSeries(P("Close rate"), values)],
                    format
                ),
            ]
        );

    // As it goes over the wire: what cannot be written as JSON fails here.
    private static JsonNode Sent(JsonObject json) => JsonNode.Parse(SlackJson.Write(json))!;
}
