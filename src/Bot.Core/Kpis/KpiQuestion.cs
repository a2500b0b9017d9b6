using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

public enum KpiMisreading
{
    Kpi,
    Period,
    Dimension,
}

/// <summary>
/// A question about figures: "revenue last quarter by channel", "tasa de cierre 2026-W46 vs W45", or just a period for
/// the overview. The order of the parts does not matter.
/// </summary>
/// <param name="Definition">The KPI; null for the overview.</param>
/// <param name="Period">The period of the figure.</param>
/// <param name="Compared">The comparison period; null for the previous period.</param>
/// <param name="By">The dimension of the breakdown; null for none.</param>
/// <param name="Page">Page of the breakdown, from 1.</param>
public sealed record KpiQuestion(
    KpiDefinition? Definition,
    Period Period,
    Period? Compared = null,
    Dimension? By = null,
    int Page = 1
)
{
    private static readonly string[] Fillers = ["de", "del", "of", "in", "en", "for", "para", "during", "durante"];
    private static readonly string[] ComparisonWords = ["vs", "versus", "against", "contra"];

    /// <summary>The part that could not be parsed; null if all could.</summary>
    public KpiMisreading? Misread { get; private init; }

    /// <summary>The user's own words for that part.</summary>
    public string Unread { get; private init; } = "";

    /// <summary>The probable question, as words that work; null if nothing is similar.</summary>
    public string? Meant { get; private init; }

    /// <summary>The question as words that work in any language.</summary>
    public string Words => WordsFor(Definition?.Key ?? "", Period, Compared, By);

    public static string WordsFor(string kpi, Period period, Period? compared, Dimension? by)
    {
        var versus = compared is null ? "" : $" vs {compared.Key}";
        var breakdown = by is null ? "" : $" by {by.ToString()!.ToLowerInvariant()}";
        return $"{kpi} {period.Key}{versus}{breakdown}".Trim();
    }

    /// <param name="words">The typed words, in either language.</param>
    /// <param name="today">Today in the organization's time zone.</param>
    /// <param name="defaultPeriod">The period if the words name none.</param>
    public static KpiQuestion Read(string words, DateOnly today, Period defaultPeriod)
    {
        var typed = words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(TrimPunctuation)
            .Where(word => word.Length > 0)
            .ToList();
        var page = ExtractPage(typed);
        var folded = typed.Select(Folding.Fold).ToList();
        var name = KpiCatalog.Match(folded);
        if (name is { } named)
        {
            typed.RemoveRange(named.Start, named.Count);
        }

        var question = new KpiQuestion(name?.Definition, defaultPeriod, Page: page);
        var withDimension = ReadDimension(question, typed);
        var read = withDimension.Misread is null ? ReadPeriods(withDimension, typed, today) : withDimension;
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
        return int.TryParse(
            number,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var page
        )
            ? Math.Clamp(page, 1, 10_000)
            : 1;
    }

    private static KpiQuestion ReadDimension(KpiQuestion question, List<string> words)
    {
        var at = words.FindIndex(word => Folding.Fold(word) is "by" or "por" or "per");
        if (at < 0)
        {
            return question;
        }

        var word = at + 1 < words.Count ? words[at + 1] : "";
        if (!Dimensions.TryParse(word, out var dimension))
        {
            return question with { Misread = KpiMisreading.Dimension, Unread = word };
        }

        words.RemoveRange(at, 2);
        return question with { By = dimension };
    }

    private static KpiQuestion ReadPeriods(KpiQuestion question, List<string> words, DateOnly today)
    {
        var (at, length) = FindComparison(words);
        var first = Join(at < 0 ? words : words[..at]);
        var period = question.Period;
        if (first.Length > 0 && !PeriodWords.TryParse(first, today, null, out period))
        {
            return question with { Misread = KpiMisreading.Period, Unread = first };
        }

        if (at < 0)
        {
            return question with { Period = period };
        }

        var second = Join(words[(at + length)..]);
        return PeriodWords.TryParse(second, today, period, out var compared)
            ? question with
            {
                Period = period,
                Compared = compared,
            }
            : question with
            {
                Misread = KpiMisreading.Period,
                Unread = second,
            };
    }

    private static (int At, int Length) FindComparison(List<string> words)
    {
        var folded = words.Select(Folding.Fold).ToList();
        var pair = folded
            .Zip(folded.Skip(1))
            .ToList()
            .FindIndex(two =>
                two is ("frente", "a") or ("compared", "with") or ("compared", "to") or ("comparado", "con")
            );
        return pair >= 0 ? (pair, 2) : (folded.FindIndex(ComparisonWords.Contains), 1);
    }

    private static string Join(IEnumerable<string> words) =>
        string.Join(' ', words.SkipWhile(word => Fillers.Contains(Folding.Fold(word))));

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
