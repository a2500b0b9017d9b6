using Bot.Core.Facts;
using Bot.Core.Journey;

namespace Bot.Core.Funnel;

/// <summary>Where open deals are by the signed conditions. Of several that hold, the last stage in the order counts.</summary>
internal sealed class StageConditions(JourneyStages journey, FactSet facts)
{
    private readonly IReadOnlyList<StageRule> entries =
    [
        .. journey
            .Rules.Where(rule => rule.EntryIf is { } entry && (entry.Over is not null || entry.CrmNames.Count > 0))
            .Reverse(),
    ];

    private readonly IReadOnlyList<StageRule> exits = [.. journey.Rules.Where(rule => rule.ExitIf is not null)];
    private readonly Dictionary<string, Stage?> read = [];

    /// <summary>The stage whose condition holds; null if the name of the deal's stage says where it is.</summary>
    public Stage? StageOf(OpenDeal deal) =>
        entries.FirstOrDefault(rule => rule.EntryIf!.Holds(facts, deal, IsOf(rule)) && !IsOver(rule, deal))?.Stage;

    /// <summary>Whether the stage that its name stands for is over by its condition, or not begun.</summary>
    public bool HasLeft(OpenDeal deal) =>
        Read(facts.Name(deal.Stage)) is { } stage
        && journey.Of(stage) is var rule
        && (IsOver(rule, deal) || entries.Contains(rule));

    private bool IsOver(StageRule rule, OpenDeal deal) =>
        exits.Count > 0 && rule.ExitIf?.Holds(facts, deal, name => Named(rule.ExitIf, name)) == true;

    private Func<string, bool> IsOf(StageRule rule) => name => Read(name) == rule.Stage;

    private bool Named(StageCondition condition, string name) =>
        condition.CrmNames.Any(own => Chat.Folding.Fold(own).Trim() == Chat.Folding.Fold(name).Trim())
        || (Read(name) is { } stage && condition.CrmNames.Any(own => Read(own) == stage));

    private Stage? Read(string name) => read.TryGetValue(name, out var known) ? known : read[name] = journey.Read(name);
}
