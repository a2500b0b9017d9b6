using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>The questions about a file.</summary>
internal static class ImportQuestionTexts
{
    private static readonly string[] Frequent =
    [
        "USD",
        "EUR",
        "GBP",
        "MXN",
        "COP",
        "ARS",
        "CLP",
        "PEN",
        "BRL",
        "CAD",
        "AUD",
        "CHF",
        "INR",
        "JPY",
        "CNY",
        "SEK",
        "PLN",
    ];

    public static readonly LocalizedText Several = new(
        "I need to know a few things about this file before I can import it.",
        "Necesito saber algunas cosas de este archivo antes de importarlo."
    );

    public static readonly LocalizedText Answer = new("Answer", "Responder");
    public static readonly LocalizedText Adjust = new("Change how it is read", "Cambiar la lectura");
    public static readonly LocalizedText Read = new("Read again", "Leer de nuevo");

    public static readonly LocalizedText Remembered = new(
        "I'll remember it for files with these columns.",
        "Lo recordaré para los archivos con estas columnas."
    );

    public static readonly LocalizedText None = new("None of them", "Ninguna");
    public static readonly LocalizedText AllWon = new("Each row is a won deal", "Cada fila es una oportunidad ganada");

    public static LocalizedText WhichColumn(FileColumn column) =>
        column.Key switch
        {
            "amount" => new("Which column is the amount?", "¿Qué columna es el importe?"),
            "closed" => new(
                "Which column is the day on which the deal was won or lost?",
                "¿Qué columna es el día en que se ganó o se perdió la oportunidad?"
            ),
            "created" => new("Which column is the day of creation?", "¿Qué columna es la fecha de creación?"),
            "day" => new("Which column is the day of the cost?", "¿Qué columna es el día del gasto?"),
            "state" => new("Which column says won or lost?", "¿Qué columna dice si se ganó o se perdió?"),
            _ => new($"Which column is “{column.Name}”?", $"¿Qué columna es «{column.Name}»?"),
        };

    public static LocalizedText WhichState(string words, int count) =>
        count == 1
            ? new($"What does “{words}” mean? One deal has it.", $"¿Qué significa «{words}»? Lo tiene una oportunidad.")
            : new(
                $"What does “{words}” mean? {count} deals have it.",
                $"¿Qué significa «{words}»? Lo tienen {count} oportunidades."
            );

    public static readonly LocalizedText NoStage = new("none of them", "ninguna");

    public static LocalizedText WhichStage(string words, int count) =>
        count == 1
            ? new(
                $"Which stage of your journey is “{words}”? One deal entered it.",
                $"¿Qué etapa de vuestro recorrido es «{words}»? Una oportunidad entró en ella."
            )
            : new(
                $"Which stage of your journey is “{words}”? Deals entered it {count} times.",
                $"¿Qué etapa de vuestro recorrido es «{words}»? Hubo {count} entradas en ella."
            );

    public static ImportQuestion Spread(DateOnly first, DateOnly last) =>
        new(
            "spread",
            new(
                $"A row covers {first} to {last}, two months. How do I count its cost?",
                $"Una fila va del {first} al {last}, dos meses. ¿Cómo cuento su coste?"
            ),
            [
                new("days", new("Spread evenly over its days", "Repartido entre sus días")),
                new("first", new("All on its first day", "Todo en su primer día")),
            ]
        );

    public static ImportQuestion Early(int count, Deal first) =>
        new(
            "early",
            new(
                $"{count} deals close before they are created; {Truncate.ToLine(first.Id, 40)}, for example, is created on "
                    + $"{first.Created!.Value} and closes on {first.Closed!.Value}. Are the dates right?",
                $"{count} oportunidades se cierran antes de crearse; {Truncate.ToLine(first.Id, 40)}, por ejemplo, se crea "
                    + $"el {first.Created!.Value} y se cierra el {first.Closed!.Value}. ¿Son correctas las fechas?"
            ),
            [new("yes", new("Yes, import them", "Sí, impórtalas"))]
        );

    public static ImportQuestion Replace(int rows, Text sums) =>
        new(
            StoredSpend.Question,
            rows == 1
                ? new(
                    $"One row from an earlier file like this ({sums}) is stored for these days, but is not in this file. "
                        + $"What should I do with it?",
                    $"De un archivo anterior como este hay una fila ({sums}) en estos días que no está en este archivo. "
                        + $"¿Qué hago con ella?"
                )
                : new(
                    $"{rows} rows from earlier files like this ({sums}) are stored for these days, but are not in this "
                        + $"file. What should I do with them?",
                    $"De archivos anteriores como este hay {rows} filas ({sums}) en estos días que no están en este "
                        + $"archivo. ¿Qué hago con ellas?"
                ),
            [
                new("replace", new("Replace: this file counts", "Sustituir: cuenta este archivo")),
                new("add", new("Keep: both count", "Conservar: cuenta todo")),
            ]
        );

    public static ImportQuestion Currency(string current) =>
        new(
            "currency",
            new("Which currency are the amounts in?", "¿En qué moneda están los importes?"),
            [
                .. Frequent
                    .Prepend(current)
                    .Distinct()
                    .Select(code => new Option(code, LocalizedText.Invariant($"{code}"))),
            ]
        )
        {
            Current = current,
        };

    public static ImportQuestion Order(string one, string words, string other, string otherWords) =>
        new(
            "order",
            new(
                $"“{Truncate.ToLine(one, 40)}” puts the day and the month in another order ({words}) than "
                    + $"“{Truncate.ToLine(other, 40)}” ({otherWords}). Is that right?",
                $"«{Truncate.ToLine(one, 40)}» escribe el día y el mes en otro orden ({words}) que "
                    + $"«{Truncate.ToLine(other, 40)}» ({otherWords}). ¿Es correcto?"
            ),
            [new("each", new("Yes, read each as it is", "Sí, lee cada una como está"))]
        );

    public static ImportQuestion Decimal(
        string column,
        string header,
        string words,
        decimal thousands,
        decimal decimals,
        char sign
    ) =>
        new(
            $"decimal.{column}",
            new(
                $"Column “{Truncate.ToLine(header, 40)}” has numbers that can be read two ways, like {words}. What is the "
                    + $"total of the column?",
                $"La columna «{Truncate.ToLine(header, 40)}» tiene números que se pueden leer de dos formas, como {words}. "
                    + $"¿Cuál es el total de la columna?"
            ),
            [new(sign == '.' ? "comma" : "point", Sum(thousands)), new(sign == '.' ? "point" : "comma", Sum(decimals))]
        );

    public static ImportQuestion Unit(string column, string header, decimal factor, string words) =>
        new(
            $"unit.{column}",
            new(
                $"The header says “{Truncate.ToLine(header, 40)}”. What does {Truncate.ToLine(words, 30)} mean?",
                $"La cabecera dice «{Truncate.ToLine(header, 40)}». ¿Qué significa {Truncate.ToLine(words, 30)}?"
            ),
            [
                new(
                    factor.ToString(CultureInfo.InvariantCulture),
                    LocalizedText.Invariant($"{Truncate.ToLine(words, 30)} × {factor:N0}")
                ),
                new("1", LocalizedText.Invariant($"{Truncate.ToLine(words, 30)}")),
            ]
        );

    private static LocalizedText Sum(decimal sum) =>
        sum == decimal.Truncate(sum) ? LocalizedText.Invariant($"{sum:N0}") : LocalizedText.Invariant($"{sum:N3}");
}
