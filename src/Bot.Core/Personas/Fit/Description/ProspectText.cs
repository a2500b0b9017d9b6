using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Fit.Description;

/// <summary>Adjacent tokens of a text: the first, and the one after the last.</summary>
internal readonly record struct Span(int At, int End)
{
    public int Length => End - At;

    public IEnumerable<int> Tokens => Enumerable.Range(At, Length);
}

/// <summary>
/// The free words about a prospect, token by token. Each reader takes the tokens that it understands; what is left goes
/// to the next.
/// </summary>
internal sealed class ProspectText
{
    private readonly bool[] taken;

    public ProspectText(AnalyzedText text)
    {
        Text = text;
        taken = new bool[text.Tokens.Count];
        var words = text.Tokens.Select(token => token.Word).ToList();
        var language = SpokenLanguage.Of(words, Chat.Language.English);
        Language = language == SpokenLanguage.Of(words, Chat.Language.Spanish) ? language : null;
        Clauses = [.. Split(IsMark)];
    }

    public AnalyzedText Text { get; }

    /// <summary>The language of the text; null if its words do not show it.</summary>
    public Language? Language { get; }

    public int Count => Text.Tokens.Count;

    /// <summary>The parts of the text between punctuation marks.</summary>
    public IReadOnlyList<Span> Clauses { get; }

    public string Word(int at) => at >= 0 && at < Count ? Text.Tokens[at].Word : "";

    public bool IsTaken(int at) => taken[at];

    public bool IsFree(Span span) => span.Tokens.All(at => !taken[at] && !IsMark(at));

    public void Take(IEnumerable<int> tokens)
    {
        foreach (var at in tokens)
        {
            taken[at] = true;
        }
    }

    /// <summary>The words of the span as typed.</summary>
    public string Slice(Span span) => Text.Text[Text.Tokens[span.At].Start..Text.Tokens[span.End - 1].End];

    /// <summary>The folded words of the span that carry meaning.</summary>
    public IReadOnlyList<string> Content(Span span) => Lexicon.Content(Slice(span));

    /// <summary>Whether the lexicon knows the folded words, typed without errors.</summary>
    public bool IsIn(Lexicon lexicon, IReadOnlyList<string> words) => MeaningIn(lexicon, words) is not null;

    public string? MeaningIn(Lexicon lexicon, IReadOnlyList<string> words) =>
        words.Count == 0 ? null : lexicon.Exact(words, Language);

    /// <summary>
    /// Whether the token is a stop word. "IT" in capitals is the department, unless everything is in capitals.
    /// </summary>
    public bool IsStopWord(int at) =>
        StopWords.Contains(Word(at)) && !(Text.Tokens[at].Raw is "IT" or "TI" && Text.Text.Any(char.IsLower));

    /// <summary>Adjacent tokens that nobody has taken, within one clause.</summary>
    public IEnumerable<Span> Left() => Split(at => IsMark(at) || taken[at]);

    /// <summary>A mark, or a token after a slash, a dash or another sign that separates.</summary>
    private bool IsMark(int at) =>
        !Text.Tokens[at].IsWord && !Text.Tokens[at].IsNumber && Text.Tokens[at].Word is not ("%" or "€" or "$" or "£");

    private bool IsAfterBreak(int at) =>
        at > 0
        && Text.Text[Text.Tokens[at - 1].End..Text.Tokens[at].Start] is var gap
        && (gap.IndexOfAny(['/', '|', '–', '—', '\n']) >= 0 || gap.Contains(" - ", StringComparison.Ordinal));

    private IEnumerable<Span> Split(Func<int, bool> isBorder)
    {
        var start = 0;
        for (var at = 0; at <= Count; at++)
        {
            var isBorderHere = at == Count || isBorder(at);
            if (isBorderHere || IsAfterBreak(at))
            {
                if (at > start)
                {
                    yield return new Span(start, at);
                }

                start = isBorderHere ? at + 1 : at;
            }
        }
    }
}
