namespace Bot.Core.Accounts;

/// <summary>Wire names of the slice. Posted buttons carry them, so they are public API.</summary>
internal static class AccountActions
{
    public const string Show = "account";
    public const string Merge = "account.merge";
    public const string UndoMerge = "account.merge.undo";
    public const string Growth = "accounts.growth";
    public const string AtRisk = "accounts.risk";
    public const string ExportAtRisk = "accounts.risk.export";
    public const string Claim = "accounts.risk.claim";
    public const string Snooze = "accounts.risk.snooze";
    public const string Answer = "accounts.risk.answer";
    public const string SaveAnswer = "accounts.risk.answer.save";

    /// <summary>The value of a button about two names.</summary>
    public static string Pair(string one, string other) => $"{one}\n{other}";
}
