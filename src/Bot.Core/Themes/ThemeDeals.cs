using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>The open and lost deals of accounts, from the imported facts.</summary>
internal sealed class ThemeDeals(CurrentFacts facts)
{
    public async Task<IReadOnlyDictionary<string, AccountDeals>> ReadAsync(
        Organization organization,
        CancellationToken cancellationToken
    )
    {
        var set = await facts.GetAsync(organization.Id, cancellationToken);
        var byCode = new Dictionary<int, AccountDeals>();
        foreach (var deal in set.Open)
        {
            if (set.Name(deal.Currency) == organization.Currency)
            {
                var known = byCode.GetValueOrDefault(deal.Account);
                byCode[deal.Account] = known with { Open = known.Open + deal.Amount };
            }
        }

        foreach (ref readonly var deal in set.ClosedIn(Always))
        {
            if (!deal.IsWon && set.Name(deal.Currency) == organization.Currency)
            {
                var known = byCode.GetValueOrDefault(deal.Account);
                byCode[deal.Account] = known with { Lost = known.Lost + deal.Amount };
            }
        }

        var byName = new Dictionary<string, AccountDeals>();
        foreach (var (code, deals) in byCode)
        {
            byName[Folding.Fold(set.Name(code)).Trim()] = deals;
        }

        return byName;
    }

    /// <summary>The folded names of the accounts whose open deals are in a segment.</summary>
    public async Task<IReadOnlySet<string>> OfSegmentAsync(
        string organization,
        string segment,
        CancellationToken cancellationToken
    )
    {
        var set = await facts.GetAsync(organization, cancellationToken);
        var wanted = Folding.Fold(segment).Trim();
        var accounts = set.Open.Where(deal => Is(set, deal.Labels, wanted)).Select(deal => deal.Account).ToHashSet();
        foreach (ref readonly var deal in set.ClosedIn(Always))
        {
            if (Is(set, deal.Labels, wanted))
            {
                accounts.Add(deal.Account);
            }
        }

        return accounts.Select(code => Folding.Fold(set.Name(code)).Trim()).ToHashSet();
    }

    private static Period Always => new(PeriodKind.Days, DateOnly.MinValue, DateOnly.MaxValue.AddDays(-1));

    private static bool Is(FactSet set, LabelCodes labels, string segment) =>
        Folding.Fold(set.Name(labels[(int)Dimension.Segment])).Trim() == segment;
}
