using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Facts.Segments;

/// <summary>
/// Rows of one source as columns. A word is a code for <see cref="Names"/>, and 0 if the row has none; a day is its
/// number plus one, and 0 if the row has none.
/// </summary>
internal sealed partial record FactColumns(FactSource Source, int Count)
{
    // The first words of each source; the labels follow them. The order is stored.
    private const int Account = 0;
    private const int Currency = 1;
    private const int Stage = 2;
    private const int BuyerTitle = 3;
    private const int DealLabels = 4;
    private const int LeadTitle = 1;
    private const int LeadLabels = 2;
    private const int LeadDays = 1;
    private const int LeadMoments = 6;
    private const int SpendCurrency = 0;
    private const int Note = 1;
    private const int Origin = 2;
    private const int SpendLabels = 3;

    /// <summary>Ids of deals and leads, and names of accounts; empty for spend and moves, which have no id.</summary>
    public string[] Ids { get; init; } = [];

    /// <summary>The words of these rows. The first one stands for "none".</summary>
    public string?[] Names { get; init; } = [null];

    public int[][] Words { get; init; } = [];

    public int[][] Days { get; init; } = [];

    /// <summary>
    /// The state of a deal, the side of spend, the status of a subscription, or which numbers of a cost are known.
    /// </summary>
    public byte[] Kinds { get; init; } = [];

    /// <summary>The numbers of all rows, row by row; see <see cref="AmountCount"/>.</summary>
    public decimal[] Amounts { get; init; } = [];

    /// <summary>Numbers of rows without ids: they tell equal spend apart, and are the minutes of moves.</summary>
    public int[] Ordinals { get; init; } = [];

    public int[] AccountWords => Words[Account];

    public int[] CurrencyWords => Words[Source == FactSource.Deals ? Currency : SpendCurrency];

    public int[] TitleWords => Words[Source == FactSource.Deals ? BuyerTitle : LeadTitle];

    public int[] StageWords => Words[Stage];

    /// <summary>The status of leads.</summary>
    public int[] StatusWords => Words[LeadLabels + Dimensions.All.Count];

    /// <summary>Whether any of these leads says more than the day of its creation.</summary>
    public bool HasSteps =>
        Source == FactSource.Leads
        && (Days.Skip(LeadDays).Append(StatusWords).Any(numbers => numbers.AsSpan().IndexOfAnyExcept(0) >= 0));

    /// <summary>The codes of what happened to a lead, created first; see <see cref="Moment.Code"/>.</summary>
    public void ReadMoments(int row, Span<int> moments)
    {
        moments[0] = new Moment(DayOf(Days[0][row])!.Value, Moment.TimeOf(Days[LeadDays][row])).Code;
        for (var at = 1; at < LeadMoments; at++)
        {
            moments[at] = Days[LeadDays + at][row];
        }
    }

    /// <summary>How many columns of words and of days leads had before their steps were kept.</summary>
    public static (int Words, int Days) LeadsWithoutSteps => (LeadLabels + Dimensions.All.Count, LeadDays);

    public static int WordCount(FactSource source) =>
        source switch
        {
            FactSource.Deals => DealLabels + Dimensions.All.Count,
            FactSource.Leads => LeadLabels + Dimensions.All.Count + 1,
            FactSource.Spend => SpendLabels + Dimensions.All.Count,
            FactSource.Accounts => 3,
            FactSource.Subscriptions => SubscriptionLabels + Dimensions.All.Count,
            FactSource.Answers => AnswerLabels + Dimensions.All.Count,
            FactSource.FormDays or FactSource.Costs => FormLabels + Dimensions.All.Count,
            FactSource.Stages => 3,
            _ => throw new ArgumentOutOfRangeException(nameof(source)),
        };

    public static int DayCount(FactSource source) =>
        source switch
        {
            FactSource.Deals => 2,
            FactSource.Leads => LeadDays + LeadMoments,
            FactSource.Spend or FactSource.Answers or FactSource.FormDays or FactSource.Stages => 1,
            FactSource.Subscriptions => 3,
            FactSource.Costs => 2,
            _ => 0,
        };

    public int[] LabelWords(Dimension dimension) =>
        Words[
            (int)dimension
                + Source switch
                {
                    FactSource.Deals => DealLabels,
                    FactSource.Leads => LeadLabels,
                    FactSource.Subscriptions => SubscriptionLabels,
                    FactSource.Answers => AnswerLabels,
                    FactSource.FormDays or FactSource.Costs => FormLabels,
                    _ => SpendLabels,
                }
        ];

    public static FactColumns Of(FactSource source, IReadOnlyList<FactPosition> rows) =>
        source switch
        {
            FactSource.Deals => Of(rows.Select(at => at.Columns.Deal(at.Row)).ToList()),
            FactSource.Leads => Of(rows.Select(at => at.Columns.Lead(at.Row)).ToList()),
            FactSource.Spend => Of(rows.Select(at => at.Columns.Spend(at.Row)).ToList()),
            FactSource.Accounts => Of(rows.Select(at => at.Columns.AccountOf(at.Row)).ToList()),
            FactSource.Subscriptions => Of(rows.Select(at => at.Columns.Subscription(at.Row)).ToList()),
            FactSource.Answers => Of(rows.Select(at => at.Columns.Answer(at.Row)).ToList()),
            FactSource.FormDays => Of(rows.Select(at => at.Columns.FormDay(at.Row)).ToList()),
            FactSource.Costs => Of(rows.Select(at => at.Columns.Cost(at.Row)).ToList()),
            FactSource.Stages => Of(rows.Select(at => at.Columns.Move(at.Row)).ToList()),
            _ => throw new ArgumentOutOfRangeException(nameof(source)),
        };

