using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Kpis;

/// <summary>Plain questions about figures, turned into the words of the command.</summary>
internal static class KpiIntents
{
    private const int LongestPeriod = 8;
    private const int LongestQuestion = 20;

    // The figure that a meaning stands for. The first that the sentence has decides.
    private static readonly IReadOnlyList<(string Concept, string Kpi)> Meanings =
    [
        ("cac", "cac"),
        ("clv", "clv"),
        ("winrate", "closerate"),
        ("cycle", "cycle"),
        ("growth", "growth"),
        ("revenue", "revenue"),
    ];

    // Figures that people ask for and Duet does not keep.
    private static readonly IReadOnlyList<string> Others = ["nps", "churnrate", "roi", "target", "spend", "channel"];

    private static readonly FrozenSet<string> Measures =
    [
        "rate",
        "ratio",
        "share",
        "number",
        "average",
        "avg",
        "percentage",
        "tasa",
        "porcentaje",
        "numero",
        "promedio",
        "media",
        "medio",
        "cantidad",
    ];

    private static readonly FrozenSet<string> Fiscal = ["fiscal", "financial", "ejercicio", "fq1", "fq2", "fq3", "fq4"];

    // Meanings in every question about figures.
    private static readonly FrozenSet<string> General = ["kpi", "period", "growth", "howmuch", "show", "team", "sales"];

    public static IServiceCollection AddKpiIntents(this IServiceCollection services) =>
        services
            .AddIntent("kpi", Lines)
            .AddIntent(Intent.WholeSentence, Exact)
            .AddIntent(
                Intent.BareWords,
                sentence =>
                    KpiCatalog.Match([.. sentence.Text.Tokens.Select(token => token.Word)]) is { } named
                        ? [new Line(ShowKpi.Name, named.Definition.Key) { IsExact = true }]
                        : []
            );

    // Every word of the sentence belongs to a question about figures: "how much did we sell since March".
    private static IEnumerable<Line> Exact(Sentence sentence)
    {
        if (
            sentence.Text.Tokens.Count > LongestQuestion
            || KpiCatalog.Match([.. sentence.Text.Tokens.Select(token => token.Word)]) is null
        )
        {
            return [];
        }

        var text = sentence.Text.Text;
        var read = KpiQuestion.Read(text, sentence.Today, Period.YearOf(sentence.Today.Year));
        if (read is not { Misread: null, Definition.Sources.Count: > 0 })
        {
            return [];
        }

        // A fiscal year is the organization's, so its words stay as typed.
        var asked = new Asked(read.Definition, read.NamesPeriod ? read.Period : null, read.Compared, read.By);
        var isFiscal = sentence.Text.Tokens.Any(token =>
            Fiscal.Contains(token.Word) || token.Word.StartsWith("fy", StringComparison.Ordinal)
        );
        return
        [
            isFiscal || (read.ComparesEqualDays && !read.NamesPeriod)
                ? new Line(ShowKpi.Name, text) { IsExact = true }
                : Line(asked with { IsRelative = read.ComparesEqualDays }) with
                {
                    IsExact = true,
                },
        ];
    }

    private static IEnumerable<Line> Lines(Sentence sentence)
    {
        var words = sentence.Text.Tokens.Select(token => token.Word).ToList();
        var kpi = Definition(sentence, words);
        var (period, compared) = Periods(words, sentence.Today);
        var of = new Asked(kpi, period, compared, kpi is null ? null : By(sentence));
        if (
            kpi is null
            && sentence.Has("kpi")
            && !sentence.Text.Tokens.Any(token => Measures.Contains(token.Word))
            && By(sentence) is { } by
        )
        {
            return [Line(of with { Kpi = KpiCatalog.Find("revenue"), By = by })];
        }

        if (kpi is null && NamesOther(sentence))
        {
            return Nearest(sentence).Select(near => Line(of with { Kpi = near }) with { Missing = KpiTexts.NotKept });
        }

        return kpi is null ? [Line(of)] : [Line(of), Line(new Asked(null, period, null, null))];
    }

