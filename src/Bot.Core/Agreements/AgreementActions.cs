using System.Globalization;

namespace Bot.Core.Agreements;

/// <summary>Wire names of a kind's commands: "persona.sign". Once posted on a button they are public API.</summary>
public sealed record AgreementActions(string Kind)
{
    /// <summary>What waits for whose signature, of every kind.</summary>
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
/// What a button is about: subject, version number (0: the current one), and what its command needs besides (a hash, a
/// page, another version). Subjects hold no slash.
/// </summary>
public sealed record VersionRef(string Subject, int Number = 0, string? Extra = null)
{
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
