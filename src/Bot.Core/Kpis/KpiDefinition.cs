using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

public enum KpiUnit
{
    Money,

    /// <summary>0 to 1, shown as a percentage.</summary>
    Share,
    Days,
    Count,

    /// <summary>A score; it changes by points.</summary>
    Points,

    /// <summary>How many times one amount is another.</summary>
    Ratio,
}

/// <summary>A pure formula over the facts, the period and the comparison period.</summary>
public delegate KpiResult KpiFormula(FactSet facts, Period period, Period compared);

/// <summary>
/// The definition of a KPI. <see cref="Key"/> is stored and never changes. <see cref="Version"/> increases when the
/// formula changes, so that figures of two definitions are not mixed up.
/// </summary>
/// <param name="Typed">The shortest name that works after `kpi`.</param>
/// <param name="Words">The formula in words, as `why` shows it.</param>
/// <param name="Synonyms">Common names, folded, in both languages.</param>
/// <param name="Sources">The facts that it needs.</param>
/// <param name="RisesWell">Whether more is better.</param>
/// <param name="IsShared">Whether it is in every overview and digest of both sides.</param>
public sealed record KpiDefinition(
    string Key,
    int Version,
    LocalizedText Name,
    LocalizedText Typed,
    LocalizedText Words,
    KpiUnit Unit,
    bool RisesWell,
    bool IsShared,
    IReadOnlyList<FactSource> Sources,
    IReadOnlyList<string> Synonyms,
    KpiFormula Formula
)
{
    /// <summary>Whether the facts say only what it is now: there is no value of an earlier period.</summary>
    public bool IsSnapshot { get; init; }

    /// <summary>Whether both sides agreed on it; <see cref="Version"/> is then the number of their version.</summary>
    public bool IsAgreed { get; init; }

    /// <summary>Whether the overview lists it. Other readings of a listed figure are asked for by name.</summary>
    public bool IsListed { get; init; } = true;
}
