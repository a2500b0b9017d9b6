using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// Finds the terms of a sentence: plans, regions and absolute qualifiers first, then concepts (longest expression
/// first), then other words.
/// </summary>
internal sealed class TermReader(IReadOnlyList<Token> tokens, Language language, List<int> clauses, Names names)
{
    private const int LongestAccount = 3;

    private readonly HashSet<int> used = [];
    private readonly List<Term> terms = [];
    private readonly List<(Concept Concept, int At, int Length)> inContext = [];

    /// <summary>Qualifiers are not terms, except the absolute ones, which are part of the promise.</summary>
    public void Add(IReadOnlyList<QualifierAt> marks)
    {
        foreach (
            var mark in marks.Where(mark =>
                mark.Mark is not (Qualifier.All or Qualifier.Everything or Qualifier.NotNeeded)
                && mark.Mark is not (Qualifier.Others or Qualifier.Reported or Qualifier.Wanted or Qualifier.Past)
                && mark.Mark is not (Qualifier.Wished or Qualifier.Nearly)
            )
        )
        {
            used.UnionWith(Enumerable.Range(mark.At, mark.Length));
            if (Qualifiers.WeightOf(mark.Mark) is > 0 and var weight)
            {
                terms.Add(
                    new Term(
                        $"mark:{mark.Mark}",
                        null,
                        weight,
                        false,
                        clauses[mark.At],
                        mark.At,
                        Words(mark.At, mark.Length)
                    )
                );
            }
        }
    }

    public void Add(IReadOnlyList<ScopeAt> scopes)
    {
        foreach (var scope in scopes)
        {
            if (
                !Enumerable.Range(scope.At, scope.Length).Any(used.Contains)
                && scope.Scope is not (ScopeWords.Everything or ScopeWords.Everyone)
            )
            {
                terms.Add(
                    new Term(scope.Key, null, 1, false, clauses[scope.At], scope.At, Words(scope.At, scope.Length))
                );
            }

            used.UnionWith(Enumerable.Range(scope.At, scope.Length));
        }
    }

