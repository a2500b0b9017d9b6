using Bot.Core.Chat;

namespace Bot.Tests.Playground;

/// <summary>A card with every block and a form with every input, around words of one's choice.</summary>
internal static class EveryBlock
{
    public static Card Card(string words)
    {
        var phrase = new LocalizedText($"{words}", $"{words}");
        return new Card(
            phrase,
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
                new Quote(phrase, phrase),
                new Fields([
                    new Field(phrase, new LocalizedText($"{0.25m:P0}", $"{0.25m:P0}")),
                    new Field(
                        new LocalizedText("Amount", "Importe"),
                        new LocalizedText($"{new Money(12000, "USD")}", $"{new Money(12000, "USD")}")
                    ),
                ]),
                new Bullets([phrase, phrase]),
                new Table(
                    phrase,
                    [phrase, new LocalizedText("Deals", "Tratos")],
                    [
                        [phrase, new LocalizedText($"{1234}", $"{1234}")],
                        [phrase, LocalizedText.Invariant("–")],
                    ]
                ),
                Chart(phrase),
                new Note(phrase),
                new Divider(),
                new Buttons([
                    new Button(phrase, "do.this", words, ButtonStyle.Primary),
                    new Button(new LocalizedText("Delete", "Borrar"), "do.that", "7", ButtonStyle.Danger, phrase),
                    new Button(new LocalizedText("Later", "Luego"), "do.later", ""),
                ]),
            ]
        );
    }

    public static Form Form(string words)
    {
        var phrase = new LocalizedText($"{words}", $"{words}");
        return new Form(
            "do.this",
            phrase,
            phrase,
            [
                new TextInput("line", phrase, words, Hint: phrase),
                new TextInput("area", phrase, words, Multiline: true, Optional: true),
                new ChoiceInput(
                    "one",
                    phrase,
                    [new Option(words, phrase), new Option("b", new LocalizedText("Other", "Otro"))],
                    [words]
                ),
                new ChoiceInput(
                    "many",
                    phrase,
                    [new Option(words, phrase), new Option("b", new LocalizedText("Other", "Otro"))],
                    ["b"],
                    Multiple: true
                ),
                new DayInput("day", phrase, new DateOnly(2026, 11, 20), Optional: true),
            ],
            words,
            phrase
        );
    }

    private static LineChart Chart(LocalizedText phrase) =>
        new(
            phrase,
            phrase,
            [LocalizedText.Invariant("Jun"), LocalizedText.Invariant("Jul"), phrase, LocalizedText.Invariant("Sep")],
            [
                new ChartSeries(phrase, [12000, 15500, null, 18250]),
                new ChartSeries(new LocalizedText("Target", "Objetivo"), [14000, 14000, 14000, 14000]),
            ],
            "N0"
        );
}
