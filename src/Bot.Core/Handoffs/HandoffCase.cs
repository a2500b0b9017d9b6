using Bot.Core.Facts;

namespace Bot.Core.Handoffs;

/// <summary>A lead or a new customer that is to be handed off, as the facts have it.</summary>
/// <param name="Key">The same in every import: "lead:" with the lead's id, or "won:" with the account.</param>
/// <param name="Start">When the hand-off starts.</param>
/// <param name="End">When it was kept; null if the facts do not say so.</param>
/// <param name="Became">What the facts say without a usable day.</param>
public readonly record struct HandoffCase(string Key, Moment Start, Moment? End, Became Became = Became.Nothing)
{
    // Codes for the names of the facts; 0 is none.
    public int Account { get; init; }

    public int Title { get; init; }

    public int Channel { get; init; }

    public int Rep { get; init; }
}

/// <summary>What became of a case for which the facts have no day that counts.</summary>
public enum Became
{
    Nothing,

    /// <summary>It was done, and no day says when.</summary>
    Done,

    /// <summary>It was rejected: nobody has to act.</summary>
    Rejected,
}

/// <summary>The cases of each kind of hand-off, by the day of their start. Built once for a set of facts.</summary>
public sealed class HandoffCases(FactSet facts)
{
    private readonly Dictionary<(HandoffStart, HandoffEnd), HandoffCase[]> known = [];
    private ILookup<int, DateOnly>? created;
    private ILookup<int, DateOnly>? subscribed;

    public FactSet Facts => facts;

    /// <summary>The cases that start from the first to the last day, in order.</summary>
    public ReadOnlySpan<HandoffCase> Between(HandoffPromise promise, DateOnly from, DateOnly to)
    {
        var all = Of(promise.Start, promise.End);
        var first = FirstFrom(all, from);
        return all.AsSpan(first, FirstFrom(all, to.AddDays(1)) - first);
    }

    private HandoffCase[] Of(HandoffStart start, HandoffEnd end)
    {
        lock (known)
        {
            if (!known.TryGetValue((start, end), out var cases))
            {
                cases = [.. start == HandoffStart.Won ? Customers(end) : Leads(start, end)];
                Array.Sort(cases, Earlier);
                known[(start, end)] = cases;
            }

            return cases;
        }
    }

    private IEnumerable<HandoffCase> Leads(HandoffStart start, HandoffEnd end)
    {
        foreach (var lead in facts.Tracks)
        {
            if ((start == HandoffStart.Arrives ? lead.Created : lead.Qualified) is { } begins)
            {
                var (done, became) = EndOf(lead, begins, end);
                yield return new HandoffCase($"lead:{lead.Id}", begins, done, became)
                {
                    Account = lead.Account,
                    Title = lead.Title,
                    Channel = lead.Channel,
                    Rep = lead.Rep,
                };
            }
        }
    }

    private (Moment? End, Became Became) EndOf(LeadTrack lead, Moment begins, HandoffEnd end)
    {
        var done = end switch
        {
            HandoffEnd.Contacted => lead.Contacted,
            HandoffEnd.Answered => First(First(lead.Accepted, lead.Rejected), lead.Converted),
            HandoffEnd.Deal => lead.Converted ?? FirstFrom(Created, lead.Account, begins.Day),
            _ => null,
        };
        var status = LeadStatuses.Read(facts.Name(lead.Status));
        var isRejected = lead.Rejected is not null || status == LeadStatus.Rejected;
        return done is not null ? (done, Became.Nothing)
            : isRejected ? (null, end == HandoffEnd.Answered ? Became.Done : Became.Rejected)
            : (null, IsDone(lead, status, end) ? Became.Done : Became.Nothing);
    }

    // A lead that sales accepted was contacted, even if nobody wrote down when.
    private static bool IsDone(LeadTrack lead, LeadStatus status, HandoffEnd end) =>
        end switch
        {
            HandoffEnd.Contacted => status >= LeadStatus.Contacted || (lead.Accepted ?? lead.Converted) is not null,
            HandoffEnd.Answered => status >= LeadStatus.Accepted,
            HandoffEnd.Deal => status == LeadStatus.Converted,
            _ => false,
        };

    private List<HandoffCase> Customers(HandoffEnd end)
    {
        var rep = (int)Dimension.Rep;
        var won = new List<HandoffCase>();
        foreach (
            ref readonly var deal in facts.ClosedIn(
                new(Chat.PeriodKind.Days, DateOnly.MinValue, DateOnly.MaxValue.AddDays(-1))
            )
        )
        {
            if (deal is { IsFirstWin: true, Account: not 0 })
            {
                won.Add(
                    new HandoffCase(
                        $"won:{Chat.Folding.Fold(facts.Name(deal.Account)).Trim()}",
                        new Moment(deal.Closed),
                        end == HandoffEnd.Subscription ? FirstFrom(Subscribed, deal.Account, deal.Closed) : null
                    )
                    {
                        Account = deal.Account,
                        Title = deal.BuyerTitle,
                        Channel = deal.Labels[(int)Dimension.Channel],
                        Rep = deal.Labels[rep],
                    }
                );
            }
        }

        return won;
    }

    private ILookup<int, DateOnly> Created =>
        created ??= CreatedDeals().ToLookup(deal => deal.Account, deal => deal.Day);

    private ILookup<int, DateOnly> Subscribed =>
        subscribed ??= facts
            .Others.Subscriptions.Where(row => row is { Account: not 0, Start: not null })
            .ToLookup(row => row.Account, row => row.Start!.Value);

    private List<(int Account, DateOnly Day)> CreatedDeals()
    {
        var days = facts
            .Open.Where(deal => deal.Created is not null)
            .Select(deal => (deal.Account, deal.Created!.Value))
            .ToList();
        foreach (
            ref readonly var deal in facts.ClosedIn(
                new(Chat.PeriodKind.Days, DateOnly.MinValue, DateOnly.MaxValue.AddDays(-1))
            )
        )
        {
            if (deal.Created is { } day)
            {
                days.Add((deal.Account, day));
            }
        }

        return days;
    }

    private static Moment? FirstFrom(ILookup<int, DateOnly> days, int account, DateOnly from)
    {
        var later = account == 0 ? [] : days[account].Where(day => day >= from).ToList();
        return later.Count == 0 ? null : new Moment(later.Min());
    }

    private static Moment? First(Moment? one, Moment? other) =>
        one is null || (other is { } known && known.Code < one.Value.Code) ? other : one;

    private static int Earlier(HandoffCase one, HandoffCase other)
    {
        var days = one.Start.Code.CompareTo(other.Start.Code);
        return days != 0 ? days : string.CompareOrdinal(one.Key, other.Key);
    }

    private static int FirstFrom(HandoffCase[] cases, DateOnly day)
    {
        var (low, high) = (0, cases.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = cases[middle].Start.Day < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
