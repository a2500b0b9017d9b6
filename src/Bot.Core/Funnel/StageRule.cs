using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Journey;

namespace Bot.Core.Funnel;

/// <summary>What in the facts shows that somebody entered a stage.</summary>
public enum StageSource
{
    Nothing,
    Leads,
    Deals,
    Crm,
    Won,

    /// <summary>Accounts with a paid subscription that has begun.</summary>
    Paid,
}

/// <summary>
/// A stage as it holds now: as both sides signed it, or as it ships. <see cref="CrmNames"/> are the names of the deal's
/// stage in the CRM, as typed; the usual names of the stage count as well.
/// </summary>
public sealed record StageRule(
    Stage Stage,
    LocalizedText Name,
    string Leads,
    LocalizedText Entry,
    LocalizedText? Exit,
    StageSource Source,
    IReadOnlyList<string> CrmNames,
    string? Kpi,
    Stage? After
)
{
    public bool IsAgreed { get; init; }

    /// <summary>The signed condition under which somebody is here; null if only the source says it.</summary>
    internal StageCondition? EntryIf { get; init; }

    /// <summary>The signed condition under which an open deal is not here any more; null for none.</summary>
    internal StageCondition? ExitIf { get; init; }

    public static StageRule Of(AgreementContent content)
    {
        var entry = StageCondition.Read(content[StageFields.EntryIf] ?? "");
        var shipped = DefaultStages.Of(Stages.TryParse(content[StageFields.Stage], out var stage) ? stage : default);
        return shipped with
        {
            IsAgreed = true,
            Name = content[StageFields.Name] is { } name ? LocalizedText.Invariant(name.Trim()) : shipped.Name,
            Leads = content[StageFields.Leads] ?? shipped.Leads,
            Entry = content[StageFields.Entry] is { } words ? LocalizedText.Invariant(words) : shipped.Entry,
            EntryIf = entry,
            ExitIf = StageCondition.Read(content[StageFields.ExitIf] ?? ""),
            Exit = content[StageFields.Exit] is { } exit ? LocalizedText.Invariant(exit) : null,
            // A condition is more than the choice beside it.
            Source =
                entry?.Source
                ?? (Enum.TryParse<StageSource>(content[StageFields.Counted], out var source) ? source : shipped.Source),
            CrmNames = [.. content.Lines(StageFields.CrmNames), .. entry?.CrmNames ?? []],
            Kpi = content[StageFields.Kpi],
            After = Stages.TryParse(content[StageFields.After], out var after) ? after : null,
        };
    }
}
