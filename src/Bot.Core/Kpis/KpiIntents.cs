using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Kpis;

/// <summary>Plain questions about figures, turned into the words of the command.</summary>
internal static class KpiIntents
{
    private const int LongestPeriod = 5;

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

    public static IServiceCollection AddKpiIntents(this IServiceCollection services) =>
        services
            .AddIntent("kpi", Lines)
            .AddIntent(
                Intent.BareWords,
                sentence =>
                    KpiCatalog.Match([.. sentence.Text.Tokens.Select(token => token.Word)]) is { } named
                        ? [new Line(ShowKpi.Name, named.Definition.Key) { IsExact = true }]
                        : []
            );

    private static IEnumerable<Line> Lines(Sentence sentence)
    {
        var words = sentence.Text.Tokens.Select(token => token.Word).ToList();
        var kpi = Definition(sentence, words);
        var (period, compared) = Periods(words, sentence.Today);
        var line = string.Join(
            ' ',
            new[]
            {
                kpi ?? "",
                period?.Key ?? "",
                compared is null ? "" : $"vs {compared.Key}",
                kpi is not null && By(sentence) is { } dimension ? $"by {dimension.ToString().ToLowerInvariant()}" : "",
            }.Where(part => part.Length > 0)
        );
        yield return new Line(ShowKpi.Name, line);
        if (kpi is not null)
        {
            yield return new Line(ShowKpi.Name, period?.Key ?? "");
        }
    }

    private static string? Definition(Sentence sentence, List<string> words) =>
        KpiCatalog.Match(words) is { } named ? named.Definition.Key
        : sentence.Has("leads") && (sentence.Has("price") || sentence.Has("spend")) ? "cpl"
        : Meanings.FirstOrDefault(pair => sentence.Has(pair.Concept)).Kpi is { } known
        && KpiCatalog.All.Any(definition => definition.Key == known)
            ? known
        : null;

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
