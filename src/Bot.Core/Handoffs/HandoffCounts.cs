namespace Bot.Core.Handoffs;

/// <summary>How many hand-offs stand how.</summary>
internal sealed record HandoffCounts(IReadOnlyList<JudgedCase> Cases)
{
    private readonly int[] byState = Count(Cases);

    /// <summary>Those that were in time or not, and so are part of the share.</summary>
    public int Judged => this[HandoffState.Kept] + this[HandoffState.Late] + this[HandoffState.Missed];

    /// <summary>The share that was kept, 0 to 1; null if none is judged.</summary>
    public decimal? Share => Judged == 0 ? null : (decimal)this[HandoffState.Kept] / Judged;

    public int ByAnswer => Cases.Count(found => found.Answer is not null);

    public int ByDays =>
        Cases.Count(found =>
            found.IsByDays && found.State is HandoffState.Kept or HandoffState.Late or HandoffState.Missed
        );

    public int this[HandoffState state] => byState[(int)state];

    private static int[] Count(IReadOnlyList<JudgedCase> cases)
    {
        var counts = new int[Enum.GetValues<HandoffState>().Length];
        foreach (var found in cases)
        {
            counts[(int)found.State]++;
        }

        return counts;
    }
}

/// <summary>A hand-off in a period, and in the one before.</summary>
/// <param name="Missing">What no file has, so that nothing can be judged; null if all is there.</param>
internal sealed record HandoffLine(
    Handoff Handoff,
    HandoffCounts Now,
    HandoffCounts Before,
    Chat.LocalizedText? Missing
)
{
    public static HandoffLine Of(HandoffBook book, Handoff handoff, Chat.Period period)
    {
        var missing = MissingFacts.Of(book.Facts, handoff.Promise);
        return missing is null
            ? new HandoffLine(
                handoff,
                new HandoffCounts(book.Judge(handoff, period)),
                new HandoffCounts(book.Judge(handoff, period.Previous())),
                null
            )
            : new HandoffLine(handoff, new HandoffCounts([]), new HandoffCounts([]), missing);
    }
}
