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

    public static StageRule Of(AgreementContent content)
    {
        var shipped = DefaultStages.Of(Stages.TryParse(content[StageFields.Stage], out var stage) ? stage : default);
        return shipped with
        {
            IsAgreed = true,
            Name = content[StageFields.Name] is { } name ? LocalizedText.Invariant(name.Trim()) : shipped.Name,
            Leads = content[StageFields.Leads] ?? shipped.Leads,
            Entry = content[StageFields.Entry] is { } entry ? LocalizedText.Invariant(entry) : shipped.Entry,
            Exit = content[StageFields.Exit] is { } exit ? LocalizedText.Invariant(exit) : null,
            Source = Enum.TryParse<StageSource>(content[StageFields.Counted], out var source) ? source : shipped.Source,
            CrmNames = content.Lines(StageFields.CrmNames),
            Kpi = content[StageFields.Kpi],
            After = Stages.TryParse(content[StageFields.After], out var after) ? after : null,
        };
    }
}
