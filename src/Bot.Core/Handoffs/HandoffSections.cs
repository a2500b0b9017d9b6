using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Home;

namespace Bot.Core.Handoffs;

/// <summary>The hand-offs that were missed in the week, in digests. It names no colleague.</summary>
internal sealed class HandoffDigestSection(HandoffReader reader) : IDigestSection
{
    private const int Shown = 5;
    private const int DaysBack = 60;

    public string Key => "handoffs";

    public int Order => 23;

    public LocalizedText Name => HandoffQuestionTexts.Missed;

    public async Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken)
    {
        var (first, last) = (week.Period.From.AddDays(-DaysBack), week.Period.To);
        var book = await reader.ReadAsync(week.Organization, week.Now, first, last, cancellationToken);
        var missed = book
            .All.Where(handoff => MissingFacts.Of(book.Facts, handoff.Promise) is null)
            .SelectMany(handoff =>
                book.Judge(handoff, new Period(PeriodKind.Days, first, last))
                    .Where(found => found.State == HandoffState.Missed && IsIn(week.Period, found.Deadline.Day))
                    .Select(found => (Handoff: handoff, Found: found))
            )
            .OrderBy(one => one.Found.Deadline.Ends)
            .ToList();
        if (missed.Count == 0)
        {
            return new DigestPart([]) { IsQuiet = true };
        }

        var lines = missed
            .Take(Shown)
            .Select(one =>
                HandoffQuestionTexts.MissedOne(
                    HandoffCards.NameOf(book.Facts, one.Found.Case),
                    one.Handoff.Promise.Title
                )
            )
            .ToList();
        return new DigestPart([
            new Heading(HandoffQuestionTexts.Missed),
            new Bullets(missed.Count > Shown ? [.. lines, HandoffQuestionTexts.AndMore(missed.Count - Shown)] : lines),
            new Buttons([new Button(HandoffCardTexts.LateOrMissed, ListHandoffs.Name, HandoffQuery.NotInTime.Value)]),
        ])
        {
            Summary = HandoffQuestionTexts.Summary(missed.Count),
        };
    }

    private static bool IsIn(Period week, DateOnly day) => day >= week.From && day <= week.To;
}

/// <summary>The hand-offs that wait for whoever opens the home page, those that are due first.</summary>
internal sealed class HandoffsWaiting(HandoffReader reader) : IWaitingItems
{
    private const int Shown = 3;
    private const int DaysBack = 30;

    public int Order => 16;

    public async Task<IReadOnlyList<WaitingItem>> ListAsync(HomeReader home, CancellationToken cancellationToken)
    {
        if ((await reader.SignedAsync(home.Organization.Id, cancellationToken)).Count == 0)
        {
            return [];
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(home.Now, home.Organization.TimeZone).DateTime);
        var period = Period.LastDays(DaysBack, today);
        var book = await reader.ReadAsync(home.Organization, home.Now, period.From, today, cancellationToken);
        var open = new Button(
            HandoffQuestionTexts.WaitsForYou,
            ListHandoffs.Name,
            new HandoffQuery([HandoffState.Open, HandoffState.Missed], IsMine: true, Period: period).Value
        );
        return
        [
            .. book
                .All.Where(handoff => MissingFacts.Of(book.Facts, handoff.Promise) is null)
                .SelectMany(handoff =>
                    book.Judge(handoff, period)
                        .Where(found => found.State is HandoffState.Open or HandoffState.Missed)
                        .Where(found => book.StartOf(found.Case) >= handoff.Since)
                        .Where(found => book.Responsible(handoff, found.Case)?.Id == home.Member.Id)
                        .Select(found => (Handoff: handoff, Found: found))
                )
                .OrderBy(one => one.Found.Deadline.Ends)
                .Take(Shown)
                .Select(one => new WaitingItem(
                    HandoffQuestionTexts.Waiting(
                        HandoffCards.NameOf(book.Facts, one.Found.Case),
                        one.Handoff.Promise.Title,
                        HandoffTexts.At(one.Found.Deadline.Last, home.Organization.TimeZone),
                        one.Found.Deadline.IsOver(book.LocalNow)
                    ),
                    open
                )),
        ];
    }
}
