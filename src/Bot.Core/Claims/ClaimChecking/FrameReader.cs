using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Parses what a sentence promises. Pure: the same words always give the same result.</summary>
internal static class FrameReader
{
    private const int ShortestShout = 4;

    /// <summary>"Available 15 %" speaks of a discount, "available 99 %" of uptime.</summary>
    private const decimal LeastUptime = 90;

    public static Frame Read(string sentence, Language defaultLanguage, Names names)
    {
        var tokens = Tokens.Of(Case(sentence));
        var language = SpokenLanguage.Of([.. tokens.Select(token => token.Word)], defaultLanguage);
        var (marks, clauses) = (Qualifiers.In(tokens), Clauses(tokens));
        var quantities = new QuantityReader(tokens, language, names);
        var values = quantities.Read();
        var (plans, regions) = (ScopeWords.PlansIn(tokens, names.Plans), ScopeWords.RegionsIn(tokens));
        var terms = new TermReader(tokens, language, clauses, names);
        terms.Add(marks);
        terms.Add(plans);
        terms.Add(regions);
        terms.LeaveOutAccounts();
        var qualifiers = marks
            .DistinctBy(mark => mark.Mark)
            .ToDictionary(
                mark => mark.Mark,
                mark => string.Join(' ', tokens.Skip(mark.At).Take(mark.Length).Select(token => token.Raw))
            );
        var negations = NegationsIn(tokens, clauses, marks);
        if (
            qualifiers.ContainsKey(Qualifier.Beta)
            && (negations.Count > 0 || tokens.Any(token => FunctionWords.IsEnd(token.Word)))
        )
        {
            qualifiers.TryAdd(Qualifier.Released, sentence);
        }

        var found = terms.Read(
            quantities.Used,
            values.Any(quantity => quantity is { Measure: Measure.Percent, Value: >= LeastUptime })
        );
        var pattern = Pattern(tokens, quantities.Used, marks, values);
        return new Frame(sentence, language, found, values)
        {
            // "At no charge" is one expression.
            Negations =
            [
                .. negations.Where(negation => !found.Any(term => term.Length > 1 && term.Covers(negation.At))),
            ],
            Periods = Periods.In(found),
            Marks = qualifiers,
            Clauses = clauses,
            Words = FrameWords.Of(tokens, clauses, quantities.Used, marks, plans, names, language),
            Doubts = [.. DoubtsIn(tokens, clauses, marks)],
            Conditions = [.. ConditionsIn(tokens, clauses, marks, found)],
            Pattern = pattern,
            PatternWords = $" {pattern.Split('|')[0]} ",
            Universals = UniversalsIn(tokens, clauses, marks),
            HasDate = marks.Any(mark => mark.Mark == Qualifier.Date) || tokens.Any(IsYear),
            IsQuestion = FunctionWords.IsQuestion(sentence, tokens),
            Plans = plans
                .Select(plan =>
                    qualifiers.ContainsKey(Qualifier.NotNeeded) || ScopeWords.IsLeftOut(tokens, plan.At)
                        ? ScopeWords.Everything
                        : plan.Scope
                )
                .ToHashSet(),
            Regions = regions
                .Select(region => ScopeWords.IsLeftOut(tokens, region.At) ? ScopeWords.Everything : region.Scope)
                .ToHashSet(),
        };
    }

    // Shouted words have no capitals that say something.
    private static string Case(string sentence) =>
        sentence.Any(char.IsLower) || sentence.Count(char.IsUpper) < ShortestShout
            ? sentence
            : sentence.ToLowerInvariant();

    private static IEnumerable<Doubt> DoubtsIn(
        IReadOnlyList<Token> tokens,
        List<int> clauses,
        IReadOnlyList<QualifierAt> marks
    ) =>
        marks
            .Where(mark => Qualifiers.IsDoubt(mark.Mark) && !IsBeforeNumber(tokens, mark) && !IsOfSupport(tokens, mark))
            .Select(mark => new Doubt(
                mark.Mark,
                string.Join(' ', tokens.Skip(mark.At).Take(mark.Length).Select(token => token.Raw)),
                clauses[mark.At]
            ))
            .Concat(
                from at in Enumerable.Range(0, tokens.Count)
                where FunctionWords.IsUnreal(tokens[at].Raw)
                select new Doubt(Qualifier.Wished, tokens[at].Raw, clauses[at])
            );

    // "Almost 30 days" is read with the number.
    private static bool IsBeforeNumber(IReadOnlyList<Token> tokens, QualifierAt mark) =>
        mark.Mark == Qualifier.Nearly
        && tokens.Skip(mark.At + mark.Length).Take(2).Any(token => token.Kind == TokenKind.Number);

    // "Your support tickets" are not "your support".
    private static bool IsOfSupport(IReadOnlyList<Token> tokens, QualifierAt mark) =>
        mark.Mark == Qualifier.Others
        && mark.At + mark.Length < tokens.Count
        && tokens[mark.At + mark.Length].Word is "ticket" or "tickets" or "request" or "requests" or "case" or "cases";

