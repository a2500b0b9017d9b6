using System.Runtime.CompilerServices;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Facts;

/// <summary>Packs the moves of all imports by their deals.</summary>
internal sealed class StageHistoryBuilder
{
    // Nobody has as many names of stages. What comes after them counts as one.
    private const int MostStages = short.MaxValue;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly FactNames stages = new();
    private readonly HashSet<int> used = [];
    private readonly IReadOnlyList<FactPosition> rows;
    private readonly int[] deals;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public StageHistoryBuilder(IReadOnlyList<FactLayer> layers)
    {
        rows = CurrentRows.Of(layers, FactSource.Stages);
        deals = new int[rows.Count];
        FactColumns? columns = null;
        int[] known = [];
        var byColumns = new Dictionary<FactColumns, int[]>(ReferenceEqualityComparer.Instance);
        for (var at = 0; at < deals.Length; at++)
        {
            var (own, row) = rows[at];
            if (!ReferenceEquals(own, columns))
            {
                columns = own;
                known = byColumns.TryGetValue(own, out var before)
                    ? before
                    : byColumns[own] = new int[own.Names.Length];
            }

            var word = own.DealWords[row];
            deals[at] = known[word] != 0 ? known[word] : known[word] = NumberOf(DealIds.Key(own.Names[word]!));
        }

        Known = KnownDays();
    }

    /// <summary>The first and the last day of a move; null without any.</summary>
    public Known? Known { get; }

    /// <summary>The number of a deal's moves; 0 if it has none.</summary>
    public int Number(string deal)
    {
        if (numbers.Count == 0 || !numbers.TryGetValue(DealIds.Key(deal), out var number))
        {
            return 0;
        }

        used.Add(number);
        return number;
    }

    /// <summary>The history, once all deals have asked for their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public StageHistory Build()
    {
        if (rows.Count == 0)
        {
            return StageHistory.None;
        }

        var starts = new int[numbers.Count + 2];
        foreach (var deal in deals)
        {
            starts[deal + 1]++;
        }

        for (var at = 1; at < starts.Length; at++)
        {
            starts[at] += starts[at - 1];
        }

        var (moves, next) = (new StageMove[rows.Count], starts.ToArray());
        for (var at = 0; at < deals.Length; at++)
        {
            moves[next[deals[at]]++] = Move(rows[at]);
        }

        for (var deal = 1; deal < starts.Length - 1; deal++)
        {
            Sort(moves.AsSpan(starts[deal], starts[deal + 1] - starts[deal]));
        }

        return new StageHistory(moves, starts, stages.Spellings, numbers.Count - used.Count);
    }

    private int NumberOf(string deal) =>
        numbers.TryGetValue(deal, out var number) ? number : numbers[deal] = numbers.Count + 1;

    private StageMove Move(FactPosition at)
    {
        var (columns, row) = at;
        stages.Read(columns);
        return new StageMove(
            columns.Days[0][row] - 1,
            (short)columns.Ordinals[row],
            Code(columns.MovedToWords[row]),
            Code(columns.MovedFromWords[row])
        );

        short Code(int word) => (short)Math.Min(stages.Code(word), MostStages);
    }

    // A deal has few moves. Of two at the same moment, the one that leaves the stage of the other comes after it.
    private static void Sort(Span<StageMove> moves)
    {
        for (var at = 1; at < moves.Length; at++)
        {
            var move = moves[at];
            var to = at;
            while (to > 0 && IsBefore(move, moves[to - 1]))
            {
                moves[to] = moves[to - 1];
                to--;
            }

            moves[to] = move;
        }
    }

    private static bool IsBefore(StageMove move, StageMove other) =>
        move.Day != other.Day ? move.Day < other.Day
        : move.Minute != other.Minute ? move.Minute < other.Minute
        : other.From != 0 && other.From == move.Stage && move.From != other.Stage;

    private Known? KnownDays()
    {
        var (first, last) = (int.MaxValue, 0);
        foreach (var (columns, row) in rows)
        {
            first = Math.Min(first, columns.Days[0][row]);
            last = Math.Max(last, columns.Days[0][row]);
        }

        return last == 0 ? null : new Known(DateOnly.FromDayNumber(first - 1), DateOnly.FromDayNumber(last - 1));
    }
}
