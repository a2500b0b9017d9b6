using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Facts;

/// <summary>
/// A deal entered a stage. <see cref="Deal"/> is the id that the deal has in the CRM, <see cref="Stage"/> the stage as the
/// CRM names it, <see cref="From"/> the one before it if the file says it. <see cref="Day"/> is a calendar day of the
/// organization, and <see cref="Minute"/> counts from its midnight; 0 if the file has no times.
/// </summary>
public sealed record StageEntry(string Deal, string Stage, DateOnly Day, int Minute = 0, string? From = null)
{
    /// <summary>The same for the same move in a later file. Files disagree only about the stage before.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Id => IdOf(Deal, Stage, Day, Minute);

    internal static string IdOf(string deal, string stage, DateOnly day, int minute) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{deal}\u001f{day.DayNumber}\u001f{minute}\u001f{Folding.Fold(stage).Trim()}"
        );
}

/// <summary>Ids of deals, as files about them write them.</summary>
internal static class DealIds
{
    private const int Short = 15;
    private const string Checks = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    /// <summary>
    /// The same for both forms of a Salesforce id: reports write 15 characters, other exports add three that only check
    /// the case of the letters.
    /// </summary>
    public static string Key(string id) =>
        id.Length == Short + 3 && id.StartsWith("006", StringComparison.Ordinal) && IsChecked(id) ? id[..Short] : id;

    // Each of the last three tells which of five characters are in upper case.
    private static bool IsChecked(string id)
    {
        for (var part = 0; part < 3; part++)
        {
            var upper = 0;
            for (var at = 0; at < 5; at++)
            {
                upper |= char.IsAsciiLetterUpper(id[5 * part + at]) ? 1 << at : 0;
            }

            if (id[Short + part] != Checks[upper])
            {
                return false;
            }
        }

        return true;
    }
}
