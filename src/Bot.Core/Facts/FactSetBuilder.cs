using System.Runtime.CompilerServices;
using Bot.Core.Facts.Segments;
using Bot.Core.Members;

namespace Bot.Core.Facts;

/// <summary>
/// Builds a <see cref="FactSet"/> from stored rows. Its loops run once after a start, over all facts, so that they are
/// compiled for speed at once and not after they have shown to be slow.
/// </summary>
public static class FactSetBuilder
{
    public static FactSet Build(StoredFacts stored) => Build(stored.Version, stored.AsOf, [FactLayer.Of(stored.Rows)]);

    internal static FactSet Build(
        int version,
        IReadOnlyDictionary<FactSource, DateOnly> asOf,
        IReadOnlyList<FactLayer> layers
    )
    {
        var names = new FactNames();
        var all = CurrentRows.Of(layers, FactSource.Deals);
        var moves = new StageHistoryBuilder(layers);
        var deals = Deals(all, names, moves);
        var leadRows = CurrentRows.Of(layers, FactSource.Leads);
        var leads = Sorted<LeadFact>([.. leadRows.Select(at => Lead(at, names))]);
        var spend = Sorted<SpendFact>([.. CurrentRows.Of(layers, FactSource.Spend).Select(at => Spend(at, names))]);
        var accounts = Accounts(CurrentRows.Of(layers, FactSource.Accounts), names);
        FactPosition[] open = [.. all.Where(at => StateOf(at) == DealState.Open)];
        var others = OtherFactsBuilder.Build(layers, names, KnownDeals(all), moves.Known);
        return new FactSet(version, deals, leads, spend, accounts, names.Spellings, KnownDeals(all))
        {
            Open = Array.ConvertAll(open, at => Open(at, names, moves)),
            Reversed = Array.FindAll(deals, deal => deal.Closed < deal.Created),
            History = moves.Build(),
            Others = others,
            Tracks = Tracks(leadRows, names),
            AsOf = asOf,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ClosedDeal[] Deals(IReadOnlyList<FactPosition> all, FactNames names, StageHistoryBuilder moves)
    {
        var ended = all.Where(at => StateOf(at) != DealState.Open && ClosedOf(at) != 0).ToArray();
        var deals = Array.ConvertAll(ended, at => Deal(at, names, moves));
        foreach (var first in FirstWins(ended, deals))
        {
            deals[first] = deals[first] with { IsFirstWin = true };
        }

        return Sorted(deals);
    }

    /// <summary>
    /// A new customer is the first won deal of an account. Of two on the same day the smaller id comes first, whatever
    /// the file's order. Deals without an account each count as their own customer.
    /// </summary>
    private static IEnumerable<int> FirstWins(FactPosition[] rows, ClosedDeal[] deals)
    {
        var byAccount = new Dictionary<int, int>();
        for (var at = 0; at < deals.Length; at++)
        {
            var account = deals[at].Account;
            if (!deals[at].IsWon)
            {
                continue;
            }

            if (account == 0)
            {
                yield return at;
            }
            else if (!byAccount.TryGetValue(account, out var first) || IsEarlier(at, first))
            {
                byAccount[account] = at;
            }
        }

        foreach (var first in byAccount.Values)
        {
            yield return first;
        }

        bool IsEarlier(int one, int other) =>
            deals[one].Closed != deals[other].Closed
                ? deals[one].Closed < deals[other].Closed
                : string.CompareOrdinal(IdOf(rows[one]), IdOf(rows[other])) < 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ClosedDeal Deal(FactPosition at, FactNames names, StageHistoryBuilder moves)
    {
        var (columns, row) = at;
        names.Read(columns);
        var currency = names.Code(columns.CurrencyWords[row]);
        return new ClosedDeal(
            DayOf(ClosedOf(at))!.Value,
            DayOf(columns.Days[0][row]),
            StateOf(at) == DealState.Won,
            IsFirstWin: false,
            names.Code(columns.AccountWords[row]),
            currency,
            currency == 0 ? 0 : columns.Amounts[row],
            names.LabelCodes(row),
            names.Code(columns.TitleWords[row]),
            moves.Number(columns.Ids[row])
        );
    }

    private static LeadFact Lead(FactPosition at, FactNames names)
    {
        var (columns, row) = at;
        names.Read(columns);
        return new LeadFact(
            DayOf(columns.Days[0][row])!.Value,
            names.LabelCodes(row),
            names.Code(columns.AccountWords[row]),
            names.Code(columns.TitleWords[row])
        );
    }

    // Where no file says what happened to leads, they would only take memory. A new lead has no steps either.
    private static LeadTrack[] Tracks(IReadOnlyList<FactPosition> rows, FactNames names)
    {
        FactColumns? before = null;
        foreach (var (columns, _) in rows)
        {
            if (!ReferenceEquals(columns, before) && columns.HasSteps)
            {
                return [.. rows.Select(at => Track(at, names))];
            }

            before = columns;
        }

        return [];
    }

    private static LeadTrack Track(FactPosition at, FactNames names)
    {
        var (columns, row) = at;
        names.Read(columns);
        var labels = names.LabelCodes(row);
        Span<int> moments = stackalloc int[6];
        columns.ReadMoments(row, moments);
        return new LeadTrack(columns.Ids[row], moments)
        {
            Account = names.Code(columns.AccountWords[row]),
            Title = names.Code(columns.TitleWords[row]),
            Channel = labels[(int)Dimension.Channel],
            Rep = labels[(int)Dimension.Rep],
            Status = names.Code(columns.StatusWords[row]),
        };
    }

    private static SpendFact Spend(FactPosition at, FactNames names)
    {
        var (columns, row) = at;
        names.Read(columns);
        return new SpendFact(
            DayOf(columns.Days[0][row])!.Value,
            (Side)columns.Kinds[row],
            names.Code(columns.CurrencyWords[row]),
            columns.Amounts[row],
            names.LabelCodes(row)
        );
    }

    private static OpenDeal Open(FactPosition at, FactNames names, StageHistoryBuilder moves)
    {
        var (columns, row) = at;
        names.Read(columns);
        var currency = names.Code(columns.CurrencyWords[row]);
        return new OpenDeal(
            DayOf(columns.Days[0][row]),
            names.Code(columns.AccountWords[row]),
            currency,
            currency == 0 ? 0 : columns.Amounts[row],
            names.LabelCodes(row),
            names.Code(columns.StageWords[row]),
            moves.Number(columns.Ids[row])
        );
    }

    // Indexed by the code of the account's name, as leads and deals refer to it.
    private static AccountFact[] Accounts(IReadOnlyList<FactPosition> accounts, FactNames names)
    {
        var packed = accounts.Select(at => (Code: names.Code(IdOf(at)), Fact: Account(at, names))).ToList();
        var byCode = new AccountFact[packed.Count == 0 ? 0 : packed.Max(account => account.Code) + 1];
        packed.ForEach(account => byCode[account.Code] = account.Fact);
        return byCode;
    }

    private static AccountFact Account(FactPosition at, FactNames names)
    {
        var words = at.Columns.Words;
        names.Read(at.Columns);
        return new AccountFact(
            names.Code(words[0][at.Row]),
            names.Code(words[1][at.Row]),
            names.Code(words[2][at.Row])
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Known? KnownDeals(IReadOnlyList<FactPosition> deals)
    {
        var (first, last) = (int.MaxValue, 0);
        foreach (var (columns, row) in deals)
        {
            foreach (var days in columns.Days)
            {
                first = days[row] > 0 && days[row] < first ? days[row] : first;
                last = days[row] > last ? days[row] : last;
            }
        }

        return last == 0 ? null : new Known(DayOf(first)!.Value, DayOf(last)!.Value);
    }

    // A stable sort by counting: there are few days and many rows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T[] Sorted<T>(T[] rows)
        where T : struct, IDatedFact
    {
        var (first, last) = (int.MaxValue, 0);
        foreach (ref readonly var row in rows.AsSpan())
        {
            var day = row.On.DayNumber;
            (first, last) = (Math.Min(first, day), Math.Max(last, day));
        }

        var starts = new int[rows.Length == 0 ? 1 : last - first + 2];
        foreach (ref readonly var row in rows.AsSpan())
        {
            starts[row.On.DayNumber - first + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var sorted = new T[rows.Length];
        foreach (ref readonly var row in rows.AsSpan())
        {
            sorted[starts[row.On.DayNumber - first]++] = row;
        }

        return sorted;
    }

    private static string IdOf(FactPosition at) => at.Columns.Ids[at.Row];

    private static DealState StateOf(FactPosition at) => (DealState)at.Columns.Kinds[at.Row];

    private static int ClosedOf(FactPosition at) => at.Columns.Days[1][at.Row];

    private static DateOnly? DayOf(int number) => number == 0 ? null : DateOnly.FromDayNumber(number - 1);
}
