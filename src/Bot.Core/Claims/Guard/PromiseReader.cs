using Bot.Core.Chat;
using Bot.Core.Wording;

namespace Bot.Core.Claims.Guard;

/// <summary>Reads what a sentence promises. Pure: the same words always give the same reading.</summary>
internal static class PromiseReader
{
    private static readonly IReadOnlySet<string> NoPlans = new HashSet<string>();

    public static PromiseText Read(string sentence, Language otherwise, IReadOnlySet<string>? plans = null)
    {
        var tokens = Tokens.Of(sentence);
        var language = SpokenLanguage.Of([.. tokens.Select(token => token.Word)], otherwise);
        var (marks, clauses) = (Marks.In(tokens), Clauses(tokens));
        var quantities = new QuantityReader(tokens, language);
        var read = quantities.Read();
        var namedPlans = ScopeWords.PlansIn(tokens, plans ?? NoPlans, out var planTokens);
        var regions = ScopeWords.RegionsIn(tokens, out var regionTokens);
        var used = quantities.Used.Concat(planTokens).Concat(marks.SelectMany(mark => Enumerable.Range(mark.At, mark.Length))).ToHashSet();
        return new PromiseText(sentence, language, Terms(tokens, language, clauses, used, regionTokens), read)
        {
            Negations = Negations(tokens, clauses, marks),
            Marks = marks.Select(mark => mark.Mark).ToHashSet(),
            HasDate = marks.Any(mark => mark.Mark == Mark.Date) || tokens.Any(IsYear),
            IsQuestion = SmallWords.IsQuestion(sentence, tokens),
            Plans = namedPlans,
            Regions = regions,
        };
    }

    /// <summary>The concept of so many tokens from there on, if they are all words and mean one.</summary>
    internal static Concept? ConceptAt(IReadOnlyList<Token> tokens, int at, int count, Language language)
    {
        var words = tokens.Skip(at).Take(count).ToList();
        return words.Count == count && words.All(token => token.Kind is TokenKind.Word or TokenKind.Number)
            ? Concepts.Find([.. words.Select(token => Stems.Of(token.Word, Language.English))], [.. words.Select(token => Stems.Of(token.Word, Language.Spanish))], language)
            : null;
    }

    /// <summary>The key of a word that no concept has.</summary>
    internal static string Key(Token token, Language language) => Stems.Of(token.Word, language);

    private static List<int> Clauses(IReadOnlyList<Token> tokens)
    {
        var (clauses, clause) = (new List<int>(tokens.Count), 0);
        foreach (var token in tokens)
        {
            clause += token.Kind == TokenKind.Break || SmallWords.IsBreak(token.Word) ? 1 : 0;
            clauses.Add(clause);
        }

        return clauses;
    }

    // "Sin ningún coste" says no once; "not yet" and "no doubt" are marks that are looked at elsewhere.
    private static List<Negation> Negations(IReadOnlyList<Token> tokens, List<int> clauses, IReadOnlyList<MarkAt> marks) =>
    [
        .. from at in Enumerable.Range(0, tokens.Count)
           let word = tokens[at].Word
           where SmallWords.IsWithout(word) || (SmallWords.IsNot(word) && !(at > 0 && SmallWords.IsWithout(tokens[at - 1].Word)))
           where !marks.Any(mark => mark.Covers(at) && mark.Mark is Mark.NoNegation or Mark.Released or Mark.Unlimited or Mark.Always && mark.Covers(at))
           select new Negation(clauses[at], at, SmallWords.IsWithout(word)),
    ];

    private static bool IsYear(Token token) => token is { Kind: TokenKind.Number, Word: ['2', '0', '2' or '3', _] };

    private static List<Term> Terms(IReadOnlyList<Token> tokens, Language language, List<int> clauses, HashSet<int> used, IReadOnlySet<int> regions)
    {
        var terms = new List<Term>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (used.Contains(at) || tokens[at].Kind is TokenKind.Sign or TokenKind.Break)
            {
                continue;
            }

            var (concept, length) = Longest(tokens, at, language, used);
            if (concept is { Weight: > 0 })
            {
                terms.Add(new Term(concept.Name, null, concept.Weight, concept.IsOpposite, clauses[at], at, string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Raw))));
            }
            else if (concept is null && Unknown(tokens, at, clauses[at], regions) is { } term)
            {
                (length, terms) = (term.Length, [.. terms, term.Term]);
            }

            at += length - 1;
        }

        return terms;
    }

    private static (Concept? Concept, int Length) Longest(IReadOnlyList<Token> tokens, int at, Language language, HashSet<int> used)
    {
        for (var length = Concepts.Longest; length > 0; length--)
        {
            if (!Enumerable.Range(at, length).Any(used.Contains) && ConceptAt(tokens, at, length, language) is { } concept)
            {
                return (concept, length);
            }
        }

        return (null, 1);
    }

    // "AES-256" and "SOC 2" are one word; a "no" and a single letter are none; regions weigh little, they are compared apart.
    private static (Term Term, int Length)? Unknown(IReadOnlyList<Token> tokens, int at, int clause, IReadOnlySet<int> regions)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Number || SmallWords.IsNot(token.Word) || SmallWords.IsWithout(token.Word) || SmallWords.IsBreak(token.Word) || token.Word.Length < 2 || regions.Contains(at))
        {
            return null;
        }

        if (token.IsAcronym && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number)
        {
            var name = token.Word + tokens[at + 1].Word;
            return (new Term(name, null, 1, false, clause, at, $"{token.Raw} {tokens[at + 1].Raw}"), 2);
        }

        var (english, spanish) = (Stems.Of(token.Word, Language.English), Stems.Of(token.Word, Language.Spanish));
        return (new Term(english, spanish == english ? null : spanish, 1, false, clause, at, token.Raw), 1);
    }
}
