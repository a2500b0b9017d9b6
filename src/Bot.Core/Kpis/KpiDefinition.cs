using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

public enum KpiUnit
{
    Money,

    /// <summary>0..1, shown as a percentage.</summary>
    Share,
    Days,
}

/// <summary>A formula: pure, of the facts, the period and the period that it is compared with.</summary>
public delegate KpiResult KpiFormula(FactSet facts, Period period, Period compared);

/// <summary>
/// What a KPI means. <see cref="Key"/> is stored and never changes; <see cref="Version"/> counts up when the formula does,
/// so that figures of two definitions are never taken for one.
/// </summary>
/// <param name="Typed">The shortest name that works as typed after `kpi`.</param>
/// <param name="Words">The formula in words, as `why` shows it.</param>
/// <param name="Synonyms">What people call it, folded, both languages.</param>
/// <param name="Sources">The facts that it needs.</param>
/// <param name="RisesWell">True where more is better.</param>
/// <param name="IsShared">In every overview and digest of both sides.</param>
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
);
