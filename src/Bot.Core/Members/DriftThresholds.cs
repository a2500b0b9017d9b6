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

    public static bool IsAccounts(int accounts) => accounts is >= FewestAccounts and <= MostAccounts;

    public static bool IsShare(int share) => share is >= LowestShare and <= HighestShare;
}
