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

    /// <summary>The number of tokens that it consists of.</summary>
    public int Length { get; init; } = 1;

    public bool Covers(int at) => at >= At && at < At + Length;

    public bool Is(Term other) =>
        Key == other.Key
        || (OtherKey is not null && OtherKey == other.OtherKey)
        || Key == other.OtherKey
        || OtherKey == other.Key;
}

/// <summary>A negation: of its whole clause, or of the words after it ("without", "sin").</summary>
internal sealed record Negation(int Clause, int At, bool IsWithout, bool IsUniversal);

/// <summary>Words that leave open whether the clause is promised: "we hope", "our provider", "quizá".</summary>
internal sealed record Doubt(Qualifier Kind, string Words, int Clause);

/// <summary>"If", "after" or "unless" with what follows it in its clause.</summary>
internal sealed record Condition(int Clause, int At, string Words, bool IsHarmless);

/// <summary>Whose something is: "our team", "your team", "their team".</summary>
internal enum Owner
{
    None,
    Us,
    You,
    Others,

    /// <summary>The Spanish "su": of the customer or of others.</summary>
    Polite,
}

/// <summary>A word that stands for itself, by its stems in both languages.</summary>
internal sealed record FrameWord(string English, string Spanish, int At, int Clause, Owner Owner)
{
    /// <summary>What it means in both languages; null if only its stems are known.</summary>
    public string? Concept { get; init; }

    /// <summary>Whether only its owner stands before it in its clause: "their valve".</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether it stands for any thing that is sold: "tool", "product".</summary>
    public bool IsThing { get; init; }

    /// <summary>Whether it names those who act for somebody: "team", "company".</summary>
    public bool IsCrew { get; init; }

    /// <summary>Whether it only carries other words, as "is", "you" and "every" do.</summary>
    public bool IsClosed { get; init; }

    public bool Is(FrameWord other) =>
        English == other.English || Spanish == other.Spanish || (Concept is not null && Concept == other.Concept);
}

/// <summary>
/// What a sentence or a wording of a claim says, slot by slot: who speaks, what is promised and how much of it, whether
/// it is denied or in doubt, for which plan and region, and on which condition.
/// </summary>
internal sealed record Frame(
    string Sentence,
    Language Language,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<Quantity> Quantities
)
{
    /// <summary>The clause of each token.</summary>
    public IReadOnlyList<int> Clauses { get; init; } = [];

    /// <summary>All its words besides function words and numbers.</summary>
    public IReadOnlyList<FrameWord> Words { get; init; } = [];

    public IReadOnlyList<Negation> Negations { get; init; } = [];

    /// <summary>The qualifiers in the sentence, each with its original words.</summary>
    public IReadOnlyDictionary<Qualifier, string> Marks { get; init; } = new Dictionary<Qualifier, string>();

    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>How often something happens: the key of the period, with its hours.</summary>
    public IReadOnlyDictionary<string, decimal> Periods { get; init; } = new Dictionary<string, decimal>();

    /// <summary>
    /// Its words in order, with what its numbers count in place of them. Two sentences with one pattern differ in
    /// numbers only. Empty if it has no words.
    /// </summary>
    public string Pattern { get; init; } = "";

    /// <summary>The pattern's words alone, with spaces around each.</summary>
    public string PatternWords { get; init; } = "";

    /// <summary>Its words such as "never" and "nobody", with their clauses.</summary>
    public IReadOnlyList<(string Word, int Clause)> Universals { get; init; } = [];

    /// <summary>Whether it asks instead of promising.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Whether it names a time for what is planned.</summary>
    public bool HasDate { get; init; }

    /// <summary>The plans that it names; <see cref="ScopeWords.Everything"/> for all of them.</summary>
    public IReadOnlySet<string> Plans { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Regions { get; init; } = new HashSet<string>();

    public decimal Weight => Terms.Sum(term => term.Weight);

    /// <summary>Whether it has a number or an absolute word. Either promises something, whatever the other words say.</summary>
    public bool IsConcrete => Quantities.Count > 0 || Universals.Count > 0 || Marks.Keys.Any(Qualifiers.IsAbsolute);

    public int ClauseAt(int token) => token < Clauses.Count ? Clauses[token] : 0;

    /// <summary>Whether this mark is all that makes it concrete.</summary>
    public bool IsConcreteBy(Qualifier mark) =>
        Quantities.Count == 0
        && Universals.Count == 0
        && Marks.Keys.Where(Qualifiers.IsAbsolute).All(absolute => absolute == mark);

    public bool Has(Qualifier mark) => Marks.ContainsKey(mark);
}
