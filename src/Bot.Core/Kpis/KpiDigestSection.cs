using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>The shared figures in the digest, each kept for `why`.</summary>
internal sealed class KpiDigestSection(CurrentFacts facts, FigureStore figures) : IDigestSection
{
    public const string SectionKey = "Kpis";

    public string Key => SectionKey;

    public int Order => 10;

    public LocalizedText Name => KpiSectionTexts.DigestTitle;

    public async Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken)
    {
        var organization = week.Organization.Id;
        var set = await facts.GetAsync(organization, cancellationToken);
        if (set.Version == 0)
        {
            return Of([], null);
        }

        IReadOnlyList<KpiFigure> shared =
        [
            .. KpiCatalog.Shared.Select(definition => KpiMath.Figure(definition, set, week.Period, week.Today)),
        ];
        await figures.KeepAsync(
            [.. shared.Select(figure => FigureSnapshot.Of(organization, figure, week.Now))],
            cancellationToken
        );
        var revenue = KpiCatalog.Shared[0];
        var series = KpiMath.Series(revenue, set, week.Period, week.Today);
        return Of(shared, KpiCharts.Line(revenue, series, week.Today));
    }

    public static DigestPart Of(IReadOnlyList<KpiFigure> figures, LineChart? chart) =>
        new([.. Blocks(figures, chart)]) { IsQuiet = figures.All(figure => figure.Now.Number is null or 0) };

    private static IEnumerable<Block> Blocks(IReadOnlyList<KpiFigure> figures, LineChart? chart)
    {
        if (figures.Count == 0)
        {
            yield break;
        }

        var known = figures.Where(figure => figure.Now.Missing is null).ToList();
        var unknown = figures.Except(known).ToList();
        yield return new Heading(KpiSectionTexts.DigestTitle);
        if (known.Count > 0)
        {
            yield return KpiFigures.Of(known);
        }

        if (chart is not null)
        {
            yield return chart;
        }

        if (unknown.Count > 0)
        {
            yield return new Note(KpiSectionTexts.Unknown(unknown));
        }

        yield return new Note(KpiSectionTexts.HowToAsk(figures[0].Period));
    }
}
