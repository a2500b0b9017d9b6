using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Import;

/// <summary>Exports of billing systems, and lists of customers that say who has left.</summary>
internal sealed class SubscriptionFile : FileKind<Subscription>
{
    private const string Interval = "interval";
    private const string PerSeat = "perseat";
    private const string Other = "other";

    // Any of them tells that a row is paid for regularly. An id, an account and days have other files too.
    private static readonly string[] Telling = ["mrr", "arr", Interval, "churn", "trialend", "renews"];

    public override FactSource Source => FactSource.Subscriptions;

    public override IReadOnlyList<string> CoreColumns => [];

    public override bool IsOnlyIfRead => true;

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        Column("subscriptions", "id", ColumnTexts.Id),
        Column("subscriptions", "account", ColumnTexts.Account),
        Column("subscriptions", "mrr", OtherColumnTexts.Monthly, CellKind.Amount),
        Column("subscriptions", "arr", OtherColumnTexts.Yearly, CellKind.Amount),
        Column("subscriptions", "amount", ColumnTexts.Amount, CellKind.Amount),
        Column("subscriptions", "currency", ColumnTexts.CurrencyName),
        Column("subscriptions", Interval, OtherColumnTexts.Interval),
        Column("subscriptions", "quantity", OtherColumnTexts.Seats, CellKind.Amount),
        Column("subscriptions", "start", OtherColumnTexts.Start, CellKind.Day),
        Column("subscriptions", "end", OtherColumnTexts.End, CellKind.Day),
        Column("subscriptions", "trialend", OtherColumnTexts.TrialEnd, CellKind.Day),
        Column("subscriptions", "renews", OtherColumnTexts.Renews, CellKind.Day),
        Column("subscriptions", "status", OtherColumnTexts.Status),
        Column("subscriptions", "churn", OtherColumnTexts.Left, CellKind.Flag),
        Evidence("subscriptions", Other, ColumnTexts.Id),
        .. LabelColumns,
    ];

    public override IReadOnlyList<LocalizedText> Heads =>
        [
            ColumnTexts.Account,
            OtherColumnTexts.Monthly,
            OtherColumnTexts.Status,
            OtherColumnTexts.Start,
            OtherColumnTexts.End,
        ];

    public override IReadOnlyList<LocalizedText> MissingColumns(IReadOnlySet<string> columns) =>
        [
            .. columns.Contains("id") || columns.Contains("account")
                ? Array.Empty<LocalizedText>()
                : [ColumnTexts.Account],
            .. columns.Overlaps(["start", "status", "churn"]) ? Array.Empty<LocalizedText>() : [OtherColumnTexts.Start],
            .. columns.Overlaps(Telling) ? Array.Empty<LocalizedText>() : [OtherColumnTexts.Interval],
            .. columns.Contains(Other) ? [OtherColumnTexts.Interval] : Array.Empty<LocalizedText>(),
        ];

    public override IEnumerable<LocalizedText> Notes(IReadOnlySet<string> columns) =>
        columns.Contains("start") ? [] : [OtherColumnTexts.NoDays];

    protected override Subscription? Read(RowCells row)
    {
        var account = row.Text("account") ?? row.Needed("id");
        var (start, trial, end) = (row.Day("start"), row.Day("trialend"), row.Day("end"));
        var status = Status(row, trial);
        var monthly = Monthly(row);
        if (row.HasProblem || status is not { } known)
        {
            return null;
        }

        // A trial that became a subscription is paid for from its end on.
        var paid = known != SubscriptionStatus.Trial && trial > start ? trial : start;
        var labels = Labels(row);
        return new Subscription(
            row.Text("id") ?? $"{Folding.Fold(account).Trim()}/{labels.Product}/{paid:yyyy-MM-dd}",
            account,
            monthly,
            known,
            paid,
            end < paid ? paid : end,
            row.Day("renews"),
            (int?)row.Number("quantity"),
            labels
        );
    }

    protected override string Id(Subscription fact) => fact.Id;

    protected override FactList<Subscription> NewList() => FactLists.Subscriptions();

    protected override FactRows Rows(IReadOnlyList<Subscription> facts) =>
        FactRows.None with
        {
            Others = new OtherRows { Subscriptions = facts },
        };

    protected override IReadOnlyList<LocalizedText> Show(Subscription fact) =>
        [
            Words(fact.Account),
            fact.Monthly is { } monthly ? LocalizedText.Invariant($"{monthly}") : Words(null),
            OtherColumnTexts.Name(fact.Status),
            fact.Start is { } start ? LocalizedText.Invariant($"{start}") : Words(null),
            fact.End is { } end ? LocalizedText.Invariant($"{end}") : Words(null),
        ];

    private static SubscriptionStatus? Status(RowCells row, DateOnly? trialEnd)
    {
        if (row.Text("churn") is { } flag && StageWords.IsYes(flag) is { } hasLeft)
        {
            return hasLeft ? SubscriptionStatus.Ended : SubscriptionStatus.Active;
        }

        if (row.Text("status") is not { } words)
        {
            return row.Day("end") is { } end && end <= row.Today ? SubscriptionStatus.Ended
                : trialEnd > row.Today ? SubscriptionStatus.Trial
                : SubscriptionStatus.Active;
        }

        var key = $"status.{Folding.Fold(Truncate.ToLine(words, 60)).Trim()}";
        var read =
            SubscriptionWords.Status(words)
            ?? (
                Enum.TryParse<SubscriptionStatus>(row.Sheet.Choices.Answer(key), ignoreCase: true, out var answered)
                    ? answered
                    : null
            );
        Ask(row, read is null, () => OtherColumnTexts.WhichStatus(key, words));
        return read ?? SubscriptionStatus.Active;
    }

    private static Money? Monthly(RowCells row)
    {
        if (row.Has("mrr"))
        {
            return row.Money("mrr");
        }

        if (row.Has("arr"))
        {
            return row.Money("arr") is { } yearly ? Rounded(yearly, 12) : null;
        }

        if (row.Money("amount") is not { } amount)
        {
            return null;
        }

        var words = row.Text(Interval) ?? row.Sheet.Choices.Answer(Interval);
        var months = words is null ? null : SubscriptionWords.Months(words);
        Ask(row, months is null && !row.Has(Interval), OtherColumnTexts.WhichInterval);
        if (months is null && words is not null)
        {
            row.Reject(OtherColumnTexts.NoInterval(Truncate.ToLine(words, 40)), Interval);
        }

        var seats = row.Number("quantity") ?? 1;
        Ask(row, seats > 1 && row.Sheet.Choices.Answer(PerSeat) is null, OtherColumnTexts.WhichSeats);
        var whole = row.Sheet.Choices.Answer(PerSeat) == "each" ? amount.Amount * seats : amount.Amount;
        return Rounded(amount with { Amount = whole }, months ?? 1);
    }

    private static void Ask(RowCells row, bool isOpen, Func<ImportQuestion> question)
    {
        if (isOpen && question() is var asked && row.Findings.Questions.All(other => other.Key != asked.Key))
        {
            row.Findings.Questions.Add(asked);
        }
    }

    private static Money Rounded(Money amount, decimal months) =>
        amount with
        {
            Amount = Math.Round(amount.Amount / months, 4, MidpointRounding.ToEven),
        };
}
