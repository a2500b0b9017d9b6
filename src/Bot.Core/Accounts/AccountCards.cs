using Bot.Core.Chat;
using Bot.Core.Commitments;
using Bot.Core.Feedback;
using Bot.Core.Themes;

namespace Bot.Core.Accounts;

/// <summary>The feedback of an account on one theme, with the newest words.</summary>
internal sealed record AccountTheme(Theme? Theme, int Reports, FeedbackEntry? Newest);

/// <summary>All that the card of an account shows.</summary>
internal sealed record AccountPage(
    AccountState Account,
    IReadOnlyList<AccountTheme> Themes,
    IReadOnlyList<(LocalizedText Title, Commitment Promise)> Promises,
    IReadOnlyList<NextStep> Steps,
    IReadOnlyList<AccountMerge> Merged,
    IReadOnlyList<string> Alike
)
{
    /// <summary>The name that was asked for, if it is part of this account since.</summary>
    public string? AskedAs { get; init; }

    public bool MayMerge { get; init; }
}

/// <summary>Cards about one account. Pure.</summary>
internal static class AccountCards
{
    private const int LongestQuote = 220;
    private const int MostPromises = 4;
    private const int MostMerges = 2;

    public static Card Choose(LocalizedText sentence, IReadOnlyList<string> names) =>
        names.Count == 0 ? Card.Say(sentence) : Card.Ask(sentence, [.. names.Select(Open)]);

    public static Button Open(string name) => new(LocalizedText.Invariant(name), AccountActions.Show, name);

    public static Card Whole(AccountPage page)
    {
        var account = page.Account;
        return new Card(
            LocalizedText.Invariant($"{account.Name} · {AccountTexts.Of(account)}"),
            [
                new Heading(LocalizedText.Invariant(account.Name)),
                .. page.AskedAs is { } asked
                    ? new Block[] { new Paragraph(AccountTexts.IsPartOf(asked, account.Name)) }
                    : [],
                new Fields([.. Facts(page)]),
                .. Feedback(page),
                .. Promises(page),
                .. Steps(page),
                .. Names(page),
                new Buttons([.. Buttons(page)]),
            ]
        );
    }

    private static IEnumerable<Field> Facts(AccountPage page)
    {
        var account = page.Account;
        yield return new Field(AccountTexts.Stage, AccountTexts.Of(account));
        if (account.Rep is { } rep)
        {
            yield return new Field(AccountTexts.Owner, LocalizedText.Invariant(rep));
        }

        if (account.Monthly.Count > 0)
        {
            yield return new Field(AccountTexts.Revenue, AccountTexts.Amounts(account.Monthly));
        }

        if (account.Ends is { } ends)
        {
            yield return new Field(AccountTexts.Ends, LocalizedText.Invariant($"{ends}"));
        }
        else if (account.Renews is { } renews)
        {
            yield return new Field(AccountTexts.Renewal, LocalizedText.Invariant($"{renews}"));
        }

        if (account.Score is { } score)
        {
            yield return new Field(AccountTexts.Score, AccountTexts.ScoreOf(score));
        }

        if (account.OpenDeals + account.Won + account.Lost > 0)
        {
            yield return new Field(AccountTexts.Deals, AccountTexts.DealsOf(account));
        }
    }

    private static IEnumerable<Block> Feedback(AccountPage page)
    {
        yield return new Heading(AccountTexts.Feedback);
        if (page.Themes.Count == 0)
        {
            yield return new Paragraph(AccountTexts.NoFeedback);
        }

        foreach (var (theme, reports, newest) in page.Themes)
        {
            yield return new Paragraph(
                AccountTexts.Theme(
                    theme is null ? AccountTexts.NoTheme : LocalizedText.Invariant(theme.Name),
                    theme is null ? null : ThemeTexts.Of(theme.Status),
                    reports
                )
            );
            if (newest is not null)
            {
                yield return new Quote(
                    LocalizedText.Invariant(Truncate.ToLine(newest.Text, LongestQuote)),
                    LocalizedText.Invariant($"{newest.Details.Kind.Name()} · {newest.Created:d}")
                );
            }
        }
    }

    private static IEnumerable<Block> Promises(AccountPage page)
    {
        if (page.Promises.Count > 0)
        {
            yield return new Heading(AccountTexts.Promises);
            yield return new Paragraph(
                AccountTexts.PromisesOf(CommitmentCounts.Of(page.Promises.Select(one => one.Promise)))
            );
            yield return new Bullets([
                .. page
                    .Promises.OrderBy(one => one.Promise.Verdict?.Answer == FollowUpAnswer.NotKept ? 0 : 1)
                    .Take(MostPromises)
                    .Select(one => AccountTexts.Promise(one.Title, one.Promise)),
            ]);
        }
    }

    private static IEnumerable<Block> Steps(AccountPage page)
    {
        if (page.Steps.Count > 0)
        {
            yield return new Heading(AccountTexts.NextStep);
            yield return new Bullets([.. page.Steps.Select(step => step.Line)]);
        }
    }

    private static IEnumerable<Block> Names(AccountPage page)
    {
        if (page.Merged.Count > 0)
        {
            yield return new Note(AccountTexts.Includes(page.Merged.Select(merge => merge.From)));
        }

        if (page.Alike.Count > 0)
        {
            yield return new Note(AccountTexts.Alike(page.Alike));
        }
    }

    private static IEnumerable<Button> Buttons(AccountPage page)
    {
        var name = page.Account.Name;
        foreach (var step in page.Steps)
        {
            yield return step.Open;
        }

        if (page.Themes.Count > 0)
        {
            yield return new Button(AccountTexts.FeedbackButton, FeedbackActions.List, $"account:\"{name}\"");
        }

        if (page.Promises.Count > 0)
        {
            yield return new Button(
                AccountTexts.PromisesButton,
                CommitmentActions.Kept,
                CommitmentFilter.Account(name).ToString()
            );
        }

        foreach (var other in page.MayMerge ? page.Alike.Take(MostMerges) : [])
        {
            yield return new Button(
                AccountTexts.MergeButton(other),
                AccountActions.Merge,
                AccountActions.Pair(other, name),
                Confirm: AccountTexts.MergeConfirm(other, name)
            );
        }

        foreach (var merge in page.MayMerge ? page.Merged.Take(MostMerges) : [])
        {
            yield return new Button(AccountTexts.UndoButton(merge.From), AccountActions.UndoMerge, merge.Key);
        }
    }
}
