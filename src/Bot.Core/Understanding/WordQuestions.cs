using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Understanding;

/// <summary>
/// A question or an order that its words tell, in whatever order they stand: the sentence has a word of each group, and
/// every other word either goes with the question or says nothing of its own. So "which campaigns are we running",
/// "campaigns that run now" and "our running campaigns" are one question, and "Acme likes our campaigns" is none.
/// </summary>
internal sealed class WordQuestion
{
    // Longer sentences tell something.
    private const int MostWords = 16;

    private readonly string command;
    private readonly string argument;
    private readonly WordSet[] groups;
    private readonly WordSet also;
    private readonly string[] phrases;

    /// <param name="row">
    /// "command argument | groups | other words": groups stand between semicolons, words of both languages between
    /// spaces, and word_word is a phrase. In the argument, {when} stands for the period that the sentence names.
    /// </param>
    public WordQuestion(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        (command, argument) = cells[0].Split(' ', 2) is [var name, var rest] ? (name, rest) : (cells[0], "");
        groups = [.. cells[1].Split(';').Select(words => new WordSet(words))];
        also = new WordSet(cells.Length > 2 ? cells[2] : "");
        phrases = [.. groups.Append(also).SelectMany(set => set.Phrases).OrderByDescending(phrase => phrase.Length)];
    }

    /// <summary>The line, and how many words tell it; null if the sentence asks something else.</summary>
    public (Line Line, int Words)? Read(Sentence sentence)
    {
        var text = $" {sentence.FoldedWords} ";
        foreach (var phrase in phrases)
        {
            text = text.Replace($" {phrase} ", $" {phrase.Replace(' ', '_')} ", StringComparison.Ordinal);
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords || !Array.TrueForAll(groups, group => Array.Exists(words, group.Has)))
        {
            return null;
        }

        var when = SpokenPeriod.Find(text);
        var left = words.Where(word => !also.Has(word) && !Array.Exists(groups, group => group.Has(word)));
        if (!left.All(word => when?.Words.Contains(word) == true || FrameWords.Has(word)))
        {
            return null;
        }

        var line = new Line(command, argument.Replace("{when}", when?.Text ?? "", StringComparison.Ordinal).Trim());
        return (line, words.Count(word => Array.Exists(groups, group => group.Has(word))));
    }
}

/// <summary>The questions of all slices. The one of which the sentence has most words is meant.</summary>
public sealed class WordQuestions(IEnumerable<WordQuestionFile> files)
{
    private readonly WordQuestion[] questions =
    [
        .. files.SelectMany(file => WordFile.Lines(file.Resource)).Select(row => new WordQuestion(row)),
    ];

    /// <summary>The command that answers the sentence; null if none is meant for sure.</summary>
    public Line? Find(Sentence sentence) =>
        questions
            .Select(question => question.Read(sentence))
            .OfType<(Line Line, int Words)>()
            .OrderByDescending(found => found.Words)
            .Select(found => found.Line)
            .FirstOrDefault();
}

/// <summary>A slice's embedded file of <see cref="WordQuestion"/> rows.</summary>
public sealed record WordQuestionFile(string Resource);

public static class WordQuestionRegistration
{
    /// <summary>Registers the questions in a slice's questions.txt.</summary>
    /// <param name="services">The services.</param>
    /// <param name="slice">The slice's folder.</param>
    public static IServiceCollection AddWordQuestions(this IServiceCollection services, string slice) =>
        services.AddSingleton(new WordQuestionFile($"questions/{slice}/"));
}

/// <summary>Words and phrases of both languages, compared by their stems.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> english;
    private readonly FrozenSet<string> spanish;

    public WordSet(string words)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).ToList();
        Phrases =
        [
            .. all.Where(word => word.Contains('_', StringComparison.Ordinal)).Select(word => word.Replace('_', ' ')),
        ];
        english = [.. all.Select(word => Stems.Of(word, Language.English))];
        spanish = [.. all.Select(word => Stems.Of(word, Language.Spanish))];
    }

    public IReadOnlyList<string> Phrases { get; }

    public bool Has(string word) =>
        english.Contains(Stems.Of(word, Language.English)) || spanish.Contains(Stems.Of(word, Language.Spanish));
}

/// <summary>Words that stand in any question and say nothing of their own.</summary>
internal static class FrameWords
{
    // Who else did something, and what was not done: that is another question, or something that was told.
    private static readonly FrozenSet<string> Telling =
    [
        .. (
            "not no never nobody nothing without they them their theirs he him his she her hers don doesn didn isn wasn "
            + "nadie nunca sin nada ellos ellas su sus"
        ).Split(' '),
    ];

    private static readonly FrozenSet<string> Amounts =
    [
        .. "many much any some all each every more most few right ones s re m ll d enough muchos muchas todos todas cada mas bastante suficiente".Split(
            ' '
        ),
    ];

    private static readonly FrozenSet<string> Concepts =
    [
        "who",
        "what",
        "how",
        "howmuch",
        "when",
        "where",
        "show",
        "tell",
        "know",
        "need",
        "can",
        "should",
        "please",
        "hello",
        "ok",
        "you",
        "have",
        "mine",
    ];

    public static bool Has(string word) =>
        !Telling.Contains(word)
        && (
            StopWords.Contains(word)
            || Amounts.Contains(word)
            || Thesaurus.Find(word, Language.English) is { } english && Concepts.Contains(english)
            || Thesaurus.Find(word, Language.Spanish) is { } spanish && Concepts.Contains(spanish)
        );
}

/// <summary>A period as a question names it.</summary>
internal sealed partial record SpokenPeriod(string Text)
{
    public IReadOnlyList<string> Words { get; } = Text.Split(' ');

    public static SpokenPeriod? Find(string words) =>
        Period().Match(words) is { Success: true } match ? new SpokenPeriod(match.Value) : null;

    [GeneratedRegex(
        @"\b(?:(?:since|desde) (?:el |la )?)?(?:(?:this|last|next|previous|past|current|es[et][ae]|proxim[oa]|siguiente|pasad[oa]|ultim[oa]) )?"
            + "(?:days?|weeks?|months?|quarters?|years?|semanas?|mes|meses|trimestres?|anos?)"
            + @"(?: (?:pasad[oa]|anterior|actual|que viene|to date))?(?: (?:de )?20[0-9]{2})?\b"
            + @"|\b(?:fiscal )?[qt][1-4](?: (?:of |de )?(?:20)?[0-9]{2})?\b|\b(?:today|yesterday|hoy|ayer|ytd)\b"
            + @"|\b(?:primer|segundo|tercer|cuarto|first|second|third|fourth) (?:trimestre|quarter)(?: (?:de |of )?20[0-9]{2})?\b"
    )]
    private static partial Regex Period();
}
