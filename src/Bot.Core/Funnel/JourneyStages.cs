using Bot.Core.Chat;
using Bot.Core.Journey;

namespace Bot.Core.Funnel;

/// <summary>The stages of an organization, in the order that both sides signed.</summary>
internal sealed record JourneyStages(IReadOnlyList<StageRule> Rules)
{
    private static readonly char[] BetweenWords = [' ', '-', '_', '/', ':', '.', ',', '(', ')'];

    private readonly Dictionary<string, Stage> byName = Names(Rules);

    public static JourneyStages Default { get; } = new(StageOrder.Of(DefaultStages.All));

    public StageRule Of(Stage stage) => Rules.First(rule => rule.Stage == stage);

    /// <summary>The stage after this one; null after the last.</summary>
    public StageRule? Next(Stage stage) => Rules.SkipWhile(rule => rule.Stage != stage).Skip(1).FirstOrDefault();

    /// <summary>The stage before this one; null before the first.</summary>
    public StageRule? Before(Stage stage) => Rules.TakeWhile(rule => rule.Stage != stage).LastOrDefault();

    /// <summary>What members answered about names in the CRM: the code of a stage, or "" for none.</summary>
    public IReadOnlyDictionary<string, string> Answered { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The stage that a name in the CRM stands for: by the signed names, else by what members answered, by the usual names
    /// of CRMs, and by the words that every stage has. Null if it stands for none.
    /// </summary>
    public Stage? Read(string crmName) => Reading(crmName).Stage;

    /// <summary>Whether a name stands for a stage, or somebody answered that it stands for none.</summary>
    public bool Knows(string crmName) => Reading(crmName).IsKnown;

    private (bool IsKnown, Stage? Stage) Reading(string crmName)
    {
        var folded = Folding.Fold(crmName).Trim();
        if (folded.Length == 0)
        {
            return default;
        }

        var bare = CrmStages.Bare(folded);
        if (byName.TryGetValue(folded, out var named) || byName.TryGetValue(bare, out named))
        {
            return (true, named);
        }

        if (Answered.TryGetValue(folded, out var answer) || Answered.TryGetValue(bare, out answer))
        {
            return (true, Stages.TryParse(answer, out var told) ? told : null);
        }

        return CrmStages.Usual(bare) is { } usual ? (true, usual) : ByWords(folded);
    }

    private static (bool IsKnown, Stage? Stage) ByWords(string folded)
    {
        if (Stages.TryParse(folded, out var named))
        {
            return (true, named);
        }

        foreach (var word in folded.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Stages.TryParse(word, out var stage))
            {
                return (true, stage);
            }
        }

        return default;
    }

    // A name that two stages claim counts for the first one.
    private static Dictionary<string, Stage> Names(IReadOnlyList<StageRule> rules) =>
        rules
            .SelectMany(rule =>
                rule.CrmNames.Append(rule.Name.English.ToString())
                    .Append(rule.Name.Spanish.ToString())
                    .Select(name => (Name: Folding.Fold(name).Trim(), rule.Stage))
            )
            .DistinctBy(pair => pair.Name)
            .ToDictionary(pair => pair.Name, pair => pair.Stage);
}
