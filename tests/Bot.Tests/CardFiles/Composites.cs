using Bot.Core.Chat;
using Bot.Core.Understanding;
using Bot.Tests.Playground;

namespace Bot.Tests.CardFiles;

/// <summary>
/// A few cards and forms that together have every block, span and input, and what is hard for a platform: nothing at all,
/// too much, markup in somebody's words. Whoever adds a block, span or input adds it here.
/// </summary>
internal static class Composites
{
    private const string Names = "Acme & <Söhne>";

    private const string Hostile =
        "<script>alert('1')</script> <!channel> <at>all</at> *b* _i_ `c` [x](http://evil.example) &amp; {{x}} \u202Eabc 😀 # h";

    public static IReadOnlyList<Composite> All { get; } =
    [
        new("every-block", EveryBlock.Card(Names)),
        new("every-input", EveryBlock.Form(Names)),
        new("every-span", EverySpan()),
        new("person-input", PersonForm()),
        new("hostile-card", EveryBlock.Card(Hostile)),
        new("hostile-form", EveryBlock.Form(Hostile)),
        new("empty-card", new Card(LocalizedText.Invariant("Nothing to see"), [])),
        new("empty-words", EmptyWords()),
        new("empty-form", new Form("do.this", Words("No inputs"), Words("Save"), [])),
        new("empty-lists", EmptyLists()),
        new("lines", EveryBlock.Card("one\r\ntwo\n\n\tthree")),
        new("long-words", LongWords()),
        new("long-card", LongCard()),
        new("long-form", LongForm()),
        new("tables-wide-and-narrow", Tables()),
        new("table-long", Show(Table("Long", columns: 3, rows: 25))),
        new("tables-sortable", SortableTables()),
        new("charts", Charts()),
        new("charts-of-four", ChartsOfFour()),
        new("figures", Figures()),
        new("lists-long", LongLists()),
        new("buttons-styles", ButtonStyles()),
        new("buttons-overflow", Show(ManyButtons(9), ManyButtons(27))),
        new("personal", Personal()),
        new("verdict", Show(new Paragraph(Words("The answer")), new ShownAnswer("a1", null, Hostile).Buttons)),
    ];

    private static LocalizedText Words(string words) => LocalizedText.Invariant(words);

    private static Card Show(params IReadOnlyList<Block> blocks) =>
        new(new LocalizedText("Composite", "Compuesto"), blocks);

    private static string Repeated(string words, int times) => string.Concat(Enumerable.Repeat(words, times));

    // Each kind in each style, then phrases in phrases.
    private static Card EverySpan()
    {
        var styles = Enum.GetValues<SpanStyle>();
        var nested = new LocalizedText($"won {0.25m:P0} in {"September":i}", $"ganó {0.25m:P0} en {"septiembre":i}");
        return Show([
            .. styles.Select(style => new Paragraph(
                LocalizedText.Invariant(
                    new Text([
                        new LiteralSpan("Acme ", style),
                        new NumberSpan(-1234.5m, "N1", style),
                        new MoneySpan(new Money(12_000.5m, "EUR"), style),
                        new DaySpan(new DateOnly(2026, 9, 3), style),
                        new LinkSpan("the deal", new Uri("https://example.com/a?b=1&c={2}|3"), style),
                        new LinkSpan("not the web", new Uri("ftp://example.com/7"), style),
                        new LocalizedSpan(nested, style),
                    ])
                )
            )),
            new Bullets([
                .. new[] { "g", "d", "t", "ago" }.Select(format =>
                    LocalizedText.Invariant(new Text([new InstantSpan(BotApp.Start.AddDays(-3), format)]))
                ),
            ]),
            new Bullets([.. Enum.GetValues<Tone>().Select(tone => StateSpan.Of(Words($"state {tone}"), tone))]),
            new Note(LocalizedText.Invariant(Text.Join(" · ", [nested, nested]))),
        ]);
    }

    // A summary and a button always have words.
    private static Card EmptyWords() =>
        Show([
            .. EveryBlock.Card("").Blocks.Where(block => block is not Buttons),
            new Buttons([new Button(Words("Go"), "do.this", "", Confirm: Words(""))]),
        ]);

    private static Card EmptyLists() =>
        Show(
            new Heading(Words(" ")),
            new Quote(Words("said"), null),
            new Fields([]),
            new Bullets([]),
            new Table(Words("Nothing yet"), [Words("Account"), Words("Deals")], []),
            new Figures([]),
            new BarChart(Words("Revenue"), Words("No deals yet."), [], "N0") { Axis = Words("Channel") },
            new LineChart(Words("Revenue"), Words("No deals yet."), [], [new ChartSeries(Words("Won"), [])], "N0"),
            new Buttons([])
        );

