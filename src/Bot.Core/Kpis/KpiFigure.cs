using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>The value of a KPI for a period and for the comparison period.</summary>
/// <param name="Sources">The facts that it needs, each with its last known day.</param>
/// <param name="FactsVersion">The version of the stored facts that it was computed from.</param>
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

    /// <summary>The days that are known, if the facts tell only of a part of the period.</summary>
    public Period? Partly { get; init; }

    /// <summary>The dimension of the breakdown; null without one.</summary>
    public Dimension? By { get; init; }

    /// <summary>The parts, largest first; empty without <see cref="By"/>.</summary>
    public IReadOnlyList<KpiPart> Parts { get; init; } = [];

    /// <summary>
    /// Eight characters, equal for the same question on the same facts, whoever asks, in any language and on any
    /// platform. They exclude letters that look like digits, because people read ids to each other.
    /// </summary>
    public string Id
    {
        get
        {
            var version = Definition.IsAgreed ? $"agreed {Definition.Version}" : $"{Definition.Version}";
            var question = $"{Definition.Key}/{version}/{Period.Key}/{Compared.Key}/{By}/{FactsVersion}";
            return string.Concat(
                SHA256.HashData(Encoding.UTF8.GetBytes(question)).Take(8).Select(part => Letters[part % Letters.Length])
            );
        }
    }

    /// <summary>
    /// The change: for money and days relative to the earlier number (0.1 is 10 % more), for shares the difference (0.1
    /// is ten points). Null if either number is missing or the earlier one is nothing.
    /// </summary>
    public decimal? Change => ChangeOf(Definition.Unit, Now, Before);

    /// <summary>Whether the change is in the good direction; null without a change.</summary>
    public bool? IsBetter => Change is { } change and not 0 ? change > 0 == Definition.RisesWell : null;

    internal static decimal? ChangeOf(KpiUnit unit, KpiResult now, KpiResult before)
    {
        if (now.Number is not { } present || before.Number is not { } past || now.Currency != before.Currency)
        {
            return null;
        }

        return unit is KpiUnit.Share or KpiUnit.Points ? present - past
            : Math.Abs(past) < KpiFormulas.SmallestAmount ? null
            : (present - past) / Math.Abs(past);
    }
}

/// <summary>The last known day of a source; null if nothing was imported.</summary>
public sealed record KnownSource(FactSource Source, DateOnly? To)
{
    /// <summary>The first known day. Figures that were kept before it was stored have none.</summary>
    public DateOnly? From { get; init; }
}

/// <summary>One part of a breakdown. <see cref="Label"/> is "" for facts without a label.</summary>
public sealed record KpiPart(string Label, KpiResult Now, KpiResult Before);
