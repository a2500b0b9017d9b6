using Bot.Core.Chat;

namespace Bot.Core.Facts;

/// <summary>Builds a <see cref="FactSet"/> from stored rows.</summary>
public static class FactSetBuilder
{
    public static FactSet Build(StoredFacts stored)
    {
        var names = new Names();
        var rows = stored.Rows;
        var firstWins = FirstWins(rows.Deals);
        var deals = rows
            .Deals.Where(deal => deal is { State: not DealState.Open, Closed: not null })
            .Select(deal => Pack(deal, firstWins.Contains(deal.Id), names))
            .OrderBy(deal => deal.Closed)
            .ToArray();
        var open = rows.Deals.Where(deal => deal.State == DealState.Open).Select(deal => Pack(deal, names)).ToArray();
        var leads = rows
            .Leads.Select(lead => new LeadFact(
                lead.Created,
                names.Codes(lead.Labels),
                names.Code(lead.Account),
                names.Code(lead.Title)
            ))
            .OrderBy(lead => lead.Created)
            .ToArray();
        var spend = rows
            .Spend.Select(row => new SpendFact(
                row.Day,
                row.Side,
                names.Code(row.Amount.Currency),
                row.Amount.Amount,
                names.Codes(row.Labels)
            ))
            .OrderBy(row => row.Day)
            .ToArray();
        var accounts = Accounts(rows.Accounts, names);
        return new FactSet(stored.Version, deals, leads, spend, accounts, names.Spellings, KnownDeals(rows.Deals))
        {
            Open = open,
            AsOf = stored.AsOf,
        };
    }

    /// <summary>
    /// A new customer is the first won deal of an account. Of two on the same day the smaller id comes first, whatever
    /// the file's order. Deals without an account each count as their own customer.
    /// </summary>
    private static HashSet<string> FirstWins(IReadOnlyList<Deal> deals) =>
        [
            .. deals
                .Where(deal => deal is { State: DealState.Won, Closed: not null })
                .GroupBy(deal =>
                    string.IsNullOrWhiteSpace(deal.Account) ? ("", deal.Id) : (Folding.Fold(deal.Account).Trim(), "")
                )
                .Select(account =>
                    account.OrderBy(deal => deal.Closed).ThenBy(deal => deal.Id, StringComparer.Ordinal).First().Id
                ),
        ];

    private static ClosedDeal Pack(Deal deal, bool isFirstWin, Names names) =>
        new(
            deal.Closed!.Value,
            deal.Created,
            deal.State == DealState.Won,
            isFirstWin,
            names.Code(deal.Account),
            deal.Amount is null ? 0 : names.Code(deal.Amount.Currency),
            deal.Amount?.Amount ?? 0,
            names.Codes(deal.Labels),
            names.Code(deal.BuyerTitle)
        );

    private static OpenDeal Pack(Deal deal, Names names) =>
        new(
            deal.Created,
            names.Code(deal.Account),
            deal.Amount is null ? 0 : names.Code(deal.Amount.Currency),
            deal.Amount?.Amount ?? 0,
            names.Codes(deal.Labels),
            names.Code(deal.Stage)
        );

    // Indexed by the code of the account's name, as leads and deals refer to it.
    private static AccountFact[] Accounts(IReadOnlyList<Account> accounts, Names names)
    {
        var packed = accounts.Select(account => (Code: names.Code(account.Name), Fact: Pack(account, names))).ToList();
        var byCode = new AccountFact[packed.Count == 0 ? 0 : packed.Max(account => account.Code) + 1];
        packed.ForEach(account => byCode[account.Code] = account.Fact);
        return byCode;
    }

    private static AccountFact Pack(Account account, Names names) =>
        new(names.Code(account.Industry), names.Code(account.Size), names.Code(account.Region));

    private static Known? KnownDeals(IReadOnlyList<Deal> deals) =>
        deals.SelectMany(deal => new[] { deal.Created, deal.Closed }).OfType<DateOnly>().ToList() is { Count: > 0 } days
            ? new Known(days.Min(), days.Max())
            : null;

    /// <summary>
    /// Assigns codes to words. Words that differ only in case, accents or surrounding spaces share a code; the
    /// displayed spelling does not depend on row order.
    /// </summary>
    private sealed class Names
    {
        private readonly Dictionary<string, int> exact = [];
        private readonly Dictionary<string, int> folded = new() { [""] = 0 };

        public List<string> Spellings { get; } = [""];

        public LabelCodes Codes(Labels labels)
        {
            var codes = default(LabelCodes);
            foreach (var dimension in Dimensions.All)
            {
                codes[(int)dimension] = Code(labels[dimension]);
            }

            return codes;
        }

        public int Code(string? word)
        {
            if (word is null || exact.TryGetValue(word, out var code))
            {
                return word is null ? 0 : exact[word];
            }

            var key = Folding.Fold(word).Trim();
            if (!folded.TryGetValue(key, out code))
            {
                folded[key] = code = Spellings.Count;
                Spellings.Add(word.Trim());
            }
            else if (string.CompareOrdinal(word.Trim(), Spellings[code]) < 0)
            {
                Spellings[code] = word.Trim();
            }

            return exact[word] = code;
        }
    }
}
