using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>
/// The day up to which a file tells. An export tells what was known when it was made, even about days without a row; but
/// one whose last row is older than a week may have been made earlier, or for a period.
/// </summary>
internal sealed record KnownUntil(
    DateOnly Day,
    IReadOnlyList<ImportQuestion> Questions,
    IReadOnlyList<LocalizedText> Notes
)
{
    public const string Question = "asof";

    private const int UsualDays = 7;

    public static KnownUntil Of(Sheet sheet, ImportFindings findings)
    {
        var (context, last) = (sheet.Context, findings.LastDay);
        var said = AsOfDay.Of(context.FileName, [.. sheet.Table.Above, .. findings.Below], context.Today);
        said = said < last ? null : said;
        var day = Answered(sheet.Choices) ?? said ?? context.Today;
        if (last is not { } old || context.Today.DayNumber - old.DayNumber <= UsualDays)
        {
            return new KnownUntil(day, [], []);
        }

        IReadOnlyList<DateOnly> days =
        [
            .. new[] { day, said ?? context.Today, context.Today, EndOfMonth(old), old }
                .Where(one => one <= context.Today)
                .Distinct()
                .OrderDescending(),
        ];
        return new KnownUntil(
            day,
            [
                new ImportQuestion(
                    Question,
                    ImportNoteTexts.WhichAsOf(old),
                    [.. days.Select(one => new Option(Words(one), LocalizedText.Invariant($"{one}")))]
                )
                {
                    Current = Words(day),
                },
            ],
            [ImportNoteTexts.AsOf(day, old)]
        );
    }

    private static DateOnly? Answered(ImportChoices choices) =>
        DateOnly.TryParseExact(
            choices.Answer(Question),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static DateOnly EndOfMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);

    private static string Words(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
