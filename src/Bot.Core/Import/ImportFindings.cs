using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Import;

/// <summary>How a stage, a state or a flag of the file is read, and in how many rows.</summary>
public sealed record StageCount(string Words, DealState State, int Count);

/// <summary>What is told about a file besides its problems.</summary>
/// <param name="Totals">Lines of sums that are left out.</param>
/// <param name="Footers">Titles, repeated headers and lines below the table.</param>
/// <param name="EqualRows">Rows that equal an earlier row and have no id; they are kept.</param>
/// <param name="RepeatedIds">Rows that have an earlier row's id or name and other values; they are kept.</param>
public sealed record ImportTold(int Totals = 0, int Footers = 0, int EqualRows = 0, int RepeatedIds = 0)
{
    /// <summary>Accounts whose names are almost the same, such as "Acme Inc / Acme, Inc.".</summary>
    public IReadOnlyList<string> Alike { get; init; } = [];

    /// <summary>The same for products.</summary>
    public IReadOnlyList<string> AlikeProducts { get; init; } = [];
}

/// <summary>Collects what reading a file finds: problems, questions, and what is told.</summary>
internal sealed class ImportFindings
{
    // Far more than anybody reads, and few enough for the memory.
    private const int MostProblems = 50_000;

    private readonly Dictionary<(string Words, DealState State), int> stages = [];
    private readonly Dictionary<string, (string Words, int Count)> unknown = [];
    private readonly Dictionary<string, DealState?> read = [];

    private readonly List<ImportProblem> problems = [];
    private int? lastLine;

    /// <summary>The problems, at most 50,000 of them.</summary>
    public IReadOnlyList<ImportProblem> Problems => problems;

    /// <summary>How many lines have a problem.</summary>
    public int LeftOut { get; private set; }

    public List<ImportQuestion> Questions { get; } = [];

    public ImportTold Told { get; set; } = new();

    /// <summary>When deals entered their stages, as a file of deals says it.</summary>
    public FactList<StageEntry> Moves { get; } = FactLists.Moves();

    /// <summary>The lines below the table.</summary>
    public List<CsvLine> Below { get; } = [];

    /// <summary>The last day of a fact; null if facts have none.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>Whether an amount names no currency, so that one is assumed.</summary>
    public bool AssumesCurrency { get; set; }

    /// <summary>The stages as they are read, most frequent first.</summary>
    public IReadOnlyList<StageCount> Stages =>
        [
            .. stages
                .Select(stage => new StageCount(stage.Key.Words, stage.Key.State, stage.Value))
                .OrderByDescending(stage => stage.Count)
                .ThenBy(stage => stage.Words, StringComparer.Ordinal),
        ];

    /// <summary>The state that a stage names: answered, or read from its words. Files repeat few stages in many rows.</summary>
    public DealState? StateOf(string words, ImportChoices choices)
    {
        if (!read.TryGetValue(words, out var state))
        {
            read[words] = state = Enum.TryParse<DealState>(
                choices.Answer(StageKey(words)),
                ignoreCase: true,
                out var answered
            )
                ? answered
                : StageWords.State(words);
        }

        return state;
    }

    public void Add(ImportProblem problem)
    {
        LeftOut += problem.Line == lastLine ? 0 : 1;
        lastLine = problem.Line;
        if (problems.Count < MostProblems)
        {
            problems.Add(problem);
        }
    }

    public void Count(string words, DealState state)
    {
        stages[(words, state)] = stages.GetValueOrDefault((words, state)) + 1;
    }

    /// <summary>Notes that nobody knows whether this stage means won, lost or open.</summary>
    public void AskStage(string words)
    {
        var key = StageKey(words);
        unknown[key] = (words, unknown.GetValueOrDefault(key).Count + 1);
    }

    /// <summary>The questions about stages, most frequent first.</summary>
    public IEnumerable<ImportQuestion> StageQuestions =>
        unknown
            .OrderByDescending(stage => stage.Value.Count)
            .ThenBy(stage => stage.Key, StringComparer.Ordinal)
            .Select(stage => StageQuestion(stage.Key, stage.Value.Words, stage.Value.Count, null));

    public static string StageKey(string words) => $"stage.{Folding.Fold(Truncate.ToLine(words, 60)).Trim()}";

    public static ImportQuestion StageQuestion(string key, string words, int count, DealState? current) =>
        new(
            key,
            ImportQuestionTexts.WhichState(words, count),
            [
                .. new[] { DealState.Won, DealState.Lost, DealState.Open }.Select(state => new Option(
                    state.ToString().ToLowerInvariant(),
                    ImportTexts.Name(state)
                )),
            ]
        )
        {
            Current = current?.ToString().ToLowerInvariant(),
        };
}