    // One who is in Slack, and one who is not: Slack's picker can begin with the first only.
    private static Form PersonForm()
    {
        var lena = new Option("m1", Words("Lena"))
        {
            Person = [new PlatformIdentity(Platforms.Teams, "tenant", "29-1"), new(Platforms.Slack, "T1", "U1")],
        };
        var tom = new Option("m2", Words("Tom")) { Person = [new(Platforms.Playground, "acme", "tom")] };
        return new(
            "do.this",
            Words("Who"),
            Words("Save"),
            [
                new ChoiceInput("owner", Words("Owner"), [lena, tom], ["m1"]) { IsPerson = true },
                new ChoiceInput("other", Words("Other"), [lena, tom], ["m2"]) { IsPerson = true },
                new ChoiceInput("none", Words("None"), [lena, tom], [], Optional: true) { IsPerson = true },
            ]
        );
    }

    private static Card LongWords()
    {
        var words = Words(Repeated("incomprehensibilities ", 15));
        return Show(
            new Heading(words),
            new Quote(words, words),
            new Fields([new Field(words, words)]),
            new Table(
                words,
                [words, words],
                [
                    [words, words],
                ]
            ),
            new Note(Words(Repeated("0123456789", 210))),
            new Buttons([
                new Button(words, "do.this", new string('v', 1500), ButtonStyle.Danger, words),
                new Button(Words(Repeated("👩‍👩‍👧‍👦", 7)), "do.that", "7"),
            ])
        );
    }

    // More than a message takes: what is left out has to be said, and the buttons stay.
    private static Card LongCard() =>
        Show([
            .. Enumerable
                .Range(1, 16)
                .SelectMany(
                    IEnumerable<Block> (i) => [new Paragraph(Words(Repeated($"{i} and ", 450))), new Divider()]
                ),
            new Buttons([new Button(new LocalizedText("Undo", "Deshacer"), "do.undo", "7")]),
        ]);

    private static Form LongForm() =>
        new(
            "do.this",
            Words("A title that has more characters than Slack shows above a modal"),
            Words("A label that is longer than most buttons"),
            [
                new TextInput(
                    "text",
                    Words(Repeated("label ", 40)),
                    Repeated("more than one input takes ", 130),
                    Multiline: true,
                    Hint: Words(Repeated("hint ", 60)),
                    MaxLength: 60_000
                ),
                new TextInput("short", Words("Short"), "12345", MaxLength: 5),
                new ChoiceInput(
                    "many",
                    Words("Many"),
                    [
                        .. Enumerable
                            .Range(1, 30)
                            .Select(i => new Option($"{i}", Words($"{i} {Repeated("option ", i)}"))),
                    ],
                    ["3", "4"],
                    Multiple: true,
                    Optional: true,
                    Hint: Words("As many as you like")
                ),
                new ChoiceInput("none", Words("None"), [], []),
                new DayInput("day", Words("Day"), null, Hint: Words("The first one")),
                new ConversationInput("channel", Words("Channel")),
            ],
            new string('v', 1500),
            Words(Repeated("intro ", 100))
        );

    private static Card Tables() => Show(Table("Wide", columns: 12, rows: 3), Table("Narrow", columns: 1, rows: 3));

    // Values are sorted as what they are, in any language.
    private static Card SortableTables()
    {
        var table = new Table(
            new LocalizedText("Deals", "Oportunidades"),
            [Words("No."), Words("Account"), Words("Amount"), Words("Won on"), Words("Heard"), Words("Note")],
            [
                [
                    LocalizedText.Invariant($"{7:'#'0}"),
                    Words(Names),
                    LocalizedText.Invariant($"{new Money(12_000.5m, "EUR")}"),
                    LocalizedText.Invariant($"{new DateOnly(2026, 9, 3)}"),
                    LocalizedText.Invariant($"{BotApp.Start:d}"),
                    LocalizedText.Invariant($"{"bold":b} words"),
                ],
                [Words(""), Words(""), Words(""), Words(""), Words(""), Words("")],
            ]
        )
        {
            IsSortable = true,
        };
        return Show(table, new Bullets([Words("Acme won"), Words("Nothing yet")]) { AsTable = table });
    }

    private static Table Table(string caption, int columns, int rows) =>
        new(
            Words(caption),
            [
                .. Enumerable
                    .Range(1, columns)
                    .Select(column => new LocalizedText($"Column {column}", $"Columna {column}")),
            ],
            [
                .. Enumerable
                    .Range(1, rows)
                    .Select(
                        IReadOnlyList<LocalizedText> (row) =>
                            [
                                .. Enumerable
                                    .Range(1, columns)
                                    .Select(column => new LocalizedText(
                                        $"{row * column * 1000}",
                                        $"{row * column * 1000}"
                                    )),
                            ]
                    ),
            ]
        );

