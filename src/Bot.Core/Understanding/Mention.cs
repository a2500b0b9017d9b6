namespace Bot.Core.Understanding;

/// <summary>The kinds of things that a sentence can mention by name.</summary>
public static class MentionKinds
{
    public const string Account = "account";
    public const string Persona = "persona";
    public const string Claim = "claim";
    public const string Person = "person";

    /// <summary>A competitor that reports name.</summary>
    public const string Competitor = "competitor";

    /// <summary>A competitor that something is signed about.</summary>
    public const string SignedCompetitor = "competitor.signed";
    public const string Objection = "objection";
}

/// <summary>A known thing that a text names: its kind, its full name, and the tokens that name it.</summary>
public sealed record Mention(string Kind, string Name, int At, int Length)
{
    public int End => At + Length;

    /// <summary>Whether the mention and the tokens overlap.</summary>
    public bool Covers(int token) => token >= At && token < End;
}
