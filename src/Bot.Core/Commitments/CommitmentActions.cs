using System.Globalization;

namespace Bot.Core.Commitments;

/// <summary>Wire names of the slice. Posted buttons carry them, so they are public API.</summary>
public static class CommitmentActions
{
    /// <summary>Records which claims were promised in a won deal, from typed words or from a deal and claims.</summary>
    public const string Used = "claims.used";

    public const string Attach = "claims.attach";

    public const string Undo = "claims.attach.undo";

    /// <summary>Answers that none of the suggested claims was promised.</summary>
    public const string None = "claims.used.none";

    public const string Kept = "claims.kept";

    public const string Answer = "claims.answer";

    public const string Explain = "claims.explain";

    public const string SendExplained = "claims.explain.send";

    /// <summary>Shows a follow-up with its buttons, to answer it or to change the answer.</summary>
    public const string Check = "claims.promise";
}

/// <summary>A button value that names a follow-up: "12/0", or with an answer "12/0/Kept".</summary>
internal sealed record FollowUpRef(int Commitment, int Check, FollowUpAnswer? Answer = null)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Commitment}/{Check}{(Answer is { } answer ? $"/{answer}" : "")}"
        );

    /// <summary>Parses a button value. An invalid one gives commitment 0, which does not exist.</summary>
    public static FollowUpRef Parse(string value)
    {
        var parts = value.Split('/');
        return new FollowUpRef(
            Number(parts, 0),
            Number(parts, 1),
            parts.Length > 2 && Enum.TryParse<FollowUpAnswer>(parts[2], out var answer) ? answer : null
        );
    }

    private static int Number(string[] parts, int at) =>
        parts.Length > at && int.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}

/// <summary>
/// A button value that names a deal and claims: the claims' subjects, a slash, and the deal's id, which may contain any
/// character.
/// </summary>
internal sealed record DealRef(string Deal, IReadOnlyList<string> Claims)
{
    // Keeps the value within the limits of all platforms.
    private const int MostClaims = 12;

    public override string ToString() => $"{string.Join(',', Claims.Take(MostClaims))}/{Deal}";

    public static DealRef Parse(string value)
    {
        var parts = value.Split('/', 2);
        return parts.Length < 2
            ? new DealRef("", [])
            : new DealRef(parts[1], parts[0].Split(',', StringSplitOptions.RemoveEmptyEntries));
    }
}
