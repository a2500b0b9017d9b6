namespace Bot.Core.Facts.Segments;

/// <summary>The rows of one import as columns. Ids are unique in a layer.</summary>
internal sealed record FactLayer(IReadOnlyList<FactColumns> Columns)
{
    public FactFields Lacking { get; init; }

    public bool ReplacesSpend { get; init; }

    public static FactLayer Of(FactRows rows) =>
        new([.. FactPart.Split(rows)]) { Lacking = rows.Lacking, ReplacesSpend = rows.Replaces is not null };

    public IReadOnlyList<FactPosition> Positions
    {
        get
        {
            var all = new List<FactPosition>(Columns.Sum(columns => columns.Count));
            foreach (var columns in Columns)
            {
                for (var row = 0; row < columns.Count; row++)
                {
                    all.Add(new FactPosition(columns, row));
                }
            }

            return all;
        }
    }

    public FactLayer Only(FactSource source) =>
        this with
        {
            Columns = [.. Columns.Where(columns => columns.Source == source)],
        };

    /// <summary>The rows with these ids, or all, as records; spend always whole.</summary>
    public FactRows Rows(FactKeys? wanted = null)
    {
        var spend = Read(FactSource.Spend, wanted, (columns, row) => columns.Spend(row));
        return new FactRows(
            Read(FactSource.Deals, wanted, (columns, row) => columns.Deal(row)),
            Read(FactSource.Leads, wanted, (columns, row) => columns.Lead(row)),
            spend
        )
        {
            Accounts = Read(FactSource.Accounts, wanted, (columns, row) => columns.AccountOf(row)),
            Others = new OtherRows
            {
                Subscriptions = Read(FactSource.Subscriptions, wanted, (columns, row) => columns.Subscription(row)),
                Answers = Read(FactSource.Answers, wanted, (columns, row) => columns.Answer(row)),
                FormDays = Read(FactSource.FormDays, wanted, (columns, row) => columns.FormDay(row)),
                Costs = Read(FactSource.Costs, wanted, (columns, row) => columns.Cost(row)),
                Stages = Read(FactSource.Stages, wanted, (columns, row) => columns.Move(row)),
            },
            Lacking = Lacking,
            Replaces = ReplacesSpend ? SpendReplacement.Of(spend) : null,
        };
    }

    private List<T> Read<T>(FactSource source, FactKeys? wanted, Func<FactColumns, int, T> read)
    {
        var rows = new List<T>();
        foreach (var columns in Columns.Where(columns => columns.Source == source))
        {
            for (var row = 0; row < columns.Count; row++)
            {
                if (wanted is null || wanted.Has(columns, row))
                {
                    rows.Add(read(columns, row));
                }
            }
        }

        return rows;
    }
}
