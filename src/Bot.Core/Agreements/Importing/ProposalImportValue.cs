using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>Wire names for the import of agreements. Each type also has its own, such as "claim.import".</summary>
internal static class ProposalImportActions
{
    public const string File = "agreements.import";
    public const string Read = "agreements.import.read";
    public const string Preview = "agreements.import.preview";
    public const string Rows = "agreements.import.rows";
    public const string Confirm = "agreements.import.confirm";
    public const string Cancel = "agreements.import.cancel";
    public const string Withdraw = "agreements.import.withdraw";

    public static string Paste(string kind) => $"{kind}.import";
}

/// <summary>
/// The value of a preview's buttons: the file, its type, how it writes days, the hash of the plan that the member saw
/// (<see cref="ImportPlan.Mark"/>), and an extra for the button ("3fa9… claim dayfirst 8c1f… all").
/// </summary>
internal sealed record ProposalImportValue(
    string Id,
    string? Kind = null,
    DayOrder? Days = null,
    string? Mark = null,
    string? Extra = null
)
{
    public const string All = "all";
    public const string OnlyNew = "new";

    public string Words =>
        $"{Id} {Kind ?? "-"} {Days?.ToString().ToLowerInvariant() ?? "-"} {Mark ?? "-"} {Extra ?? "-"}";

    public static ProposalImportValue Parse(string words)
    {
        var parts = words.Split(' ');
        return new ProposalImportValue(parts[0], Part(parts, 1), Order(Part(parts, 2)), Part(parts, 3), Part(parts, 4));
    }

    private static string? Part(string[] parts, int at) =>
        at < parts.Length && parts[at] is not ("-" or "") ? parts[at] : null;

    // Accepts only names: Enum.TryParse would accept any number.
    private static DayOrder? Order(string? word) =>
        word is not null
        && word.All(char.IsAsciiLetter)
        && Enum.TryParse<DayOrder>(word, ignoreCase: true, out var order)
            ? order
            : null;
}
