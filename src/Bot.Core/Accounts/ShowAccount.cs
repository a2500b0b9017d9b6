using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Commitments;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Themes;

namespace Bot.Core.Accounts;

/// <summary>`account Acme`: everything that is known about one account.</summary>
internal sealed class ShowAccount(AccountReader reader, AccountPages pages) : ICommandHandler
{
    private const int LongestWords = 80;

    public static readonly CommandSpec Spec = new(AccountActions.Show, "account|cuenta", AccountTexts.ShowSummary)
    {
        Examples = [AccountTexts.ShowExample],
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var words = (command.Action is null ? command.Arguments.Rest : command.Value).Trim();
        if (words.Length == 0)
        {
            return Reply.ToRequester(AccountTexts.Which);
        }

        if (command.Action is null && command.Text.Contains('\n', StringComparison.Ordinal))
        {
            // A pasted table begins with the word too.
            return Reply.ToRequester(AccountTexts.Which) with { IsMiss = true };
        }

        var book = await reader.ReadAsync(command.Organization, cancellationToken);
        var (key, choices, isNear) = AccountFinding.Find(words, book);
        if (key is null)
        {
            var shown = Truncate.ToLine(words, LongestWords);
            return Reply.ToRequester(
                AccountCards.Choose(
                    isNear ? AccountTexts.Unknown(shown, choices.Count > 0) : AccountTexts.Several(shown),
                    choices
                )
            ) with
            {
                IsMiss = isNear,
            };
        }

        return Reply.ToRequester(await pages.CardAsync(command, book, key, words, cancellationToken));
    }
}

/// <summary>Collects what the card of an account shows.</summary>
internal sealed class AccountPages(FeedbackStore feedback, AgreementViews views, NextSteps steps)
{
    private const int MostThemes = 3;

    public async Task<Card> CardAsync(
        ChatCommand command,
        AccountBook book,
        string key,
        string asked,
        CancellationToken cancellationToken
    )
    {
        var today = Today(command.Organization, command.At);
        var account = AccountState.Of(book, key, today);
        var stepsOf = await steps.ReadAsync(command.Organization.Id, command.At, cancellationToken);
        var askedKey = AccountStore.Key(asked);
        return AccountCards.Whole(
            new AccountPage(
                account,
                await ThemesAsync(command.Organization.Id, book, key, cancellationToken),
                await PromisesAsync(command, book.Promises[key], cancellationToken),
                stepsOf(account.Stage, AccountRisk.Of(book, key, today)?.Offer),
                [.. book.MergedInto(key).OrderBy(merge => merge.Key, StringComparer.Ordinal)],
                AccountFinding.Alike(account.Name, book)
            )
            {
                AskedAs = book.Merges.TryGetValue(askedKey, out var merge) ? merge.From : null,
                MayMerge = AccountRights.MayMerge(command.Member),
            }
        );
    }

    public static DateOnly Today(Organization organization, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime);

    private async Task<IReadOnlyList<AccountTheme>> ThemesAsync(
        string organization,
        AccountBook book,
        string key,
        CancellationToken cancellationToken
    )
    {
        var groups = book.Heard[key]
            .Where(filed => filed.Filing?.Kind != FilingKind.NotFeedback)
            .GroupBy(filed => filed.Filing?.Theme is { } number ? book.Themes.Root(number) : null)
            .OrderBy(group => group.Key is null)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key?.Number)
            .Take(MostThemes);
        var themes = new List<AccountTheme>();
        foreach (var group in groups)
        {
            var newest = group.MaxBy(filed => filed.Entry.At).Entry;
            var entry = await feedback.GetAsync(organization, newest.Number, cancellationToken);
            themes.Add(new AccountTheme(group.Key, group.Count(), entry is { Deleted: null } ? entry : null));
        }

        return themes;
    }

    private async Task<IReadOnlyList<(LocalizedText Title, Commitment Promise)>> PromisesAsync(
        ChatCommand command,
        IEnumerable<Commitment> promises,
        CancellationToken cancellationToken
    )
    {
        var all = promises.ToList();
        if (all.Count == 0)
        {
            return [];
        }

        var view = await views.ClaimsAsync(command.Organization.Id, command.At, cancellationToken);
        return
        [
            .. all.Select(promise =>
                (
                    view.Find(promise.Claim) is { } claim ? view.Title(claim) : LocalizedText.Invariant(promise.Claim),
                    promise
                )
            ),
        ];
    }
}
