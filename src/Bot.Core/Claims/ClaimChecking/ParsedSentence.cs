using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// A word that says what is promised. Two terms are the same when they share a key: the concept, or the stems of a word
/// that no concept has. <see cref="Clause"/> counts from 0, <see cref="At"/> is its place in the sentence.
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
    /// <summary>A name or a word of the trade, which may be a promise of its own.</summary>
    public bool IsTelling { get; init; }

    public bool Is(Term other) =>
        Key == other.Key
        || (OtherKey is not null && OtherKey == other.OtherKey)
        || Key == other.OtherKey
        || OtherKey == other.Key;
}

/// <summary>A "no": of its whole clause, or (without, sin) of the words behind it.</summary>
internal sealed record Negation(int Clause, int At, bool IsWithout);

/// <summary>What a sentence says, or a wording of a claim: what is promised, how much, to whom, when, and whether it is denied.</summary>
internal sealed record ParsedSentence(
    string Sentence,
    Language Language,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<Quantity> Quantities
)
{
    public IReadOnlyList<Negation> Negations { get; init; } = [];

    /// <summary>The marks that it has, each with the words that it is written in.</summary>
    public IReadOnlyDictionary<Qualifier, string> Marks { get; init; } = new Dictionary<Qualifier, string>();

    /// <summary>The clauses that speak of others, or of what is not so.</summary>
    public IReadOnlySet<int> Elsewhere { get; init; } = new HashSet<int>();

    /// <summary>Asks instead of promising.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Names a time at which what is planned is to come.</summary>
    public bool HasDate { get; init; }

    /// <summary>The plans that it names; <see cref="ScopeWords.Everything"/> for all of them.</summary>
    public IReadOnlySet<string> Plans { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Regions { get; init; } = new HashSet<string>();

    public decimal Weight => Terms.Sum(term => term.Weight);

    /// <summary>Whether a clause that says what the wording says speaks of others.</summary>
    public bool SpeaksOfOthers(Likeness wording) =>
        Terms.Any(term => Elsewhere.Contains(term.Clause) && wording.Wording.Terms.Any(term.Is));

    public bool Has(Qualifier mark) => Marks.ContainsKey(mark);
}
