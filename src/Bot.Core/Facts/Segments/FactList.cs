using System.Collections;

namespace Bot.Core.Facts.Segments;

/// <summary>
/// Facts that are packed into columns while they are added: a record for each of a million facts takes too much memory.
/// Reading one makes its record anew.
/// </summary>
internal sealed class FactList<T>(Func<IReadOnlyList<T>, FactColumns> pack, Func<FactColumns, int, T> read)
    : IReadOnlyList<T>
{
    private readonly List<FactColumns> packed = [];
    private readonly List<T> last = [];

    public int Count => packed.Count * FactPart.MostRows + last.Count;

    /// <summary>All facts as columns, in pieces of the size of a part.</summary>
    public IEnumerable<FactColumns> Columns => last.Count == 0 ? packed : packed.Append(pack(last));

    public T this[int index] =>
        index / FactPart.MostRows is var piece && piece < packed.Count
            ? read(packed[piece], index % FactPart.MostRows)
            : last[index - packed.Count * FactPart.MostRows];

    public void Add(T fact)
    {
        last.Add(fact);
        if (last.Count == FactPart.MostRows)
        {
            packed.Add(pack(last));
            last.Clear();
        }
    }

    public IEnumerator<T> GetEnumerator() => Enumerable.Range(0, Count).Select(at => this[at]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Empty lists of each type of facts.</summary>
internal static class FactLists
{
    public static FactList<Deal> Deals() => new(FactColumns.Of, (columns, row) => columns.Deal(row));

    public static FactList<Lead> Leads() => new(FactColumns.Of, (columns, row) => columns.Lead(row));

    public static FactList<Spend> Spend() => new(FactColumns.Of, (columns, row) => columns.Spend(row));

    public static FactList<Subscription> Subscriptions() =>
        new(FactColumns.Of, (columns, row) => columns.Subscription(row));

    public static FactList<SurveyAnswer> Answers() => new(FactColumns.Of, (columns, row) => columns.Answer(row));

    public static FactList<FormDay> FormDays() => new(FactColumns.Of, (columns, row) => columns.FormDay(row));

    public static FactList<Cost> Costs() => new(FactColumns.Of, (columns, row) => columns.Cost(row));

    public static FactList<StageEntry> Moves() => new(FactColumns.Of, (columns, row) => columns.Move(row));

    public static FactList<Account> Accounts() => new(FactColumns.Of, (columns, row) => columns.AccountOf(row));
}
