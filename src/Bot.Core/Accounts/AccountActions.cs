namespace Bot.Core.Accounts;

/// <summary>Wire names of the slice. Posted buttons carry them, so they are public API.</summary>
internal static class AccountActions
{
    public const string Show = "account";
    public const string Merge = "account.merge";
    public const string UndoMerge = "account.merge.undo";

    /// <summary>The value of a button about two names.</summary>
    public static string Pair(string one, string other) => $"{one}\n{other}";
}
