using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>What is told about a file besides its problems.</summary>
internal static class ImportNoteTexts
{
    private const int GroupsShown = 3;

    public static readonly LocalizedText FromMemory = new(
        "I used your earlier answers about files with these columns.",
        "He usado tus respuestas anteriores sobre archivos con estas columnas."
    );

    public static readonly LocalizedText TimesAreLocal = new(
        "Times without a time zone are read in the company's. Days without a time count as whole days.",
        "Las horas sin zona horaria se leen en la de la empresa. Los días sin hora cuentan como días enteros."
    );

    public static readonly LocalizedText Stages = new("How I read the stages", "Cómo leo las etapas");
    public static readonly LocalizedText Count = new("Deals", "Oportunidades");
    public static readonly LocalizedText Removed = new("Replaced", "Sustituidas");

    public static IEnumerable<LocalizedText> Of(ImportTold told)
    {
        if (told.Totals > 0)
        {
            yield return told.Totals == 1
                ? new("One line is a total, so I leave it out.", "Una línea es un total, así que la dejo fuera.")
                : new(
                    $"{told.Totals} lines are totals, so I leave them out.",
                    $"{told.Totals} líneas son totales, así que las dejo fuera."
                );
        }

        if (told.Footers > 0)
        {
            yield return told.Footers == 1
                ? new("One line outside the table is left out.", "Una línea fuera de la tabla queda fuera.")
                : new(
                    $"{told.Footers} lines outside the table are left out.",
                    $"{told.Footers} líneas fuera de la tabla quedan fuera."
                );
        }

        if (told.EqualRows > 0)
        {
            yield return told.EqualRows == 1
                ? new("One row equals another one. Both count.", "Una fila es igual a otra. Cuentan las dos.")
                : new(
                    $"{told.EqualRows} rows equal another one. All of them count.",
                    $"{told.EqualRows} filas son iguales a otra. Cuentan todas."
                );
        }

        if (told.RepeatedIds > 0)
        {
            yield return told.RepeatedIds == 1
                ? new(
                    "One row has the id or name of another one, with other values. Both count.",
                    "Una fila tiene el id o el nombre de otra, con otros valores. Cuentan las dos."
                )
                : new(
                    $"{told.RepeatedIds} rows have the id or name of another one, with other values. All of them count.",
                    $"{told.RepeatedIds} filas tienen el id o el nombre de otra, con otros valores. Cuentan todas."
                );
        }

        if (told.Alike.Count > 0)
        {
            yield return new(
                $"These look like the same account, but count as different ones: {Names(told.Alike, English)}.",
                $"Parecen la misma cuenta, pero cuentan como distintas: {Names(told.Alike, Spanish)}."
            );
        }

        if (told.AlikeProducts.Count > 0)
        {
            yield return new(
                $"These look like the same product, but count as different ones: {Names(told.AlikeProducts, English)}.",
                $"Parecen el mismo producto, pero cuentan como distintos: {Names(told.AlikeProducts, Spanish)}."
            );
        }
    }

    public static readonly LocalizedText MovesWithoutId = new(
        "There is no id of the deal, so I find it by account and name. That works only if the deals were imported without "
            + "an id too.",
        "No hay id de la oportunidad, así que la busco por cuenta y nombre. Solo funciona si las oportunidades también se "
            + "importaron sin id."
    );

    public static readonly LocalizedText Journey = new(
        "Stages of the file, and what they are in your journey",
        "Etapas del archivo y qué son en vuestro recorrido"
    );

    public static readonly LocalizedText InJourney = new("stage of the journey", "etapa del recorrido");

    public static readonly LocalizedText Changes = new("changes", "cambios");

    public static LocalizedText Read(MappedStage stage) =>
        stage switch
        {
            { Stage: { } known } => known,
            { End: { } end } => ImportTexts.Name(end),
            _ => ImportQuestionTexts.NoStage,
        };

    public static LocalizedText MovesBeside(int moves) =>
        new(
            $"The file also says when deals entered their stages: {moves} changes, which count above.",
            $"El archivo también dice cuándo entró cada oportunidad en sus etapas: {moves} cambios, contados arriba."
        );

    public static LocalizedText Strays(int deals, int all) =>
        new(
            $"{deals} of the {all} deals in this file are not imported. Their changes count once they are.",
            $"{deals} de las {all} oportunidades de este archivo no están importadas. Sus cambios contarán cuando lo estén."
        );

    private static string English(string names) => $"“{names}”";

    private static string Spanish(string names) => $"«{names}»";

    private static string Names(IReadOnlyList<string> groups, Func<string, string> quoted) =>
        string.Join(", ", groups.Take(GroupsShown).Select(quoted)) + (groups.Count > GroupsShown ? "…" : "");

    /// <summary>A file whose last row is old.</summary>
    public static LocalizedText AsOf(DateOnly day, DateOnly last) =>
        new(
            $"I take it to tell everything up to {day}, although its last row is of {last}. If it ends earlier, say so "
                + $"under “{ImportQuestionTexts.Adjust.English}”.",
            $"Entiendo que lo cuenta todo hasta el {day}, aunque su última fila es del {last}. Si termina antes, dilo en "
                + $"«{ImportQuestionTexts.Adjust.Spanish}»."
        );

    public static LocalizedText WhichAsOf(DateOnly last) =>
        new(
            $"The last row is of {last}. Up to which day does the file tell everything?",
            $"La última fila es del {last}. ¿Hasta qué día lo cuenta todo el archivo?"
        );

    public static LocalizedText NoCurrency(string currency) =>
        new(
            $"The file names no currency: I read its amounts in {currency}.",
            $"El archivo no dice la moneda: leo los importes en {currency}."
        );

    public static LocalizedText OtherSpend(int rows, Text sums) =>
        rows == 1
            ? new(
                $"One row of spend from another kind of file ({sums}) is stored for these months. Both count.",
                $"En estos meses ya hay una fila de gasto de otro tipo de archivo ({sums}). Cuentan las dos."
            )
            : new(
                $"{rows} rows of spend from other kinds of files ({sums}) are stored for these months. Both count.",
                $"En estos meses ya hay {rows} filas de gasto de otros tipos de archivo ({sums}). Cuentan todas."
            );
}
