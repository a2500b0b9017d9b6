using System.Collections.Frozen;
using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Fit;

/// <summary>Selects the persona's qualifying questions for open points.</summary>
internal static class FitQuestions
{
    private const int Most = 4;

    private static readonly IReadOnlyList<(FitKey Key, FrozenSet<string> Words)> Topics =
    [
        (FitKey.Budget, FitWords.Of("budget")),
        (FitKey.Authority, FitWords.Of("authority")),
        (FitKey.Timing, FitWords.Of("timing")),
        (FitKey.Size, FitWords.Of("size")),
        (FitKey.Region, FitWords.Of("region")),
    ];

    /// <summary>
    /// Questions about open points first; then, if need or pain is open, general questions. In the persona's order.
    /// </summary>
    public static IReadOnlyList<string> Of(AgreementContent persona, IReadOnlyList<FitKey> open)
    {
        var questions = PersonaContent
            .Read(persona)
            .Questions.Select(question => (Words: question, Keys: KeysOf(question)))
            .ToList();
        var specific = questions.Where(question => question.Keys.Any(open.Contains));
        var general =
            open.Contains(FitKey.Need) || open.Contains(FitKey.Pain)
                ? questions.Where(question => question.Keys.Count == 0)
                : [];
        return [.. specific.Concat(general).Select(question => question.Words).Distinct().Take(Most)];
    }

    private static List<FitKey> KeysOf(string question)
    {
        var words = Folding.Words(question).ToHashSet();
        return [.. Topics.Where(topic => topic.Words.Any(words.Contains)).Select(topic => topic.Key)];
    }
}
