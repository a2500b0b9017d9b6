using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Tests.Facts;

/// <summary>Facts in short for tests: days as "2026-10-05".</summary>
internal static class Rows
{
    public static Deal Won(
        string id,
        string account,
        decimal? amount,
        string created,
        string closed,
        string? channel = null,
        string currency = "USD",
        string? rep = null
    ) =>
        new(
            id,
            account,
            amount is { } known ? new Money(known, currency) : null,
            DealState.Won,
            Day(created),
            Day(closed),
            null,
            new Labels(Channel: channel, Rep: rep)
        );

    public static Deal Lost(string id, string account, string created, string closed, string? channel = null) =>
        new(id, account, null, DealState.Lost, Day(created), Day(closed), null, new Labels(Channel: channel));

    public static Deal Open(string id, string account, string created) =>
        new(id, account, new Money(1, "USD"), DealState.Open, Day(created), null, "demo", Labels.None);

    public static Lead Lead(string id, string created, string? channel = null) =>
        new(id, Day(created), null, new Labels(Channel: channel));

    public static Spend Spend(string day, Side side, decimal amount, string? channel = null, string currency = "USD") =>
        new(Day(day), side, new Money(amount, currency), null, new Labels(Channel: channel));

    public static FactRows Of(
        IEnumerable<Deal>? deals = null,
        IEnumerable<Lead>? leads = null,
        IEnumerable<Spend>? spend = null
    ) => new([.. deals ?? []], [.. leads ?? []], [.. spend ?? []]);

    public static FactSet Packed(FactRows rows, int version = 1) =>
        FactSetBuilder.Build(new StoredFacts(version, rows));

    public static DateOnly Day(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// Hand-made so that every figure of October against September can be done in the head:
    /// September: won 2,000 + 1,000 (two customers, 10 and 20 days), lost one; October: won 4,000 (new, 30 days) + 500 (old customer, 10 days), lost 2.
    /// Spend: September 600 + 300 sales, October 900 + 600 sales. Leads: 3 and 6.
    /// </summary>
    public static FactRows TwoMonths() =>
        Of(
            [
                Won("d1", "Acme", 2000, "2026-09-01", "2026-09-11", "Web"),
                Won("d2", "Bolt", 1000, "2026-09-05", "2026-09-25", "Fair"),
                Lost("d3", "Cord", "2026-09-01", "2026-09-30", "Web"),
                Won("d4", "Dyna", 4000, "2026-09-05", "2026-10-05", "Web"),
                Won("d5", "acme ", 500, "2026-10-10", "2026-10-20", "Fair"),
                Lost("d6", "Echo", "2026-10-01", "2026-10-21", "Fair"),
                Lost("d7", "Fuse", "2026-10-01", "2026-10-31", "Web"),
                Open("d8", "Gold", "2026-10-15"),
            ],
            [
                Lead("l1", "2026-09-02", "Web"),
                Lead("l2", "2026-09-03", "Web"),
                Lead("l3", "2026-09-30", "Fair"),
                .. Enumerable.Range(1, 6).Select(i => Lead($"o{i}", $"2026-10-0{i}", i <= 4 ? "Web" : "Fair")),
                Lead("late", "2026-10-31"),
            ],
            [
                Spend("2026-09-01", Side.Marketing, 400, "Web"),
                Spend("2026-09-30", Side.Marketing, 200, "Fair"),
                Spend("2026-09-15", Side.Sales, 300),
                Spend("2026-10-01", Side.Marketing, 500, "Web"),
                Spend("2026-10-31", Side.Marketing, 400, "Fair"),
                Spend("2026-10-15", Side.Sales, 600),
            ]
        );
}