    // What is offered when a figure is asked for that Duet does not keep.
    private static IEnumerable<KpiDefinition> Nearest(Sentence sentence)
    {
        string[] keys =
            sentence.Has("lose") || sentence.Has("buy") || sentence.Has("trial") ? ["closerate", "revenue"]
            : sentence.Has("leads") || sentence.Has("channel") || sentence.Has("spend") || sentence.Has("roi")
                ? ["cpl", "cac"]
            : ["revenue", "growth"];
        return keys.Select(KpiCatalog.Find).OfType<KpiDefinition>();
    }

    // "How many customers did we lose", "our NPS": a figure that is none of the catalog.
    private static bool NamesOther(Sentence sentence) =>
        Others.Any(sentence.Has)
        || (
            (sentence.Has("howmuch") || sentence.Text.Tokens.Any(token => Measures.Contains(token.Word)))
            && Subject(sentence).Any()
        );

    // The words that say which figure is asked for, without those of every question about figures.
    private static IEnumerable<string> Subject(Sentence sentence) =>
        sentence
            .Topic()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !General.Contains(Thesaurus.Find(Folding.Fold(word), sentence.Text.Language) ?? ""));

    private static Line Line(Asked asked) =>
        new(ShowKpi.Name, Words(asked, Language.English)) { InSpanish = Words(asked, Language.Spanish) };

    private static string Words(Asked asked, Language language) =>
        string.Join(
            ' ',
            new[]
            {
                asked.Kpi?.Typed.In(language).ToString(),
                asked.Period?.Key,
                Versus(asked, language),
                asked.By is { } by ? $"{new LocalizedText("by", "por").In(language)} {by.Name().In(language)}" : null,
            }.Where(part => part is not null)
        );

    // "A year ago" stays what it is: a running period is compared with as many days of it.
    private static string? Versus(Asked asked, Language language) =>
        asked.Compared is not { } compared ? null
        : !asked.IsRelative ? $"vs {compared.Key}"
        : compared == asked.Period?.YearBefore() ? new LocalizedText("yoy", "interanual").In(language).ToString()
        : new LocalizedText("vs the one before", "vs el anterior").In(language).ToString();

    private sealed record Asked(KpiDefinition? Kpi, Period? Period, Period? Compared, Dimension? By)
    {
        public bool IsRelative { get; init; }
    }

    private static KpiDefinition? Definition(Sentence sentence, List<string> words) =>
        KpiCatalog.Match(words) is { } named ? IsKept(named.Definition)
        : sentence.Has("leads") && (sentence.Has("price") || sentence.Has("spend")) ? KpiCatalog.Find("cpl")
        : Meanings.FirstOrDefault(pair => sentence.Has(pair.Concept)).Kpi is { } known ? KpiCatalog.Find(known)
        : null;

    // What no import can bring is answered as a figure that is not kept, so that the question is heard.
    private static KpiDefinition? IsKept(KpiDefinition definition) => definition.Sources.Count > 0 ? definition : null;

    // The longest words that name a period, and a second period that the first is compared with.
    private static (Period? Period, Period? Compared) Periods(List<string> words, DateOnly today)
    {
        var found = new List<Period>();
        for (var at = 0; at < words.Count; at++)
        {
            for (var length = Math.Min(LongestPeriod, words.Count - at); length > 0; length--)
            {
                var text = string.Join(' ', words.Skip(at).Take(length));
                if (PeriodWords.TryParse(text, today, null, out var period))
                {
                    found.Add(period);
                    at += length - 1;
                    break;
                }
            }
        }

        return found switch
        {
            [] => (null, null),
            [var only] => (only, null),
            [var first, var second, ..] => (first, second),
        };
    }

    // "By channel", "which channel brings most", "Lena's close rate" (by rep).
    private static Dimension? By(Sentence sentence)
    {
        foreach (var token in sentence.Text.Tokens)
        {
            if (Dimensions.TryParse(token.Word, out var dimension))
            {
                return dimension;
            }
        }

        return sentence.Find(MentionKinds.Person) is not null ? Dimension.Rep : null;
    }
}
