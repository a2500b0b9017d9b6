using System.Globalization;

namespace Bot.Core.Commitments;

/// <summary>Wire names of the slice: once posted they are public API.</summary>
public static class CommitmentActions
{
    /// <summary>Which claims a won deal was won with: by words, or a deal and claims.</summary>
    public const string Used = "claims.used";

    public const string Attach = "claims.attach";

    public const string Undo = "claims.attach.undo";

    /// <summary>None of those that were suggested.</summary>
    public const string None = "claims.used.none";

    public const string Kept = "claims.kept";

    public const string Answer = "claims.answer";

    public const string Explain = "claims.explain";

    public const string SendExplained = "claims.explain.send";

    /// <summary>Shows a check with its buttons, to answer it or to change the answer.</summary>
    public const string Check = "claims.promise";
}

/// <summary>A check of a promise on a button: "12/0", with an answer "12/0/Kept".</summary>
internal sealed record FollowUpRef(int Promise, int Check, FollowUpAnswer? Answer = null)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Promise}/{Check}{(Answer is { } answer ? $"/{answer}" : "")}");

    /// <summary>What no button of ours says is promise 0, which nobody has.</summary>
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

/// <summary>A deal with claims on a button: their subjects, and behind a slash the deal's id, which may hold anything.</summary>
internal sealed record DealRef(string Deal, IReadOnlyList<string> Claims)
{
    // So that a button's value fits every platform.
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
