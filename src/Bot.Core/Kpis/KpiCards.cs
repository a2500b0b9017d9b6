using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>Cards with figures.</summary>
internal static class KpiCards
{
    private const int PartsShown = 10;
    private const int DimensionsOffered = 3;

    /// <summary>All KPIs of one period: the shared ones first, the others as one line each.</summary>
    public static Card Overview(IReadOnlyList<KpiFigure> figures, DateOnly today)
    {
        var period = figures[0].Period;
        var compared = figures
            .Where(figure => figure.Now.Missing is null && !figure.Definition.IsSnapshot)
            .Select(figure => figure.Compared)
            .DefaultIfEmpty(figures[0].Compared)
            .Distinct()
            .ToList();
        var sources = figures
            .SelectMany(figure => figure.Sources)
            .Where(source => source.To is not null || source.Source < FactSource.Subscriptions)
            .Distinct()
            .ToList();
        return new Card(
            KpiTexts.OverviewSummary(figures, today),
            [
                new Heading(KpiTexts.OverviewTitle(period, today)),
                new Paragraph(KpiTexts.ComparedWith(period, compared)),
                KpiFigures.Of(figures.Where(figure => figure.Definition.IsShared)),
                new Bullets([
                    .. figures
                        .Where(figure => figure.Definition is { IsShared: false, IsListed: true } && !IsBare(figure))
                        .Select(figure => KpiTexts.NamedLine(figure)),
                ]),
                .. figures
                    .Where(figure => figure.Definition is { IsShared: false, IsListed: true } && IsBare(figure))
                    .ToList()
                    is { Count: > 0 } bare
                    ? [new Note(KpiTexts.NotYet(bare))]
                    : Array.Empty<Block>(),
                new Note(KpiTexts.OverviewNote(sources, today)),
                new Buttons([.. OtherPeriods(period, today)]),
            ]
        );
    }

    /// <summary>One KPI: its value, the comparison, its breakdown if requested, and its chart.</summary>
    public static Card Figure(
        KpiFigure figure,
        KpiQuestion question,
        FactSet facts,
        DateOnly today,
        KpiTarget? target = null
    )
    {
        List<Block> blocks =
        [
            new Heading(KpiTexts.Title(figure)),
            new Figures([KpiFigures.Single(figure, today)]),
            .. target is null ? Array.Empty<Block>() : [new Paragraph(TargetTexts.Line(figure, target))],
            .. Median(figure),
            .. Remarks(figure, today),
        ];
        var parts = Breakdown(figure, question, facts).ToList();
        blocks.AddRange(parts);
        if (
            !parts.Exists(part => part is BarChart)
            && KpiCharts.Line(figure.Definition, KpiMath.Series(figure.Definition, facts, figure.Period, today), today)
                is { } chart
        )
        {
            blocks.Add(chart);
        }

        blocks.Add(new Note(KpiTexts.FigureNote(figure, today)));
        blocks.Add(
            new Buttons([
                new Button(KpiTexts.WhyButton, ExplainKpi.Name, figure.Id),
                .. NextPage(figure, question),
                .. Dimensions(figure, question, facts),
            ])
        );
        return new Card(KpiTexts.Summary(figure, today), blocks);
    }

    /// <summary>Shown before the first import: how to import.</summary>
    public static Card NoFacts() =>
        new(
            KpiTexts.NoFacts,
            [new Paragraph(KpiTexts.NoFacts), new Bullets(KpiTexts.HowToImport), new Note(KpiTexts.ImportIsSafe)]
        );

    /// <summary>What could not be parsed, in the user's own words, with examples that work.</summary>
    public static Card Misread(KpiQuestion question)
    {
        var sentence = KpiTexts.Misread(question);
        List<Block> blocks = [new Paragraph(sentence), new Bullets(KpiTexts.Examples(question))];
        if (question.Meant is { } meant && KpiCatalog.Match(meant.Split(' ')) is { } nearest)
        {
            blocks.Add(new Buttons([new Button(nearest.Definition.Name, ShowKpi.Name, meant, ButtonStyle.Primary)]));
        }

        return new Card(sentence, blocks);
    }

