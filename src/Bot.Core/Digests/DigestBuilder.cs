using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Digests;

/// <summary>Collects the content of a week's digest from the other slices.</summary>
internal sealed class DigestBuilder(
    CurrentFacts facts,
    FigureStore figures,
    FeedbackStore feedback,
    AgreementStore agreements,
    AgreementViews views
)
{
    /// <param name="organization">The organization.</param>
    /// <param name="when">The schedule. Its weekday and time zone determine the week.</param>
    /// <param name="at">The occurrence, or the current time for a preview.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<WeeklyDigest> WriteAsync(
        Organization organization,
        DigestTime when,
        DateTimeOffset at,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var week = DigestSchedule.Week(when, at);
        var (from, to) = (DigestSchedule.StartOf(week.From, when), DigestSchedule.StartOf(week.To.AddDays(1), when));
        var today = DigestSchedule.Day(when, at);
        var (kpis, chart) = await KpisAsync(organization.Id, week, today, now, cancellationToken);
        var reported = await feedback.ReportedBetweenAsync(organization.Id, from, to, cancellationToken);
        var before = await CountAsync(
            organization.Id,
            DigestSchedule.StartOf(week.From.AddDays(-7), when),
            from,
            cancellationToken
        );
        var agreed = await agreements.AgreedBetweenAsync(organization.Id, from, to, cancellationToken);
        var waiting = await agreements.WaitingAsync(organization.Id, cancellationToken);
        return new WeeklyDigest(
            week,
            today,
            kpis,
            chart,
            DigestVoices.From(reported, before, from, to, DigestCards.TopFeedback),
            await DescribeAsync(organization.Id, agreed, now, WithSigners, cancellationToken),
            await DescribeAsync(organization.Id, waiting, now, WithApprovers, cancellationToken),
            DigestSchedule.IsLate(at, now) ? at : null
        );
    }

    // A line has no room for warnings, so a text that needs one is not quoted.
    private static DigestAgreement WithSigners(AgreementView view, AgreementVersion version) =>
        new(
            view.Title(version),
            version.Number,
            [],
            [.. version.Signatures.Select(signature => view.Names[signature.Member])],
            version.AgreedAt ?? version.Created,
            view.Warnings(version).Count == 0 ? view.Lead(version) : null
        );

    // The members who can still sign.
    private static DigestAgreement WithApprovers(AgreementView view, AgreementVersion version) =>
        new(
            view.Title(version),
            version.Number,
            version.Missing,
            [
                .. view
                    .Members.Where(member => member.Side is not null && QueueCards.IsMine(version, member))
                    .Select(member => member.Name),
            ],
            version.WaitingSince
        );

    private async Task<(IReadOnlyList<KpiFigure> Figures, LineChart? Chart)> KpisAsync(
        string organization,
        Period week,
        DateOnly today,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var set = await facts.GetAsync(organization, cancellationToken);
        if (set.Version == 0)
        {
            return ([], null);
        }

        IReadOnlyList<KpiFigure> shared =
        [
            .. KpiCatalog.Shared.Select(definition => KpiMath.Figure(definition, set, week, today)),
        ];
        await figures.KeepAsync(
            [.. shared.Select(figure => FigureSnapshot.Of(organization, figure, now))],
            cancellationToken
        );
        var revenue = KpiCatalog.Shared[0];
        return (shared, KpiCharts.Line(revenue, KpiMath.Series(revenue, set, week, today), today));
    }

    private async Task<int> CountAsync(
        string organization,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    ) =>
        (await feedback.ReportedBetweenAsync(organization, from, to, cancellationToken)).Sum(entry =>
            entry.Voices.Count(voice => voice.At >= from && voice.At < to)
        );

    private async Task<IReadOnlyList<DigestAgreement>> DescribeAsync(
        string organization,
        IReadOnlyList<VersionOf> versions,
        DateTimeOffset now,
        Func<AgreementView, AgreementVersion, DigestAgreement> describe,
        CancellationToken cancellationToken
    )
    {
        var byKind = new Dictionary<string, AgreementView>();
        foreach (var kind in versions.Select(item => item.Agreement.Kind).Distinct())
        {
            byKind[kind] = await views.ViewAsync(organization, views.Kind(kind), now, cancellationToken);
        }

        return [.. versions.Select(item => describe(byKind[item.Agreement.Kind], item.Version))];
    }
}
