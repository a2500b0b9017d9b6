using System.Globalization;

namespace Bot.Core.Themes;

/// <summary>Wire names of the slice. Posted buttons carry them, so they are public API.</summary>
internal static class ThemeActions
{
    public const string List = "themes";
    public const string Show = "themes.show";
    public const string File = "themes.file";
    public const string Refuse = "themes.refuse";
    public const string New = "themes.new";
    public const string Create = "themes.create";
    public const string Edit = "themes.edit";
    public const string Save = "themes.save";
    public const string Merge = "themes.merge";
    public const string SaveMerge = "themes.merge.save";
    public const string UndoMerge = "themes.merge.undo";
    public const string Split = "themes.split";
    public const string SaveSplit = "themes.split.save";
    public const string Mine = "themes.mine";
    public const string Notices = "themes.notices";
    public const string Triage = "triage";
    public const string TriageFile = "triage.file";
    public const string TriageChoose = "triage.choose";
    public const string TriageDismiss = "triage.dismiss";
    public const string TriageSettings = "triage.settings";
    public const string TriageSaveSettings = "triage.settings.save";
    public const string Propose = "triage.proposals";

    public static string Value(params IEnumerable<int> numbers) =>
        string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The numbers of a button's value; empty if it has something else.</summary>
    public static IReadOnlyList<int> Numbers(string value)
    {
        var numbers = new List<int>();
        foreach (var part in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return [];
            }

            numbers.Add(number);
        }

        return numbers;
    }
}
