using System.Globalization;

namespace Bot.Core.Members;

/// <summary>
/// From when on Duet proposes to change an agreed persona: a pain that it does not name has to be heard on at least
/// <see cref="Accounts"/> distinct accounts and on at least <see cref="Share"/> percent of all accounts that were heard.
/// </summary>
public sealed record DriftThresholds(int Accounts, int Share)
{
    public const int FewestAccounts = 2;
    public const int MostAccounts = 500;
    public const int LowestShare = 5;
    public const int HighestShare = 90;

    public static readonly DriftThresholds Usual = new(5, 25);

    /// <summary>With the accounts as typed; null when that is no whole number from <see cref="FewestAccounts"/> to <see cref="MostAccounts"/>.</summary>
    public DriftThresholds? WithAccounts(string words) =>
        Read(words) is >= FewestAccounts and <= MostAccounts and var accounts
            ? this with
            {
                Accounts = accounts,
            }
            : null;

    /// <summary>With the share as typed, "25" or "25%"; null when that is no whole number from <see cref="LowestShare"/> to <see cref="HighestShare"/>.</summary>
    public DriftThresholds? WithShare(string words) =>
        Read(words.Replace("%", "", StringComparison.Ordinal)) is >= LowestShare and <= HighestShare and var share
            ? this with
            {
                Share = share,
            }
            : null;

    private static int Read(string words) =>
        int.TryParse(words.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
