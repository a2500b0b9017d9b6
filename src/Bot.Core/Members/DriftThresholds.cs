using System.Globalization;

namespace Bot.Core.Members;

/// <summary>
/// When Duet proposes a change to an agreed persona: a pain that the persona does not name occurs on at least
/// <see cref="Accounts"/> distinct accounts, and on at least <see cref="Share"/> percent of all accounts with feedback.
/// </summary>
public sealed record DriftThresholds(int Accounts, int Share)
{
    public const int FewestAccounts = 2;
    public const int MostAccounts = 500;
    public const int LowestShare = 5;
    public const int HighestShare = 90;

    public static readonly DriftThresholds Usual = new(5, 25);

    /// <summary>
    /// A copy with the typed number of accounts. Null unless it is a whole number from <see cref="FewestAccounts"/> to
    /// <see cref="MostAccounts"/>.
    /// </summary>
    public DriftThresholds? WithAccounts(string words) =>
        Parse(words) is >= FewestAccounts and <= MostAccounts and var accounts
            ? this with
            {
                Accounts = accounts,
            }
            : null;

    /// <summary>
    /// A copy with the typed share, "25" or "25%". Null unless it is a whole number from <see cref="LowestShare"/> to
    /// <see cref="HighestShare"/>.
    /// </summary>
    public DriftThresholds? WithShare(string words) =>
        Parse(words.Replace("%", "", StringComparison.Ordinal)) is >= LowestShare and <= HighestShare and var share
            ? this with
            {
                Share = share,
            }
            : null;

    private static int Parse(string words) =>
        int.TryParse(words.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
