using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>A comparison that is named by its relation to the period: "yoy", "same week last year".</summary>
internal sealed record RelativeComparison(Func<Period, Period> Of);

/// <summary>The periods in words, longest first, and what is left over.</summary>
/// <param name="Second">A second period, with which the first is compared.</param>
/// <param name="Unread">The words that are no part of a question; null without any.</param>
internal sealed record PeriodScan(PeriodPhrase? Period, Period? Second, RelativeComparison? Comparison, string? Unread)
{
    public static PeriodScan Of(IReadOnlyList<string> words, PeriodContext context)
    {
        var scan = new PeriodScan(null, null, null, null);
        var left = new List<string>();
        var at = 0;
        while (at < words.Count)
        {
            var length = Longest(words, at, text => scan.With(text, context) is not null);
            if (length == 0)
            {
                left.Add(words[at]);
                at++;
                continue;
            }

            scan = scan.With(string.Join(' ', words.Skip(at).Take(length)), context)!;
            at += length;
        }

        return left.TrueForAll(QuestionFillers.Contains) ? scan : scan with { Unread = QuestionFillers.Strip(left) };
    }

    private static int Longest(IReadOnlyList<string> words, int at, Func<string, bool> fits) =>
        Enumerable
            .Range(1, Math.Min(PeriodWords.LongestPhrase, words.Count - at))
            .Reverse()
            .FirstOrDefault(length => fits(string.Join(' ', words.Skip(at).Take(length))));

    // Null: the text adds nothing to what was found.
    private PeriodScan? With(string text, PeriodContext context)
    {
        if (Comparison is null && Second is null)
        {
            if (ComparisonWords.IsAlone(text))
            {
                return this with { Comparison = new(period => ComparisonWords.ReadAlone(text, period)!) };
            }

            if (Period is { } known && ComparisonWords.IsSamePeriod(text))
            {
                return this with { Comparison = new(period => period.YearBefore()) };
            }
        }

        if (Second is not null)
        {
            return null;
        }

        var near = Period is null ? context : context with { Near = Period.Period };
        return PeriodWords.Read(text, near) is not { } phrase ? null
            : Period is null ? this with { Period = phrase }
            : Comparison is null ? this with { Second = phrase.Period }
            : null;
    }
}
