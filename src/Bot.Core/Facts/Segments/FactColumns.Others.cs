using Bot.Core.Chat;

namespace Bot.Core.Facts.Segments;

/// <summary>The columns of <see cref="OtherRows"/>. Their order is stored.</summary>
internal sealed partial record FactColumns
{
    private const int SubscriptionCurrency = 1;
    private const int SubscriptionLabels = 2;
    private const int Person = 1;
    private const int Comment = 2;
    private const int AnswerLabels = 3;

    // The name of a form, or the currency of a cost.
    private const int Form = 0;
    private const int FormLabels = 1;

    private const byte HasCost = 1;
    private const byte HasRevenue = 2;
    private const byte HasMargin = 4;

    /// <summary>How many numbers a row has in <see cref="Amounts"/>.</summary>
    public static int AmountCount(FactSource source) =>
        source switch
        {
            FactSource.Deals or FactSource.Spend or FactSource.Answers => 1,
            FactSource.Subscriptions or FactSource.FormDays => 2,
            FactSource.Costs => 3,
            _ => 0,
        };

    public static FactColumns Of(IReadOnlyList<Subscription> rows)
    {
        var names = new NameCodes();
        return new FactColumns(FactSource.Subscriptions, rows.Count)
        {
            Ids = [.. rows.Select(row => row.Id)],
            Words =
            [
                names.Codes(rows, row => row.Account),
                names.Codes(rows, row => row.Monthly?.Currency),
                .. names.Labels(rows, row => row.Labels),
            ],
            Days =
            [
                NumbersOf(rows, row => row.Start),
                NumbersOf(rows, row => row.End),
                NumbersOf(rows, row => row.Renews),
            ],
            Kinds = [.. rows.Select(row => (byte)row.Status)],
            Amounts = [.. rows.SelectMany(row => new[] { row.Monthly?.Amount ?? 0, row.Seats ?? 0 })],
            Names = names.All,
        };
    }

    public static FactColumns Of(IReadOnlyList<SurveyAnswer> rows)
    {
        var names = new NameCodes();
        return new FactColumns(FactSource.Answers, rows.Count)
        {
            Ids = [.. rows.Select(row => row.Id)],
            Words =
            [
                names.Codes(rows, row => row.Account),
                names.Codes(rows, row => row.Person),
                names.Codes(rows, row => row.Comment),
                .. names.Labels(rows, row => row.Labels),
            ],
            Days = [NumbersOf(rows, row => row.Day)],
            Kinds = new byte[rows.Count],
            Amounts = [.. rows.Select(row => (decimal)row.Score)],
            Names = names.All,
        };
    }

    public static FactColumns Of(IReadOnlyList<FormDay> rows)
    {
        var names = new NameCodes();
        return new FactColumns(FactSource.FormDays, rows.Count)
        {
            Ids = [.. rows.Select(row => row.Id)],
            Words = [names.Codes(rows, row => row.Form), .. names.Labels(rows, row => row.Labels)],
            Days = [NumbersOf(rows, row => row.Day)],
            Kinds = new byte[rows.Count],
            Amounts = [.. rows.SelectMany(row => new[] { row.Visits, row.Submissions })],
            Names = names.All,
        };
    }

    public static FactColumns Of(IReadOnlyList<Cost> rows)
    {
        var names = new NameCodes();
        return new FactColumns(FactSource.Costs, rows.Count)
        {
            Ids = [.. rows.Select(row => row.Id)],
            Words = [names.Codes(rows, row => row.Amount?.Currency), .. names.Labels(rows, row => row.Labels)],
            Days = [NumbersOf(rows, row => row.From), NumbersOf(rows, row => row.To)],
            Kinds =
            [
                .. rows.Select(row =>
                    (byte)(
                        (row.Amount is null ? 0 : HasCost)
                        | (row.Revenue is null ? 0 : HasRevenue)
                        | (row.Margin is null ? 0 : HasMargin)
                    )
                ),
            ],
            Amounts = [.. rows.SelectMany(row => new[] { row.Amount?.Amount ?? 0, row.Revenue ?? 0, row.Margin ?? 0 })],
            Names = names.All,
        };
    }

    public Subscription Subscription(int row) =>
        new(
            Ids[row],
            Names[AccountWords[row]] ?? "",
            Names[Words[SubscriptionCurrency][row]] is { } currency ? new Money(Amounts[2 * row], currency) : null,
            (SubscriptionStatus)Kinds[row],
            DayOf(Days[0][row]),
            DayOf(Days[1][row]),
            DayOf(Days[2][row]),
            Amounts[2 * row + 1] is not 0 and var seats ? (int)seats : null,
            Labels(row)
        );

    public SurveyAnswer Answer(int row) =>
        new(
            Ids[row],
            Names[AccountWords[row]],
            Names[Words[Person][row]],
            DayOf(Days[0][row])!.Value,
            (int)Amounts[row],
            Names[Words[Comment][row]],
            Labels(row)
        );

    public FormDay FormDay(int row) =>
        new(DayOf(Days[0][row])!.Value, Names[Words[Form][row]], Amounts[2 * row], Amounts[2 * row + 1], Labels(row));

    public Cost Cost(int row) =>
        new(
            DayOf(Days[0][row]),
            DayOf(Days[1][row]),
            (Kinds[row] & HasCost) != 0 && Names[Words[Form][row]] is { } currency
                ? new Money(Amounts[3 * row], currency)
                : null,
            (Kinds[row] & HasRevenue) != 0 ? Amounts[3 * row + 1] : null,
            (Kinds[row] & HasMargin) != 0 ? Amounts[3 * row + 2] : null,
            Labels(row)
        );
}
