namespace Bot.Core.Accounts;

/// <summary>
/// Two spellings of one account: what is known under <see cref="From"/> is shown with <see cref="Into"/>. Facts,
/// feedback and promises keep their names, so that undoing a merge loses nothing.
/// </summary>
/// <param name="Key">The folded name that was merged.</param>
/// <param name="IntoKey">The folded name that it is part of.</param>
public sealed record AccountMerge(
    string Organization,
    string Key,
    string From,
    string IntoKey,
    string Into,
    string By,
    DateTimeOffset At
);
