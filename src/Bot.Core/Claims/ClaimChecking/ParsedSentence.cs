using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// A word that says what is promised. Two terms are the same if they share a key: the concept, or the stems of a word
/// without concept. <see cref="Clause"/> counts from 0; <see cref="At"/> is the position of the token in the
/// sentence.
/// </summary>
internal sealed record Term(
    string Key,
    string? OtherKey,
    decimal Weight,
    bool IsOpposite,
    int Clause,
    int At,
    string Word
)
{
    /// <summary>Whether it is a name or a technical word, which may be a promise of its own.</summary>
    public bool IsTelling { get; init; }

    public bool Is(Term other) =>
        Key == other.Key
        || (OtherKey is not null && OtherKey == other.OtherKey)
        || Key == other.OtherKey
        || OtherKey == other.Key;
}

/// <summary>A negation: of its whole clause, or of the words after it ("without", "sin").</summary>
internal sealed record Negation(int Clause, int At, bool IsWithout);

/// <summary>
/// The parsed content of a sentence or a claim's wording: what is promised, how much, for whom, when, and whether it is
/// negated.
/// </summary>
internal sealed record ParsedSentence(
    string Sentence,
    Language Language,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<Quantity> Quantities
)
{
    public IReadOnlyList<Negation> Negations { get; init; } = [];

    /// <summary>The qualifiers in the sentence, each with its original words.</summary>
    public IReadOnlyDictionary<Qualifier, string> Marks { get; init; } = new Dictionary<Qualifier, string>();

    /// <summary>
    /// Its words in order, with what its numbers count in place of them. Two sentences with one frame differ in numbers
    /// only. Empty if it has no words.
    /// </summary>
    public string Frame { get; init; } = "";

    /// <summary>Its words such as "never" and "nobody", with their clauses.</summary>
    public IReadOnlyList<(string Word, int Clause)> Universals { get; init; } = [];

    /// <summary>Clauses about others, or about what is not the case.</summary>
    public IReadOnlySet<int> Elsewhere { get; init; } = new HashSet<int>();

    /// <summary>Whether it asks instead of promising.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Whether it names a time for what is planned.</summary>
    public bool HasDate { get; init; }

    /// <summary>The plans that it names; <see cref="ScopeWords.Everything"/> for all of them.</summary>
    public IReadOnlySet<string> Plans { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Regions { get; init; } = new HashSet<string>();

    public decimal Weight => Terms.Sum(term => term.Weight);

    /// <summary>Whether a clause that shares a term with the wording is about others.</summary>
    public bool SpeaksOfOthers(Likeness wording) =>
        Terms.Any(term => Elsewhere.Contains(term.Clause) && wording.Wording.Terms.Any(term.Is));

    /// <summary>Whether it has a number or an absolute word. Either promises something, whatever the other words say.</summary>
    public bool IsConcrete => Quantities.Count > 0 || Universals.Count > 0 || Marks.Keys.Any(Qualifiers.IsAbsolute);

    /// <summary>Whether this mark is all that makes it concrete.</summary>
    public bool IsConcreteBy(Qualifier mark) =>
        Quantities.Count == 0
        && Universals.Count == 0
        && Marks.Keys.Where(Qualifiers.IsAbsolute).All(absolute => absolute == mark);

    public bool Has(Qualifier mark) => Marks.ContainsKey(mark);
}