    // Needs data beside deals, leads and spend that nobody has imported.
    private static bool IsBare(KpiFigure figure) =>
        figure.Now.Missing is not null
        && figure.Sources.Any(source => source.Source >= FactSource.Subscriptions && source.To is null);

    private static IEnumerable<Block> Median(KpiFigure figure) =>
        figure.Now.Median is { } median ? [new Fields([new Field(KpiTexts.Median, KpiTexts.Days(median))])] : [];

    private static IEnumerable<Block> Remarks(KpiFigure figure, DateOnly today)
    {
        if (figure.Now.Missing is { } missing)
        {
            yield return new Paragraph(KpiTexts.CannotCompute(figure.Period, missing));
        }
        else if (figure.Before.Missing is { } earlier)
        {
            yield return new Paragraph(KpiTexts.CannotCompute(figure.Compared, earlier));
        }

        if (KpiTexts.Running(figure, today) is { } running)
        {
            yield return new Paragraph(running);
        }

        if (figure.Now.Caveat is { } caveat)
        {
            yield return new Paragraph(caveat);
        }
    }

    private static IEnumerable<Block> Breakdown(KpiFigure figure, KpiQuestion question, FactSet facts)
    {
        if (figure.By is not { } by)
        {
            yield break;
        }

        var withoutLabels = figure
            .Definition.Sources.Where(source =>
                KpiMath.KnownOf(facts, source) is not null && !facts.Carries(source, by)
            )
            .ToList();
        if (withoutLabels is [var first, ..])
        {
            yield return new Paragraph(KpiTexts.NotCarried(first, by));
        }

        if (withoutLabels.Count < figure.Definition.Sources.Count && figure.Parts.Count > 0)
        {
            IReadOnlyList<KpiPart> shown = [.. figure.Parts.Skip(Skipped(figure, question)).Take(PartsShown)];
            if (KpiCharts.Bars(figure, by, shown) is { } bars)
            {
                yield return bars;
            }

            yield return KpiTables.Parts(figure, shown);
            if (Remaining(figure, question) is > 0 and var remaining)
            {
                yield return new Note(KpiTexts.AndMore(remaining));
            }
        }
    }

    private static IEnumerable<Button> NextPage(KpiFigure figure, KpiQuestion question) =>
        Remaining(figure, question) <= 0
            ? []
            : [new Button(KpiTexts.ShowMore, ShowKpi.Name, $"{question.Words} page:{PageOf(figure, question) + 1}")];

    private static IEnumerable<Button> Dimensions(KpiFigure figure, KpiQuestion question, FactSet facts) =>
        figure.Now.Missing is not null && figure.Now.PerCurrency.Count == 0
            ? []
            : Facts
                .Dimensions.All.Where(by =>
                    by != figure.By && figure.Definition.Sources.All(source => facts.Carries(source, by))
                )
                .Take(DimensionsOffered)
                .Select(by => new Button(KpiTexts.ByButton(by), ShowKpi.Name, (question with { By = by }).Words));

    private static int PageOf(KpiFigure figure, KpiQuestion question) =>
        Math.Clamp(question.Page, 1, Math.Max(1, (figure.Parts.Count + PartsShown - 1) / PartsShown));

    private static int Skipped(KpiFigure figure, KpiQuestion question) => (PageOf(figure, question) - 1) * PartsShown;

    private static int Remaining(KpiFigure figure, KpiQuestion question) =>
        figure.Parts.Count - Skipped(figure, question) - PartsShown;

    private static IEnumerable<Button> OtherPeriods(Period shown, DateOnly today) =>
        new[]
        {
            (KpiTexts.ThisQuarter, Period.Of(PeriodKind.Quarter, today)),
            (KpiTexts.LastQuarter, Period.Of(PeriodKind.Quarter, today).Previous()),
            (KpiTexts.LastMonth, Period.Of(PeriodKind.Month, today).Previous()),
            (KpiTexts.LastWeek, Period.Of(PeriodKind.Week, today).Previous()),
        }
            .Where(other => other.Item2 != shown)
            .Select(other => new Button(other.Item1, ShowKpi.Name, other.Item2.Key));
}