    private static IEnumerable<Condition> ConditionsIn(
        IReadOnlyList<Token> tokens,
        List<int> clauses,
        IReadOnlyList<QualifierAt> marks,
        IReadOnlyList<Term> terms
    ) =>
        from at in Enumerable.Range(0, tokens.Count)
        let next = at + 1 < tokens.Count ? tokens[at + 1].Word : ""
        where FunctionWords.IsCondition(tokens[at].Word, next)
        let clause = Enumerable
            .Range(at, tokens.Count - at)
            .TakeWhile(token => clauses[token] == clauses[at])
            .Select(token => tokens[token].Raw)
        select new Condition(
            clauses[at],
            at,
            string.Join(' ', clause),
            marks.Any(mark => mark.Mark == Qualifier.Harmless && mark.Covers(at))
                || IsSigning(terms.Where(term => term.Clause == clauses[at] && term.At > at))
        );

    // "If you sign today": every customer does.
    private static bool IsSigning(IEnumerable<Term> terms) =>
        terms.Where(term => term.Weight >= 1).Select(term => term.Key).Distinct().ToList() is ["sign"];

    private static List<(string Word, int Clause)> UniversalsIn(
        IReadOnlyList<Token> tokens,
        List<int> clauses,
        IReadOnlyList<QualifierAt> marks
    ) =>
        [
            .. from at in Enumerable.Range(0, tokens.Count)
            where Negations.IsUniversal(tokens[at].Word)
            where !marks.Any(mark => mark.Mark == Qualifier.NoNegation && mark.Covers(at))
            select (tokens[at].Raw, clauses[at]),
        ];

    // Articles, punctuation and an "and" at the beginning are left out: nobody repeats them exactly.
    private static string Pattern(
        IReadOnlyList<Token> tokens,
        IReadOnlySet<int> quantities,
        IReadOnlyList<QualifierAt> marks,
        IReadOnlyList<Quantity> values
    )
    {
        var words = Enumerable
            .Range(0, tokens.Count)
            .Where(at => !marks.Any(mark => mark.Mark == Qualifier.Lead && mark.Covers(at)))
            .Where(at => quantities.Contains(at) ? !quantities.Contains(at - 1) : !IsLeftOut(tokens[at]))
            .Select(at => quantities.Contains(at) ? "#" : tokens[at].Word)
            .SkipWhile(FunctionWords.IsBreak)
            .ToList();
        return words.TrueForAll(word => word == "#")
            ? ""
            : $"{string.Join(' ', words)}|{string.Join('|', values.Select(value => $"{value.Measure} {value.Of}"))}";
    }

    private static bool IsLeftOut(Token token) =>
        token.Kind == TokenKind.Break
        || token.Word is "the" or "a" or "an" or "el" or "la" or "los" or "las" or "un" or "una" or "unos" or "unas";

    private static List<int> Clauses(IReadOnlyList<Token> tokens)
    {
        var (clauses, clause) = (new List<int>(tokens.Count), 0);
        foreach (var token in tokens)
        {
            clause += token.Kind == TokenKind.Break || FunctionWords.IsBreak(token.Word) ? 1 : 0;
            clauses.Add(clause);
        }

        return clauses;
    }

    // "Sin ningún coste" negates once. A "no" in a limit ("never longer than"), a condition ("if you are not happy") or
    // a qualifier negates nothing.
    private static List<Negation> NegationsIn(
        IReadOnlyList<Token> tokens,
        List<int> clauses,
        IReadOnlyList<QualifierAt> marks
    ) =>
        [
            .. from at in Enumerable.Range(0, tokens.Count)
            let word = tokens[at].Word
            where
                FunctionWords.IsWithout(word)
                || FunctionWords.IsStop(word, at + 1 < tokens.Count ? tokens[at + 1].Word : "")
                || (FunctionWords.IsNot(word) && !(at > 0 && FunctionWords.IsWithout(tokens[at - 1].Word)))
            where
                !marks.Any(mark =>
                    mark.Covers(at)
                    && (
                        mark.Mark
                            is Qualifier.NoNegation
                                or Qualifier.Released
                                or Qualifier.Denial
                                or Qualifier.Possible
                        || Qualifiers.IsAbsolute(mark.Mark)
                    )
                )
            where !IsLimit(tokens, clauses, at) && !IsCondition(tokens, clauses, at)
            select new Negation(
                clauses[at],
                at,
                FunctionWords.IsWithout(word),
                TextAnalysis.Negations.IsUniversal(word)
            ),
        ];

    private static bool IsLimit(IReadOnlyList<Token> tokens, List<int> clauses, int at) =>
        Enumerable
            .Range(at + 1, tokens.Count - at - 1)
            .TakeWhile(behind => clauses[behind] == clauses[at])
            .Any(behind =>
                FunctionWords.IsComparing(tokens[behind].Word)
                && tokens
                    .Skip(behind + 1)
                    .Take(2)
                    .Any(token =>
                        token.Kind == TokenKind.Number || Numbers.TryWord(token.Word, Language.Spanish, out _)
                    )
            );

    private static bool IsCondition(IReadOnlyList<Token> tokens, List<int> clauses, int at) =>
        Enumerable
            .Range(0, at)
            .Any(before => clauses[before] == clauses[at] && tokens[before].Word is "if" or "si" or "unless");

    private static bool IsYear(Token token) => token is { Kind: TokenKind.Number, Word: ['2', '0', '2' or '3', _] };
}
