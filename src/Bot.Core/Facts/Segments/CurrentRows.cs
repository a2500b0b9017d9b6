using System.Runtime.CompilerServices;

namespace Bot.Core.Facts.Segments;

/// <summary>A row of some columns.</summary>
internal readonly record struct FactPosition(FactColumns Columns, int Row);

/// <summary>
/// The current rows of a source: the last one of each id over the layers, completed with what its file lacks. Works on
/// positions, because a record for each of a million rows takes seconds.
/// </summary>
internal static class CurrentRows
{
    public static IReadOnlyList<FactPosition> Of(IReadOnlyList<FactLayer> layers, FactSource source)
    {
        var own = layers.Select(layer => layer.Only(source)).Where(layer => layer.Columns.Count > 0).ToList();
        return (own.Count, source) switch
        {
            (0, _) => [],
            (1, _) => own[0].Positions,
            (_, FactSource.Deals) => Last<Deal>(own, Read.Deal, KeptFields.Of, FactColumns.Of),
            (_, FactSource.Leads) => Last<Lead>(own, Read.Lead, KeptFields.Of, FactColumns.Of),
            (_, FactSource.Accounts) => Last<Account>(own, Read.Account, KeptFields.Of, FactColumns.Of),
            (_, FactSource.Subscriptions) => Last<Subscription>(own, Read.Subscription, KeptFields.Of, FactColumns.Of),
            (_, FactSource.Answers) => Last<SurveyAnswer>(own, Read.Answer, (_, row, _) => row, FactColumns.Of),
            (_, FactSource.FormDays) => Last<FormDay>(own, Read.FormDay, (_, row, _) => row, FactColumns.Of),
            (_, FactSource.Costs) => Last<Cost>(own, Read.Cost, (_, row, _) => row, FactColumns.Of),
            (_, FactSource.Stages) => Last<StageEntry>(own, Read.Move, (_, row, _) => row, FactColumns.Of),
            _ => Spend(own),
        };
    }

    // From the latest layer to the first: the many rows of the first one are looked up among the few of later ones.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<FactPosition> Last<T>(
        List<FactLayer> layers,
        Func<FactPosition, T> read,
        Func<T, T, FactFields, T> complete,
        Func<IReadOnlyList<T>, FactColumns> pack
    )
    {
        var all = new List<FactPosition>(layers.Max(layer => layer.Columns.Sum(columns => columns.Count)));
        var known = new Dictionary<string, int>();
        var chains = new Dictionary<int, List<Older>>();
        for (var number = layers.Count - 1; number >= 0; number--)
        {
            var layer = layers[number];
            foreach (var position in layer.Positions)
            {
                var key = FactKeys.KeyOf(position.Columns, position.Row);
                if (!known.TryGetValue(key, out var at))
                {
                    if (number > 0)
                    {
                        known.Add(key, all.Count);
                        chains.AddOpen(all.Count, layer.Lacking);
                    }

                    all.Add(position);
                }
                else if (chains.TryGetValue(at, out var chain) && chain[^1].Lacking != FactFields.None)
                {
                    chain.Add(new Older(position, layer.Lacking));
                }
            }
        }

        return Completed(all, chains, read, complete, pack);
    }

    private static void AddOpen(this Dictionary<int, List<Older>> chains, int at, FactFields lacking)
    {
        if (lacking != FactFields.None)
        {
            chains.Add(at, [new Older(default, lacking)]);
        }
    }

    // Each row of a chain keeps what it lacks from the rows before it.
    private static List<FactPosition> Completed<T>(
        List<FactPosition> all,
        Dictionary<int, List<Older>> chains,
        Func<FactPosition, T> read,
        Func<T, T, FactFields, T> complete,
        Func<IReadOnlyList<T>, FactColumns> pack
    )
    {
        var completed = new List<(int At, T Row)>();
        foreach (var (at, chain) in chains.Where(chain => chain.Value.Count > 1))
        {
            var row = read(chain[^1].Position);
            for (var older = chain.Count - 2; older >= 0; older--)
            {
                row = complete(row, read(older == 0 ? all[at] : chain[older].Position), chain[older].Lacking);
            }

            completed.Add((at, row));
        }

        var columns = pack([.. completed.Select(one => one.Row)]);
        for (var row = 0; row < completed.Count; row++)
        {
            all[completed[row].At] = new FactPosition(columns, row);
        }

        return all;
    }

    // Spend has no id, and a file may replace days of others, so that its rows are merged as records.
    private static IReadOnlyList<FactPosition> Spend(IReadOnlyList<FactLayer> layers) =>
        FactLayer
            .Of(layers.Aggregate(FactRows.None, (stored, layer) => FactMerge.Of(stored, layer.Rows()).Rows))
            .Positions;

    /// <summary>A row of an earlier layer, and what its layer lacks.</summary>
    private readonly record struct Older(FactPosition Position, FactFields Lacking);

    private static class Read
    {
        public static Deal Deal(FactPosition at) => at.Columns.Deal(at.Row);

        public static Lead Lead(FactPosition at) => at.Columns.Lead(at.Row);

        public static Account Account(FactPosition at) => at.Columns.AccountOf(at.Row);

        public static Subscription Subscription(FactPosition at) => at.Columns.Subscription(at.Row);

        public static SurveyAnswer Answer(FactPosition at) => at.Columns.Answer(at.Row);

        public static FormDay FormDay(FactPosition at) => at.Columns.FormDay(at.Row);

        public static Cost Cost(FactPosition at) => at.Columns.Cost(at.Row);

        public static StageEntry Move(FactPosition at) => at.Columns.Move(at.Row);
    }
}