    /// <summary>
    /// Ignores the addressee: an account's name at the start of a sentence, or after "for" and similar words. Elsewhere
    /// the same name may be the promise itself ("an integration with SAP").
    /// </summary>
    public void LeaveOutAccounts()
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            for (var length = Math.Min(LongestAccount, tokens.Count - at); length > 0; length--)
            {
                if (
                    IsAddressed(at, length)
                    && names.Accounts.Contains(
                        string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Word))
                    )
                )
                {
                    used.UnionWith(Enumerable.Range(at, length));
                    break;
                }
            }
        }
    }

    // The receiver of something is the addressee. The one who does or has something is a third party.
    private bool IsAddressed(int at, int length) =>
        tokens[at].Kind == TokenKind.Word
        && char.IsUpper(tokens[at].Raw[0])
        && !tokens[at + length - 1].Raw.Contains('\'', StringComparison.Ordinal)
        && (
            (at > 0 && tokens[at - 1].Word is "for" or "at" or "para" or "en" or "a")
            || (at + length < tokens.Count && Receives(tokens[at + length].Word))
        );

    private static bool Receives(string word) =>
        word
            is ","
                or "can"
                or "will"
                or "gets"
                or "get"
                or "got"
                or "receives"
                or "may"
                or "puede"
                or "podra"
                or "podran"
                or "tendra"
                or "tendran"
                or "recibe"
                or "recibira"
                or "va";

    public IReadOnlyList<Term> Read(IReadOnlySet<int> quantities, bool hasPercent)
    {
        used.UnionWith(quantities);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (used.Contains(at) || tokens[at].Kind is TokenKind.Sign or TokenKind.Break)
            {
                continue;
            }

            at += Add(at, hasPercent) - 1;
        }

        AddInContext();
        return [.. terms.OrderBy(term => term.At)];
    }

    // "Available" says little, but "available 99.9 %" is uptime.
    private int Add(int at, bool hasPercent)
    {
        var token = tokens[at];
        if (
            hasPercent
            && token.Word
                is "available"
                    or "availability"
                    or "disponible"
                    or "disponibilidad"
                    or "operativo"
                    or "operativa"
                    or "up"
                    or "online"
        )
        {
            terms.Add(new Term("uptime", null, 1, false, clauses[at], at, token.Raw));
            return 1;
        }

        // "256-bit AES" is "AES-256".
        if (
            token.Kind == TokenKind.Number
            && at + 2 < tokens.Count
            && tokens[at + 1].Word is "bit" or "bits"
            && tokens[at + 2].IsAcronym
        )
        {
            terms.Add(new Term(tokens[at + 2].Word + token.Word, null, 1, false, clauses[at], at, Words(at, 3)));
            return 3;
        }

        if (IsNumbered(at))
        {
            terms.Add(
                new Term(
                    (FunctionWords.Grade(token.Word) ?? token.Word) + Roman(tokens[at + 1].Word),
                    null,
                    1,
                    false,
                    clauses[at],
                    at,
                    Words(at, 2)
                )
            );
            return 2;
        }

        var (concept, length) = Longest(at);
        if (concept is { Beside.Count: > 0 })
        {
            inContext.Add((concept, at, length));
        }
        else if (concept is { Weight: > 0 })
        {
            Add(concept, at, length);
        }
        else if (concept is null && IsWord(token))
        {
            AddWord(at);
        }

        return length;
    }

    private void Add(Concept concept, int at, int length) =>
        terms.Add(
            new Term(concept.Name, null, concept.Weight, concept.IsOpposite, clauses[at], at, Words(at, length))
            {
                IsTelling = concept.Weight >= 1,
                Length = length,
            }
        );

    private void AddWord(int at)
    {
        var (english, spanish) = (tokens[at].English, tokens[at].Spanish);
        var isName = tokens[at].IsAcronym || (at > 0 && char.IsUpper(tokens[at].Raw[0]));
        terms.Add(
            new Term(english, spanish == english ? null : spanish, 1, false, clauses[at], at, tokens[at].Raw)
            {
                IsTelling = isName,
            }
        );
    }

    // A word that depends on other concepts is resolved after all of them are known.
    private void AddInContext()
    {
        foreach (var (concept, at, length) in inContext)
        {
            if (new[] { concept, concept.Or }.OfType<Concept>().FirstOrDefault(Applies) is not { } meant)
            {
                AddWord(at);
            }
            else if (meant.Weight > 0)
            {
                Add(meant, at, length);
            }
        }
    }

    private bool Applies(Concept concept) =>
        concept.Beside.Count == 0
        || terms.Any(term =>
            concept.Beside.Contains(term.Key)
            || (term.Key.StartsWith("region:", StringComparison.Ordinal) && concept.Beside.Contains("region"))
        );

    // "AES-256", "SOC 2", "Type II": a name with its number.
    private bool IsNumbered(int at) =>
        at + 1 < tokens.Count
        && tokens[at].Kind == TokenKind.Word
        && !used.Contains(at + 1)
        && (
            (
                tokens[at + 1].Kind == TokenKind.Number
                && (tokens[at].IsAcronym || names.Codes.Contains($"{tokens[at].Word} {tokens[at + 1].Word}"))
            ) || (FunctionWords.Grade(tokens[at].Word) is not null && IsGradeValue(tokens[at + 1]))
        );

    // "Class IIa", "zone 1", "clase I".
    private static bool IsGradeValue(Token token) =>
        token.Kind == TokenKind.Number || (token.Word.Length <= 4 && token.Word[0] is 'i' or 'v' && token.Word != "in");

    private static string Roman(string word) =>
        word switch
        {
            "i" => "1",
            "ii" => "2",
            "iii" => "3",
            "iv" => "4",
            _ => word,
        };

    private (Concept? Concept, int Length) Longest(int at)
    {
        var shortest = FunctionWords.IsNot(tokens[at].Word) ? 2 : 1;
        for (var length = Math.Min(Concepts.Longest, tokens.Count - at); length >= shortest; length--)
        {
            if (
                !Enumerable.Range(at, length).Any(used.Contains)
                && TokenConcepts.At(tokens, at, length, language, names.Own) is { } concept
            )
            {
                return (concept, length);
            }
        }

        return (shortest > 1 ? null : TokenConcepts.OfMisspelled(tokens[at]), 1);
    }

    private bool IsWord(Token token) =>
        token.Kind == TokenKind.Word
        && token.Word.Length > 1
        && !names.Company.Contains(token.Word)
        && !FunctionWords.IsNot(token.Word)
        && !FunctionWords.IsWithout(token.Word)
        && !FunctionWords.IsBreak(token.Word);

    private string Words(int at, int length) =>
        string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Raw));
}
