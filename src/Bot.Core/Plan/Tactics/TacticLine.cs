using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Plan;

internal enum TacticState
{
    Unsigned,
    Planned,
    Running,
    Ended,
}

/// <summary>A tactic's content with types. Null where a row of a table lacks its days.</summary>
internal sealed record TacticContent(
    string Title,
    string Channel,
    string? Objective,
    string? Audience,
    DateOnly From,
    DateOnly To,
    string? Budget
)
{
    public static TacticContent? Read(AgreementContent content) =>
        content.Day(TacticFields.From) is { } from && content.Day(TacticFields.To) is { } to
            ? new TacticContent(
                content[TacticFields.Title] ?? "",
                content[TacticFields.Channel] ?? "",
                content[TacticFields.Objective],
                content[TacticFields.Audience],
                from,
                to,
                content[TacticFields.Budget]
            )
            : null;

    public bool IsIn(Period days) => From <= days.To && To >= days.From;

    public TacticState StateOn(DateOnly today) =>
        today < From ? TacticState.Planned
        : today > To ? TacticState.Ended
        : TacticState.Running;
}

/// <summary>One tactic of the plan with its state and what it cost so far.</summary>
/// <param name="Spent">What was spent on its channel on its days, in each currency; empty if nothing is known.</param>
/// <param name="Budget">Null if there is none, or none that can be read.</param>
internal sealed record TacticLine(
    Agreement Agreement,
    AgreementVersion Version,
    TacticContent Content,
    TacticState State,
    IReadOnlyList<Money> Spent,
    Money? Budget
)
{
    public Member? Owner { get; init; }

    /// <summary>The name of the persona that it is for; null if it is for none.</summary>
    public string? Audience { get; init; }

    /// <summary>Nobody sees the persona any more: it was withdrawn or rejected.</summary>
    public bool IsAudienceGone { get; init; }

    /// <summary>Whether more was spent than the budget, in its currency.</summary>
    public bool IsOverspent =>
        Budget is { } budget && Spent.Any(spent => spent.Currency == budget.Currency && spent.Amount > budget.Amount);

    /// <summary>
    /// The spend on the channel from the first day to the last, or to today. Names ignore case and accents.
    /// </summary>
    public static IReadOnlyList<Money> SpentOn(TacticContent tactic, FactSet facts, DateOnly today)
    {
        if (tactic.From > tactic.To || tactic.From > today)
        {
            return [];
        }

        var days = new Period(PeriodKind.Days, tactic.From, tactic.To < today ? tactic.To : today);
        var channel = Folding.Fold(tactic.Channel).Trim();
        var isChannel = new Dictionary<int, bool>();
        var sums = new Dictionary<int, decimal>();
        foreach (ref readonly var row in facts.SpendIn(days))
        {
            var code = row.Labels[(int)Dimension.Channel];
            if (!isChannel.TryGetValue(code, out var matches))
            {
                isChannel[code] = matches = Folding.Fold(facts.Name(code)).Trim() == channel;
            }

            if (matches)
            {
                sums[row.Currency] = sums.GetValueOrDefault(row.Currency) + row.Amount;
            }
        }

        return
        [
            .. sums.Select(sum => new Money(sum.Value, facts.Name(sum.Key)))
                .OrderBy(sum => sum.Currency, StringComparer.Ordinal),
        ];
    }

    public static Money? BudgetOf(TacticContent tactic, string currency) =>
        tactic.Budget is { } words
        && TargetValue.Read(words, KpiUnit.Money, currency) is { Currency: { } unit, Number: var number }
            ? new Money(number, unit)
            : null;
}
