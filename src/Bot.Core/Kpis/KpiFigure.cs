using System.Security.Cryptography;
using System.Text;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>A KPI's answer for a period, and for the period that it is compared with.</summary>
/// <param name="Sources">The facts that it needs, each with the last day up to which it is known.</param>
/// <param name="FactsVersion">The stored facts that it was computed from.</param>
public sealed record KpiFigure(
    KpiDefinition Definition,
    Period Period,
    Period Compared,
    KpiResult Now,
    KpiResult Before,
    IReadOnlyList<KnownSource> Sources,
    int FactsVersion
)
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Set where the figure was asked for by a dimension.</summary>
    public Dimension? By { get; init; }

    /// <summary>The parts, largest first; empty without <see cref="By"/>.</summary>
    public IReadOnlyList<KpiPart> Parts { get; init; } = [];

    /// <summary>
    /// Eight characters that are the same for the same question on the same facts, whoever asks, in whichever language and on
    /// whichever platform. Letters that look like digits are left out: people read ids to each other.
    /// </summary>
    public string Id
    {
        get
        {
            var question = $"{Definition.Key}/{Definition.Version}/{Period.Key}/{Compared.Key}/{By}/{FactsVersion}";
            return string.Concat(
                SHA256.HashData(Encoding.UTF8.GetBytes(question)).Take(8).Select(part => Letters[part % Letters.Length])
            );
        }
    }

    /// <summary>
    /// The change: for money and days a share of the earlier number (0.1 is 10 % more), for shares the difference (0.1 is ten
    /// points). Null where either number is missing or the earlier one is 0.
    /// </summary>
    public decimal? Change => ChangeOf(Definition.Unit, Now, Before);

    /// <summary>True when it went the way that the definition calls good; null without a change.</summary>
    public bool? IsBetter => Change is { } change and not 0 ? change > 0 == Definition.RisesWell : null;

    internal static decimal? ChangeOf(KpiUnit unit, KpiResult now, KpiResult before)
    {
        if (now.Number is not { } present || before.Number is not { } past || now.Currency != before.Currency)
        {
            return null;
        }

        return unit == KpiUnit.Share ? present - past
            : past == 0 ? null
            : (present - past) / Math.Abs(past);
    }
}

/// <summary>Up to when a source is known; null where nothing of it was imported.</summary>
public sealed record KnownSource(FactSource Source, DateOnly? To);

/// <summary>One part of a breakdown; <see cref="Label"/> is "" for the facts that carry none.</summary>
public sealed record KpiPart(string Label, KpiResult Now, KpiResult Before);
