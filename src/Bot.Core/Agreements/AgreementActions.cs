using System.Globalization;

namespace Bot.Core.Agreements;

/// <summary>
/// Wire names of an agreement type's commands, such as "persona.sign". A posted button carries them, so they are public
/// API.
/// </summary>
public sealed record AgreementActions(string Kind)
{
    /// <summary>Lists pending versions of all types and the sides that have not signed.</summary>
    public const string Queue = "agreements.review";

    public string Show => Kind;

    public string Propose => $"{Kind}.propose";

    public string Submit => $"{Kind}.submit";

    public string Review => $"{Kind}.review";

    public string Sign => $"{Kind}.sign";

    public string Reject => $"{Kind}.reject";

    public string SendRejection => $"{Kind}.reject.send";

    public string Withdraw => $"{Kind}.withdraw";

    public string History => $"{Kind}.history";

    public string Changes => $"{Kind}.diff";

    public string Read => $"{Kind}.read";

    public string Confirm => $"{Kind}.confirm";
}

/// <summary>
/// The value of a button: subject, version number (0 for the current one), and an optional extra for the command, such
/// as a hash, a page or another version number. A subject contains no slash.
/// </summary>
public sealed record VersionRef(string Subject, int Number = 0, string? Extra = null)
{
    /// <summary>The extra of a button that updates its card to show everything.</summary>
    public const string Whole = "all";

    /// <summary>The extra of a button that updates its card to show what matters most.</summary>
    public const string InShort = "short";

    /// <summary>Whether the button updates its card to show more or less.</summary>
    public bool IsUpdate => Extra is Whole or InShort;

    public override string ToString() =>
        Extra is not null ? $"{Subject}/{Digits(Number)}/{Extra}"
        : Number > 0 ? $"{Subject}/{Digits(Number)}"
        : Subject;

    public static VersionRef Parse(string value)
    {
        var parts = value.Split('/', 3);
        var number =
            parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var read)
                ? read
                : 0;
        return new VersionRef(parts[0], number, parts.Length > 2 ? parts[2] : null);
    }

    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
