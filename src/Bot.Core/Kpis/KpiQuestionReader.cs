using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>
/// Takes the parts of a question out of its words, one after the other: page, breakdown, figure, comparison, period. What
/// is left must be words that every question has ("what was our", "dime").
/// </summary>
internal static class KpiQuestionReader
{
    // A question is shorter. More words cost more time than they are worth.
    private const int MostWords = 40;

    private static readonly string[] ComparisonWords = ["vs", "versus", "against", "contra"];

    public static KpiQuestion Read(string words, PeriodContext context, Period defaultPeriod)
    {
        var typed = words
            .Split((char[]?)null, MostWords + 1, StringSplitOptions.RemoveEmptyEntries)
            .Select(TrimPunctuation)
            .Where(word => word.Length > 0)
            .ToList();
        var page = ExtractPage(typed);
        var folded = typed.Select(Folding.Fold).ToList();
        var by = BreakdownWords.Extract(typed);
        var name = KpiCatalog.Match([.. typed.Select(Folding.Fold)]);
        if (name is { } named)
        {
            typed.RemoveRange(named.Start, named.Count);
        }

        var period = name?.Definition.IsSnapshot == true ? Period.LastDays(1, context.Today) : defaultPeriod;
        var question = new KpiQuestion(name?.Definition, period, By: by, Page: page);
        if (by is null && BreakdownWords.Unread(typed) is { } unread)
        {
            return question with { Misread = KpiMisreading.Dimension, Unread = unread };
        }

        var read = ReadPeriods(question, typed, context);
        return read.Misread == KpiMisreading.Period && name is null ? UnknownName(read, words, folded) : read;
    }

    // "kpi ¿ingresos?," is still a question.
    private static string TrimPunctuation(string word) =>
        word.Trim('?', '¿', '!', '¡', ',', ';', ':', '"', '“', '”').TrimEnd('.');

    private static int ExtractPage(List<string> words)
    {
        var at = words.FindIndex(word =>
            word.StartsWith("page:", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("pagina:", StringComparison.OrdinalIgnoreCase)
        );
        if (at < 0)
        {
            return 1;
        }

        var number = words[at][(words[at].IndexOf(':', StringComparison.Ordinal) + 1)..];
        words.RemoveAt(at);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Clamp(page, 1, 10_000)
            : 1;
    }

    private static KpiQuestion ReadPeriods(KpiQuestion question, List<string> words, PeriodContext context)
    {
        var (at, length) = FindComparison(words);
        var first = PeriodScan.Of(at < 0 ? words : words[..at], context);
        if (first.Unread is { } unread)
        {
            return question with { Misread = KpiMisreading.Period, Unread = unread };
        }

        var read = question with
        {
            Period = first.Period?.Period ?? question.Period,
            Compared = first.Period?.Compared,
            NamesPeriod = first.Period is not null,
        };
        if (first.Comparison is { } alone)
        {
            read = read with { Compared = alone.Of(read.Period), ComparesEqualDays = true };
        }
        else if (first.Second is { } second)
        {
            read = read with { Compared = second };
        }

        return at < 0 ? read : ReadCompared(read, words[(at + length)..], context);
    }

    private static KpiQuestion ReadCompared(KpiQuestion question, List<string> words, PeriodContext context)
    {
        var near = context with { Near = question.Period };
        var text = QuestionFillers.Strip(words);
        if (Kpis.ComparisonWords.Read(text, question.Period, near) is { } relative)
        {
            return question with { Compared = relative, ComparesEqualDays = true };
        }

        var scan = PeriodScan.Of(words, near);
        return scan is { Unread: null, Period: { } compared, Second: null, Comparison: null }
            ? question with
            {
                Compared = compared.Period,
            }
            : question with
            {
                Misread = KpiMisreading.Period,
                Unread = text,
            };
    }

    private static (int At, int Length) FindComparison(List<string> words)
    {
        var folded = words.Select(Folding.Fold).ToList();
        var pair = folded
            .Zip(folded.Skip(1))
            .ToList()
            .FindIndex(two =>
                two
                    is
                        ("frente", "a" or "al")
                        or
                        ("compared" or "comparing", "with" or "to" or "against")
                        or
                        ("comparado" or "comparada" or "comparados" or "comparadas", "con")
                        or
                        ("respecto", "a" or "al" or "de" or "del")
            );
        return pair >= 0 ? (pair, 2) : (folded.FindIndex(ComparisonWords.Contains), 1);
    }

    private static KpiQuestion UnknownName(KpiQuestion question, string words, List<string> folded) =>
        question with
        {
            Misread = KpiMisreading.Kpi,
            Unread = words.Trim(),
            Meant = KpiCatalog.Nearest(folded) is { } near
                ? $"{near.Definition.Key} {string.Join(' ', folded.Skip(near.Count))}".Trim()
                : null,
        };
}
