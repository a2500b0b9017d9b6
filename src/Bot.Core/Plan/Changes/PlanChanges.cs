using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Plan;

internal enum PlanChangeKind
{
    /// <summary>A new agreement of the plan was signed by both sides.</summary>
    Agreed,

    /// <summary>A new version of one was signed by both sides.</summary>
    Changed,
    Reached,
    Missed,
    Began,
    Ended,
    Closed,
}

/// <summary>Something that changed in the plan.</summary>
/// <param name="Version">The version that was signed; null for what happened without a signature.</param>
internal sealed record PlanChange(
    DateOnly Day,
    PlanChangeKind Kind,
    LocalizedText What,
    Agreement Agreement,
    int? Version = null
);

/// <summary>What changed in the plan on some days. Pure.</summary>
internal static class PlanChanges
{
    /// <param name="signed">What was signed on these days, of any type.</param>
    /// <param name="objectives">All objectives with their kept results.</param>
    /// <param name="tactics">All tactics.</param>
    /// <param name="title">The title of a version.</param>
    /// <param name="days">The days; today is the last one at most.</param>
    /// <param name="zone">The company's zone, in which instants become days.</param>
    /// <returns>The changes, newest first.</returns>
    public static IReadOnlyList<PlanChange> Of(
        IEnumerable<VersionOf> signed,
        IReadOnlyList<ObjectiveLine> objectives,
        IReadOnlyList<TacticLine> tactics,
        Func<VersionOf, LocalizedText?> title,
        Period days,
        TimeZoneInfo zone
    ) =>
        [
            .. Signed(signed, title, zone)
                .Concat(Results(objectives, zone))
                .Concat(Days(tactics))
                .Where(change => change.Day >= days.From && change.Day <= days.To)
                .OrderByDescending(change => change.Day)
                .ThenBy(change => change.Kind)
                .ThenBy(change => change.Agreement.Subject, StringComparer.Ordinal),
        ];

    private static IEnumerable<PlanChange> Signed(
        IEnumerable<VersionOf> signed,
        Func<VersionOf, LocalizedText?> title,
        TimeZoneInfo zone
    ) =>
        from version in signed
        let named = title(version)
        where named is not null
        let isFirst = version.Agreement.Versions.All(other =>
            other.AgreedAt is null || other.Number >= version.Version.Number
        )
        select new PlanChange(
            Day(version.Version.AgreedAt!.Value, zone),
            version.Agreement.Kind == ClosingType.KindKey ? PlanChangeKind.Closed
                : isFirst ? PlanChangeKind.Agreed
                : PlanChangeKind.Changed,
            named,
            version.Agreement,
            version.Version.Number
        );

    private static IEnumerable<PlanChange> Results(IReadOnlyList<ObjectiveLine> objectives, TimeZoneInfo zone) =>
        from line in objectives
        where line.Result is not null
        select new PlanChange(
            Day(line.Result!.At, zone),
            line.Result.IsDone ? PlanChangeKind.Reached : PlanChangeKind.Missed,
            PlanTexts.TitleAnd(line.Content.Title, PlanTexts.Progress(line)),
            line.Agreement
        );

    // A tactic that nobody signed neither begins nor ends.
    private static IEnumerable<PlanChange> Days(IReadOnlyList<TacticLine> tactics)
    {
        foreach (var line in tactics.Where(line => line.State != TacticState.Unsigned))
        {
            var title = LocalizedText.Invariant(line.Content.Title);
            yield return new PlanChange(line.Content.From, PlanChangeKind.Began, title, line.Agreement);
            yield return new PlanChange(line.Content.To.AddDays(1), PlanChangeKind.Ended, title, line.Agreement);
        }
    }

    private static DateOnly Day(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
