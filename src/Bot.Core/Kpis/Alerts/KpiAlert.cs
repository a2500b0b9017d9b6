using Bot.Core.Chat;

namespace Bot.Core.Kpis;

public enum AlertKind
{
    Below,
    Above,

    /// <summary>Crossing the agreed target in the bad direction.</summary>
    Target,

    /// <summary>A change against the period before, in either direction.</summary>
    Change,
}

/// <summary>What a member wants to hear about a figure: when it crosses a number, its target, or moves by a share.</summary>
/// <param name="Kpi">The key of the figure.</param>
/// <param name="Limit">The number in the unit of the figure, or the share of a change; 0 for a target.</param>
/// <param name="Per">The kind of period. Only periods that are over are looked at.</param>
public sealed record KpiAlert(
    string Organization,
    string Id,
    string Member,
    string Kpi,
    AlertKind Kind,
    decimal Limit,
    string? Currency,
    PeriodKind Per,
    DateTimeOffset SetAt
)
{
    public int Revision { get; init; }

    /// <summary>Whether the latest period that was looked at is beyond the limit; null before the first one.</summary>
    public bool? IsBeyond { get; init; }

    /// <summary>The latest period that was looked at.</summary>
    public string? Period { get; init; }

    /// <summary>When the member last heard of it.</summary>
    public DateTimeOffset? ToldAt { get; init; }
}
