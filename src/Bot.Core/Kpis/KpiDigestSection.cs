using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Kpis;

/// <summary>The week's figures in the digest: words first, then what moved most. Each is kept for `why`.</summary>
internal sealed class KpiDigestSection(
    CurrentFacts facts,
    FactStore imports,
    MemberStore members,
    FigureStore figures,
    NamedGaps gaps,
    KpiTargets targets,
    KpiDefinitions definitions,
    FeedbackStore feedback
) : IDigestSection
{
    public const string SectionKey = "Kpis";

    private const int MostSentences = 3;
    private const int MostTiles = 6;
    private const int MostNames = 3;
    private const int StaleDays = 7;
    private const int VoiceDays = 90;

    public string Key => SectionKey;

    public int Order => 10;

    public LocalizedText Name => KpiSectionTexts.DigestTitle;

    public async Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken)
    {
        var organization = week.Organization.Id;
        var set = await facts.GetAsync(organization, cancellationToken);
        if (set.Version == 0)
        {
            return Of(new KpiWeek([], null));
        }

        var all = await definitions.ListAsync(organization, cancellationToken);
        var computed = Computed(all, set, week);
        var quarter = KpiMath.Figure(all[0], set, Period.Of(PeriodKind.Quarter, week.Period.To), week.Today);
        await figures.KeepAsync(
            [.. computed.Append(quarter).Select(figure => FigureSnapshot.Of(organization, figure, week.Now))],
            cancellationToken
        );
        var toName = await gaps.ToNameAsync(
            organization,
            [.. computed.Where(figure => figure.Definition.IsShared && figure.Now.Missing is not null).Select(Key)],
            week.Period.Key,
            week.IsPreview,
            cancellationToken
        );
        var stale = Stale(set, week);
        var moves = DigestMoves.Of(computed, set, MostSentences);
        var series = KpiMath.Series(KpiCatalog.Shared[0], set, week.Period, week.Today);
        return Of(
            new KpiWeek(Tiles(computed), KpiCharts.Line(KpiCatalog.Shared[0], series, week.Today))
            {
                Moves = moves,
                Quarter = quarter.Now.Missing is null ? quarter : null,
                QuarterTarget = await targets.FindAsync(week.Organization, quarter, cancellationToken),
                Deals = WeekDeals.Of(set, week.Period, MostNames),
                Channels = Channels(set, week),
                Gaps = [.. computed.Where(figure => toName.Contains(Key(figure)))],
                Stale = stale,
                LastImport = stale.Count == 0 ? null : await LastImportAsync(organization, stale, cancellationToken),
                Voices = NeedsVoices(moves) ? await VoicesAsync(set, week, cancellationToken) : null,
            }
        );

        static string Key(KpiFigure figure) => figure.Definition.Key;
    }

    public static DigestPart Of(IReadOnlyList<KpiFigure> figures, LineChart? chart) =>
        Of(new KpiWeek(figures, chart) { Gaps = [.. figures.Where(figure => figure.Now.Missing is not null)] });

    public static DigestPart Of(KpiWeek week) =>
        new([.. KpiDigestBlocks.Of(week)])
        {
            IsQuiet =
                week.Stale.Count == 0
                && week.Deals is { Won: 0, Lost: 0 }
                && week.Figures.All(figure => figure.Now.Number is null or 0),
        };

    // Growth is the change of revenue, which stands beside it already.
    private static IReadOnlyList<KpiFigure> Computed(IReadOnlyList<KpiDefinition> all, FactSet set, DigestWeek week) =>
        [
            .. all.Where(definition =>
                    definition.Key != "growth" && (definition.IsShared || DigestMoves.Keys.Contains(definition.Key))
                )
                .Select(definition => KpiMath.Figure(definition, set, week.Period, week.Today)),
        ];

    private static IReadOnlyList<KpiFigure> Tiles(IReadOnlyList<KpiFigure> figures) =>
        [
            .. figures
                .Where(figure => figure.Now.Missing is null)
                .OrderByDescending(DigestMoves.Size)
                .ThenBy(figure => !figure.Definition.IsShared)
                .Take(MostTiles),
        ];

    private static IReadOnlyList<(KpiPart Leads, KpiResult? Cost)> Channels(FactSet set, DigestWeek week)
    {
        if (!set.Carries(FactSource.Leads, Dimension.Channel))
        {
            return [];
        }

        var leads = Parts("leads", set, week);
        var costs = Parts("cpl", set, week).ToDictionary(part => part.Label, part => part.Now);
        return
        [
            .. leads
                .Where(part => part.Now.Number > 0)
                .Take(MostTiles)
                .Select(part => (part, costs.GetValueOrDefault(part.Label) is { Missing: null } cost ? cost : null)),
        ];
    }

    private static IReadOnlyList<KpiPart> Parts(string key, FactSet set, DigestWeek week) =>
        KpiMath.Figure(KpiCatalog.Find(key)!, set, week.Period, week.Today, by: Dimension.Channel).Parts;

    private static IReadOnlyList<KnownSource> Stale(FactSet set, DigestWeek week)
    {
        var end = week.Period.To < week.Today ? week.Period.To : week.Today;
        return
        [
            .. new[] { FactSource.Deals, FactSource.Leads }
                .Select(source => new KnownSource(source, set.Covered(source)?.Last))
                .Where(source => source.To is { } last && last.AddDays(StaleDays) <= end),
        ];
    }

    // The latest import of what has grown old, unless it came with the sample.
    private async Task<LastImport?> LastImportAsync(
        string organization,
        IReadOnlyList<KnownSource> stale,
        CancellationToken cancellationToken
    )
    {
        var old = stale.Select(source => source.Source).ToHashSet();
        var segments = await imports.SegmentsAsync(organization, cancellationToken);
        return segments.FirstOrDefault(segment => segment.Sources.Any(old.Contains))?.Origin is { } origin
            ? new LastImport((await members.NamesAsync(organization, cancellationToken))[origin.Member], origin.At)
            : null;
    }

    private static bool NeedsVoices(IReadOnlyList<DigestMove> moves) =>
        moves.Any(move => move.Figure.Definition.Key is "revenue" or "closerate" && move.Figure.IsBetter == false);

    private async Task<LostVoices> VoicesAsync(FactSet set, DigestWeek week, CancellationToken cancellationToken)
    {
        var lost = set.ClosedIn(week.Period)
            .ToArray()
            .Where(deal => !deal.IsWon && deal.Account != 0)
            .Select(deal => Folding.Fold(set.Name(deal.Account)).Trim())
            .ToHashSet();
        var reported = await feedback.ReportedBetweenAsync(
            week.Organization.Id,
            week.To.AddDays(-VoiceDays),
            week.To,
            cancellationToken
        );
        var heard = reported
            .Where(entry => entry.Details.Account is { } account && lost.Contains(Folding.Fold(account).Trim()))
            .ToList();
        var accounts = heard.Select(entry => Folding.Fold(entry.Details.Account!).Trim()).Distinct().Count();
        var kind = heard
            .GroupBy(entry => entry.Details.Kind)
            .OrderByDescending(group => group.Count())
            .FirstOrDefault();
        return new LostVoices(
            lost.Count,
            accounts,
            kind?.Key.Name(),
            [.. (kind ?? Enumerable.Empty<FeedbackEntry>()).Select(entry => entry.Number).Order().Take(MostNames)]
        );
    }
}