    // Slack draws two of them in a message, and no gaps.
    private static Card Charts() =>
        Show(
            Chart("Close rate", "P1", 0.21m, 0.25m, 0.34m) with
            {
                Days = [new(2026, 9, 7), new(2026, 9, 14), new(2026, 9, 21)],
            },
            Chart("Margin", "N0", -1200, 0, 2400),
            Chart("With a gap", "N1", 1.5m, null, 3),
            Chart("Third that could be drawn", "N0", 1, 2, 3)
        );

    // Slack draws bars from four on; the change of several figures stands in the field.
    private static Card Figures() =>
        Show(
            new Heading(Words("Yes"), Tone.Good),
            new Figures([
                new Figure(
                    Words("Revenue"),
                    Words("$12,000"),
                    Change("▲ +2%", "up 2%", Tone.Good),
                    Words("vs $11,760")
                ),
                new Figure(Words("Cost"), Words("$900"), Change("▲ +1%", "up 1%", Tone.Bad)),
                new Figure(Words("Churn"), Words("n/a"), Note: Words("not imported")),
            ]),
            new BarChart(
                Words("Revenue by channel"),
                Words("Web 4, Fair 3, Ads 2, Other 0."),
                [
                    new Bar(Words("Web"), 4),
                    new Bar(Words("Fair"), 3),
                    new Bar(Words("Ads"), 2),
                    new Bar(Words("Other"), 0),
                ],
                "N0"
            )
            {
                Axis = Words("Channel"),
            }
        );

    private static FigureChange Change(string shown, string spoken, Tone tone) =>
        new(Words(shown), Words(spoken), tone);

    // Slack draws a line from four points on.
    private static Card ChartsOfFour() =>
        Show(
            OfFour(Chart("Close rate", "P1", 0.21m, 0.25m, 0.34m, 0.3m)) with
            {
                Days = [new(2026, 9, 7), new(2026, 9, 14), new(2026, 9, 21), new(2026, 9, 28)],
            },
            OfFour(Chart("Margin", "N0", -1200, 0, 2400, 1800))
        );

    private static LineChart OfFour(LineChart chart) =>
        chart with
        {
            Summary = new LocalizedText("Four weeks.", "Cuatro semanas."),
            Categories = [.. chart.Categories, Words("Sep 28")],
        };

    private static LineChart Chart(string title, string format, params IReadOnlyList<decimal?> values) =>
        new(
            Words(title),
            new LocalizedText($"{title} in three weeks.", $"{title} en tres semanas."),
            [Words("Sep 7"), Words("Sep 14"), Words("a category with a name that is too long")],
            [
                new ChartSeries(Words(title), values),
                new ChartSeries(new LocalizedText("Target", "Objetivo"), [.. values.Select(_ => values[0])]),
            ],
            format
        );

    private static Card LongLists() =>
        Show(
            new Bullets([.. Enumerable.Range(1, 55).Select(i => Words($"item {i}"))]),
            new Bullets([
                Words("two\nlines"),
                Words(" "),
                new LocalizedText($"{"bold":b} item", $"punto en {"negrita":b}"),
            ]),
            new Fields([.. Enumerable.Range(1, 12).Select(i => new Field(Words($"Field {i}"), Words($"{i}")))]),
            new Fields([
                new Field(
                    Words("Deal"),
                    LocalizedText.Invariant(new Text([new LinkSpan("7", new Uri("https://example.com/7"))]))
                ),
            ])
        );

    private static Card ButtonStyles() =>
        Show(
            new Buttons([
                .. Enum.GetValues<ButtonStyle>()
                    .Select(style => new Button(Words($"{style}"), "do.this", $"{style}", style)),
                .. Enum.GetValues<ButtonStyle>()
                    .Select(style => new Button(
                        Words($"{style}, sure?"),
                        "do.this",
                        "same action",
                        style,
                        new LocalizedText("Sure?", "¿Seguro?")
                    )),
            ])
        );

    private static Buttons ManyButtons(int count) =>
        new([.. Enumerable.Range(1, count).Select(i => new Button(Words($"Button {i}"), "do.this", $"{i}"))]);

    private static Card Personal() =>
        Show(
            new Paragraph(Words("Version 2 waits for sales.")),
            new Buttons([
                new Button(new LocalizedText("Sign", "Firmar"), "do.sign", "2", ButtonStyle.Primary)
                {
                    IsPersonal = true,
                },
                new Button(new LocalizedText("History", "Historial"), "do.history", "2"),
            ])
        ) with
        {
            Personal = new PersonalView(
                new Button(new LocalizedText("Sign…", "Firmar…"), "do.show", "2"),
                ["tom", "sofia"]
            ),
            Suggestions = [new LocalizedText("help", "ayuda"), Words("persona")],
        };
}
