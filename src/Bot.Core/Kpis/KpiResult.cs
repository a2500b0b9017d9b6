using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>One input of a formula, for readers who reconcile a figure.</summary>
public sealed record KpiInput(LocalizedText Name, LocalizedText Value);

/// <summary>
/// The result of a formula for a period: a number, or the sentence that says which input is missing; exactly one of
/// them. Money is in <see cref="Currency"/>, shares are 0 to 1, cycles are in days.
/// </summary>
public sealed record KpiResult(decimal? Number, LocalizedText? Missing, IReadOnlyList<KpiInput> Inputs)
{
    /// <summary>ISO code of the currency, if the number is money.</summary>
    public string? Currency { get; init; }

    /// <summary>The median, next to a mean.</summary>
    public decimal? Median { get; init; }

    /// <summary>What readers must know to interpret the number.</summary>
    public LocalizedText? Caveat { get; init; }

    /// <summary>The sums by currency, if there are several and no exchange rate gives a total.</summary>
    public IReadOnlyList<Money> PerCurrency { get; init; } = [];

    public static KpiResult Of(decimal number, params IReadOnlyList<KpiInput> inputs) => new(number, null, inputs);

    public static KpiResult Lacks(LocalizedText missing, params IReadOnlyList<KpiInput> inputs) =>
        new(null, missing, inputs);
}
