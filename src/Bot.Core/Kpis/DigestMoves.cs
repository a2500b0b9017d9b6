using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>A figure that moved, and how many facts it rests on.</summary>
/// <param name="Count">The facts of the period: won deals, closed deals, leads.</param>
/// <param name="CountBefore">The facts of the period that it is compared with.</param>
/// <param name="Driver">The part that explains at least half of the move; null if none does.</param>
internal sealed record DigestMove(KpiFigure Figure, int Count, int CountBefore, MoveDriver? Driver);

/// <summary>One part of a breakdown, and its share of a move in the unit of the figure.</summary>
internal sealed record MoveDriver(Dimension By, string Label, decimal Change);

/// <summary>Finds what moved in a week, largest first. Pure.</summary>
internal static class DigestMoves
{
    private const decimal SmallestMove = 0.1m;

    // Fewer facts than this in both weeks together say nothing about a rate or an average.
    private const int FewestFacts = 5;

    // Figures of one family move together, and one sentence says it.
    private static readonly IReadOnlyList<string[]> Families =
    [
        ["revenue", "won", "customers", "dealsize"],
        ["closerate"],
        ["cac"],
        ["leads"],
        ["cpl"],
        ["cycle"],
    ];

    public static IReadOnlyList<string> Keys { get; } = [.. Families.SelectMany(keys => keys)];

    /// <param name="figures">The week's figures of <see cref="Keys"/>.</param>
    /// <param name="facts">The facts that they were computed from.</param>
    /// <param name="take">How many moves at most.</param>
    public static IReadOnlyList<DigestMove> Of(IReadOnlyList<KpiFigure> figures, FactSet facts, int take)
    {
        return
        [
            .. Families
                .Select(keys => figures.Where(figure => keys.Contains(figure.Definition.Key)).FirstOrDefault(Moved))
                .OfType<KpiFigure>()
                .OrderByDescending(Size)
                .Take(take)
                .Select(figure => new DigestMove(
                    figure,
                    Count(figure, facts, figure.Period),
                    Count(figure, facts, figure.Compared),
                    Driver(figure, facts)
                )),
        ];

        bool Moved(KpiFigure figure) =>
            Size(figure) >= SmallestMove
            && (
                figure.Definition.Key is "revenue" or "won" or "customers" or "leads"
                || Count(figure, facts, figure.Period) + Count(figure, facts, figure.Compared) >= FewestFacts
            );
    }

    /// <summary>How far a figure moved, as a part of what it was; 0 if that is not known.</summary>
    public static decimal Size(KpiFigure figure) =>
        figure.Now.Number is { } now
        && figure.Before.Number is { } before
        && figure.Change is not null
        && Math.Abs(before) >= KpiFormulas.SmallestAmount
            ? Math.Abs((now - before) / before)
            : 0;

    private static int Count(KpiFigure figure, FactSet facts, Period period) =>
        figure.Definition.Key switch
        {
            "closerate" => facts.ClosedIn(period).Length,
            "leads" or "cpl" => facts.LeadsIn(period).Length,
            "cac" or "customers" => KpiFormulas.Won(facts, period).Count(deal => deal.IsFirstWin),
            _ => KpiFormulas.Won(facts, period).Count,
        };

    // Only sums have parts that add up to the move.
    private static MoveDriver? Driver(KpiFigure figure, FactSet facts)
    {
        if (figure.Definition.Key is not ("revenue" or "won" or "customers" or "leads"))
        {
            return null;
        }

        var moved = figure.Now.Number!.Value - figure.Before.Number!.Value;
        var source = figure.Definition.Sources[0];
        return Dimensions
            .All.Where(by => facts.Carries(source, by))
            .SelectMany(by =>
                KpiMath
                    .PartsOf(figure, facts, by)
                    .Where(part => part.Label.Length > 0)
                    .Select(part => new MoveDriver(by, part.Label, (part.Now.Number ?? 0) - (part.Before.Number ?? 0)))
            )
            .Where(driver =>
                Math.Sign(driver.Change) == Math.Sign(moved) && Math.Abs(driver.Change) * 2 >= Math.Abs(moved)
            )
            .OrderByDescending(driver => Math.Abs(driver.Change))
            .FirstOrDefault();
    }
}
