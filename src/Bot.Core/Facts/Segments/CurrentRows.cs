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
            (<= 1, _) => [.. own.SelectMany(layer => layer.Positions)],
            (_, FactSource.Deals) => Last<Deal>(own, Read.Deal, KeptFields.Of, FactColumns.Of),
            (_, FactSource.Leads) => Last<Lead>(own, Read.Lead, KeptFields.Of, FactColumns.Of),
            (_, FactSource.Accounts) => Last<Account>(own, Read.Account, KeptFields.Of, FactColumns.Of),
            _ => Spend(own),
        };
    }

    private static List<FactPosition> Last<T>(
        IReadOnlyList<FactLayer> layers,
        Func<FactPosition, T> read,
        Func<T, T, FactFields, T> complete,
        Func<IReadOnlyList<T>, FactColumns> pack
    )
    {
        var all = new List<FactPosition>();
        var known = new Dictionary<string, int>();
        var completed = new List<T>();
        var mark = pack([]);
        foreach (var (layer, position) in layers.SelectMany(layer => layer.Positions.Select(at => (layer, at))))
        {
            var key = FactKeys.KeyOf(position.Columns, position.Row);
            if (!known.TryGetValue(key, out var at))
            {
                known[key] = all.Count;
                all.Add(position);
            }
            else if (layer.Lacking == FactFields.None)
            {
                all[at] = position;
            }
            else
            {
                var before = ReferenceEquals(all[at].Columns, mark) ? completed[all[at].Row] : read(all[at]);
                all[at] = new FactPosition(mark, completed.Count);
                completed.Add(complete(before, read(position), layer.Lacking));
            }
        }

        var columns = pack(completed);
        return completed.Count == 0
            ? all
            : [.. all.Select(at => ReferenceEquals(at.Columns, mark) ? at with { Columns = columns } : at)];
    }

    // Spend has no id, and a file may replace days of others, so that its rows are merged as records.
    private static IReadOnlyList<FactPosition> Spend(IReadOnlyList<FactLayer> layers) =>
        [
            .. FactLayer
                .Of(layers.Aggregate(FactRows.None, (stored, layer) => FactMerge.Of(stored, layer.Rows()).Rows))
                .Positions,
        ];

    private static class Read
    {
        public static Deal Deal(FactPosition at) => at.Columns.Deal(at.Row);

        public static Lead Lead(FactPosition at) => at.Columns.Lead(at.Row);

        public static Account Account(FactPosition at) => at.Columns.AccountOf(at.Row);
    }
}