    public static FactColumns Of(IReadOnlyList<Deal> deals)
    {
        var names = new NameCodes();
        return new FactColumns(FactSource.Deals, deals.Count)
        {
            Ids = [.. deals.Select(deal => deal.Id)],
            Words =
            [
                names.Codes(deals, deal => deal.Account),
                names.Codes(deals, deal => deal.Amount?.Currency),
                names.Codes(deals, deal => deal.Stage),
                names.Codes(deals, deal => deal.BuyerTitle),
                .. names.Labels(deals, deal => deal.Labels),
            ],
            Days = [NumbersOf(deals, deal => deal.Created), NumbersOf(deals, deal => deal.Closed)],
            Kinds = [.. deals.Select(deal => (byte)deal.State)],
            Amounts = [.. deals.Select(deal => deal.Amount?.Amount ?? 0)],
            Names = names.All,
        };
    }

    public static FactColumns Of(IReadOnlyList<Lead> leads)
    {
        var names = new NameCodes();
        return new FactColumns(FactSource.Leads, leads.Count)
        {
            Ids = [.. leads.Select(lead => lead.Id)],
            Words =
            [
                names.Codes(leads, lead => lead.Account),
                names.Codes(leads, lead => lead.Title),
                .. names.Labels(leads, lead => lead.Labels),
                names.Codes(leads, lead => lead.Steps.Status),
            ],
            Days =
            [
                NumbersOf(leads, lead => lead.Created),
                [.. leads.Select(lead => Moment.MinuteOf(lead.Steps.CreatedAt))],
                [.. leads.Select(lead => lead.Steps.Qualified?.Code ?? 0)],
                [.. leads.Select(lead => lead.Steps.Accepted?.Code ?? 0)],
                [.. leads.Select(lead => lead.Steps.Contacted?.Code ?? 0)],
                [.. leads.Select(lead => lead.Steps.Converted?.Code ?? 0)],
                [.. leads.Select(lead => lead.Steps.Rejected?.Code ?? 0)],
            ],
            Names = names.All,
        };
    }

    public static FactColumns Of(IReadOnlyList<Spend> spend)
    {
        var names = new NameCodes();
        return new FactColumns(FactSource.Spend, spend.Count)
        {
            Words =
            [
                names.Codes(spend, row => row.Amount.Currency),
                names.Codes(spend, row => row.Note),
                names.Codes(spend, row => row.Origin),
                .. names.Labels(spend, row => row.Labels),
            ],
            Days = [NumbersOf(spend, row => row.Day)],
            Kinds = [.. spend.Select(row => (byte)row.Side)],
            Amounts = [.. spend.Select(row => row.Amount.Amount)],
            Ordinals = [.. spend.Select(row => row.Ordinal)],
            Names = names.All,
        };
    }

    public static FactColumns Of(IReadOnlyList<Account> accounts)
    {
        var names = new NameCodes();
        return new FactColumns(FactSource.Accounts, accounts.Count)
        {
            Ids = [.. accounts.Select(account => account.Name)],
            Words =
            [
                names.Codes(accounts, account => account.Industry),
                names.Codes(accounts, account => account.Size),
                names.Codes(accounts, account => account.Region),
            ],
            Names = names.All,
        };
    }

    public Deal Deal(int row) =>
        new(
            Ids[row],
            Names[AccountWords[row]]!,
            Names[CurrencyWords[row]] is { } currency ? new Money(Amounts[row], currency) : null,
            (DealState)Kinds[row],
            DayOf(Days[0][row]),
            DayOf(Days[1][row]),
            Names[StageWords[row]],
            Labels(row),
            Names[TitleWords[row]]
        );

    public Spend Spend(int row) =>
        new(
            DayOf(Days[0][row])!.Value,
            (Side)Kinds[row],
            new Money(Amounts[row], Names[CurrencyWords[row]]!),
            Names[Words[Note][row]],
            Labels(row),
            Ordinals[row],
            Names[Words[Origin][row]]
        );

    public Account AccountOf(int row) =>
        new(Ids[row], Names[Words[0][row]], Names[Words[1][row]], Names[Words[2][row]]);

    private static DateOnly? DayOf(int number) => number == 0 ? null : DateOnly.FromDayNumber(number - 1);

    private static int[] NumbersOf<T>(IReadOnlyList<T> rows, Func<T, DateOnly?> day) =>
        [.. rows.Select(row => day(row) is { } known ? known.DayNumber + 1 : 0)];

    private Labels Labels(int row) =>
        new(
            Names[LabelWords(Dimension.Channel)[row]],
            Names[LabelWords(Dimension.Campaign)[row]],
            Names[LabelWords(Dimension.Territory)[row]],
            Names[LabelWords(Dimension.Product)[row]],
            Names[LabelWords(Dimension.Rep)[row]],
            Names[LabelWords(Dimension.Segment)[row]]
        );

    /// <summary>Gives each word a code. Words are the same only if they are written the same.</summary>
    private sealed class NameCodes
    {
        private readonly Dictionary<string, int> codes = [];
        private readonly List<string?> names = [null];

        public string?[] All => [.. names];

        public int[] Codes<T>(IReadOnlyList<T> rows, Func<T, string?> word) =>
            [.. rows.Select(row => CodeOf(word(row)))];

        public IEnumerable<int[]> Labels<T>(IReadOnlyList<T> rows, Func<T, Labels> labels) =>
            Dimensions.All.Select(dimension => Codes(rows, row => labels(row)[dimension]));

        private int CodeOf(string? word)
        {
            if (word is null)
            {
                return 0;
            }

            if (!codes.TryGetValue(word, out var code))
            {
                codes[word] = code = names.Count;
                names.Add(word);
            }

            return code;
        }
    }
}
