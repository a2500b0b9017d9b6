using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>One input of a formula, for those who want to reconcile a figure.</summary>
public sealed record KpiInput(LocalizedText Name, LocalizedText Value);

/// <summary>
/// What a formula gives for a period: a number, or the sentence that says which input is missing; exactly one of both.
/// Numbers: money in <see cref="Currency"/>, shares 0..1, cycles in days.
/// </summary>
public sealed record KpiResult(decimal? Number, LocalizedText? Missing, IReadOnlyList<KpiInput> Inputs)
{
    /// <summary>ISO code where the number is money.</summary>
    public string? Currency { get; init; }

    /// <summary>The median beside a mean.</summary>
    public decimal? Median { get; init; }

    /// <summary>Something that the reader has to know to read the number right.</summary>
    public LocalizedText? Caveat { get; init; }

    /// <summary>With several currencies and no rate there is no sum, only these.</summary>
    public IReadOnlyList<Money> PerCurrency { get; init; } = [];

    public static KpiResult Of(decimal number, params IReadOnlyList<KpiInput> inputs) => new(number, null, inputs);

    public static KpiResult Lacks(LocalizedText missing, params IReadOnlyList<KpiInput> inputs) =>
        new(null, missing, inputs);
}
