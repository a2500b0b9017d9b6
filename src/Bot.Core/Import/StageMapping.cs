using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>How a stage of the file is read, and how many changes lead to it.</summary>
/// <param name="Stage">The name of the stage of the journey; null if it stands for none.</param>
/// <param name="End">Whether a deal is won or lost with it; null if it goes on.</param>
public sealed record MappedStage(string Words, LocalizedText? Stage, DealState? End, int Count);

/// <summary>What a stage of the CRM stands for, as far as it is known.</summary>
/// <param name="Code">The code of a stage of the journey; null if it stands for none.</param>
public readonly record struct StageReading(bool IsKnown, string? Code);

/// <summary>Which stage of the journey each stage of the CRM stands for. The journey contributes it.</summary>
public interface IStageMap
{
    /// <summary>The stages of the journey, by their codes.</summary>
    IReadOnlyList<Option> Options { get; }

    /// <summary>Reads names of stages as the CRM writes them.</summary>
    Task<Func<string, StageReading>> ReaderAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Remembers the codes that members answered, by the folded name; an unknown code stands for no stage.</summary>
    Task RememberAsync(
        string organization,
        IReadOnlyDictionary<string, string> answers,
        CancellationToken cancellationToken
    );
}

/// <summary>Reads the stages of a file as those of the journey, and asks about those that nobody knows.</summary>
internal static class StageMapping
{
    private const string Prefix = "journey.";
    private const string None = "none";

    // As many as a form may ask. Rarer names stand for no stage, until somebody adds them to one.
    private const int MostAsked = 20;

    public static ImportReading Compare(
        ImportReading reading,
        IReadOnlyList<Option> stages,
        Func<string, StageReading> read,
        ImportChoices choices
    )
    {
        var names = reading
            .Rows.Others.Stages.GroupBy(move => move.Stage)
            .Select(same => (Words: same.Key, Count: same.Count()))
            .GroupBy(name => KeyOf(name.Words))
            .Select(same => (same.Key, same.First().Words, Count: same.Sum(name => name.Count)))
            .OrderByDescending(name => name.Count)
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .ToList();
        var (mapped, asked, adjustable) = (
            new List<MappedStage>(),
            new List<ImportQuestion>(),
            new List<ImportQuestion>()
        );
        foreach (var (key, words, count) in names)
        {
            var answer = choices.Answer(key);
            var known = answer is null ? read(words) : new StageReading(true, answer);
            var stage = stages.FirstOrDefault(one => one.Value == known.Code)?.Label;
            var end = answer is null && stage is null ? EndOf(words) : null;
            mapped.Add(new MappedStage(words, stage, end, count));
            if (end is null)
            {
                (known.IsKnown ? adjustable : asked).Add(Question(key, (words, count), stages, known));
            }
        }

        return reading with
        {
            Mapping = mapped,
            Asked = [.. reading.Asked, .. asked.Take(MostAsked)],
            Adjustable = [.. reading.Adjustable, .. adjustable.Take(MostAsked)],
        };
    }

    /// <summary>The answers about stages, by the name that they are about.</summary>
    public static IReadOnlyDictionary<string, string> Answers(ImportChoices choices) =>
        choices
            .Answers.Where(answer => answer.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(answer => answer.Key[Prefix.Length..], answer => answer.Value);

    internal static IEnumerable<string> Keys(ImportChoices choices) =>
        choices.Answers.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal));

    private static string KeyOf(string words) => Prefix + Folding.Fold(words).Trim();

    private static DealState? EndOf(string words) =>
        StageWords.State(words) is DealState.Won or DealState.Lost ? StageWords.State(words)
        : StageWords.IsOnlyClosed(words) ? DealState.Lost
        : null;

    private static ImportQuestion Question(
        string key,
        (string Words, int Count) name,
        IReadOnlyList<Option> stages,
        StageReading known
    ) =>
        new(
            key,
            ImportQuestionTexts.WhichStage(name.Words, name.Count),
            [.. stages, new Option(None, ImportQuestionTexts.NoStage)]
        )
        {
            Current = known.IsKnown ? known.Code ?? None : null,
        };
}
