using Bot.Core.Chat;

namespace Bot.Tests.Playground;

/// <summary>A card with every block and a form with every input, around words of one's choice.</summary>
internal static class EveryBlock
{
    public static Card Card(string words)
    {
        var text = new LocalizedText($"{words}", $"{words}");
        return new Card(
            text,
            [
                new Heading(new LocalizedText($"Heading {words}", $"Título {words}")),
                new Paragraph(
                    new LocalizedText(
                        $"Plain {words}, {words:b}, {words:i}, {words:c} on {BotApp.Start:g}",
                        $"Normal {words}, {words:b}, {words:i}, {words:c} el {BotApp.Start:g}"
                    )
                ),
                new Paragraph(
                    LocalizedText.Invariant(
                        new Text([
                            new LinkSpan(words, new Uri("https://example.com/?a=1&b=\"2\"")),
                            new LiteralSpan(" "),
                            new LinkSpan(words, new Uri("javascript:alert(1)")),
                        ])
                    )
                ),
                new Quote(text, text),
                new Fields([
                    new Field(text, new LocalizedText($"{0.25m:P0}", $"{0.25m:P0}")),
                    new Field(
                        new LocalizedText("Amount", "Importe"),
                        new LocalizedText($"{new Money(12000, "USD")}", $"{new Money(12000, "USD")}")
                    ),
                ]),
                new Paragraph(text, Tone.Bad),
                new Figures([
                    new Figure(
                        text,
                        new LocalizedText($"{12000}", $"{12000}"),
                        new FigureChange(
                            new LocalizedText("▲ +2% · better", "▲ +2 % · mejor"),
                            new LocalizedText("up 2%, better", "sube 2 %, mejor"),
                            Tone.Good
                        ),
                        text
                    ),
                ]),
                new BarChart(text, text, [new Bar(text, 30), new Bar(text, -12)], "N0") { Axis = text },
                new Bullets([text, text]),
                new Table(
                    text,
                    [text, new LocalizedText("Deals", "Tratos")],
                    [
                        [text, new LocalizedText($"{1234}", $"{1234}")],
                        [text, LocalizedText.Invariant("–")],
                    ]
                ),
                Chart(text),
                new Note(text),
                new Divider(),
                new Buttons([
                    new Button(text, "do.this", words, ButtonStyle.Primary),
                    new Button(new LocalizedText("Delete", "Borrar"), "do.that", "7", ButtonStyle.Danger, text),
                    new Button(new LocalizedText("Later", "Luego"), "do.later", ""),
                ]),
            ]
        );
    }

    public static Form Form(string words)
    {
        var text = new LocalizedText($"{words}", $"{words}");
        return new Form(
            "do.this",
            text,
            text,
            [
                new TextInput("line", text, words, Hint: text),
                new TextInput("area", text, words, Multiline: true, Optional: true),
                new ChoiceInput(
                    "one",
                    text,
                    [new Option(words, text), new Option("b", new LocalizedText("Other", "Otro"))],
                    [words]
                ),
                new ChoiceInput(
                    "many",
                    text,
                    [new Option(words, text), new Option("b", new LocalizedText("Other", "Otro"))],
                    ["b"],
                    Multiple: true
                ),
                new DayInput("day", text, new DateOnly(2026, 11, 20), Optional: true),
                new ConversationInput("channel", text, words, text),
            ],
            words,
            text
        );
    }

    private static LineChart Chart(LocalizedText text) =>
        new(
            text,
            text,
            [LocalizedText.Invariant("Jun"), LocalizedText.Invariant("Jul"), text, LocalizedText.Invariant("Sep")],
            [
                new ChartSeries(text, [12000, 15500, null, 18250]),
                new ChartSeries(new LocalizedText("Target", "Objetivo"), [14000, 14000, 14000, 14000]),
            ],
            "N0"
        );
}
