using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>Opens one theme with its counts and what customers said.</summary>
internal sealed class ShowTheme(ThemeBoard board, ThemeDeals deals, FeedbackStore feedback, MemberStore members)
    : ICommandHandler
{
    private const int Quotes = 4;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var snapshot = board.Of(command.Organization.Id);
        return ThemeActions.Numbers(command.Value) is [var number] && snapshot.Root(number) is { } theme
            ? await ShowAsync(command, theme, snapshot, cancellationToken)
            : Reply.ToRequester(ThemeTexts.Gone);
    }

    public async Task<Reply> ShowAsync(
        ChatCommand command,
        Theme theme,
        ThemeSnapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        var ranked = ThemeRanking.Count(
            theme,
            [.. snapshot.Of(theme.Number)],
            await deals.ReadAsync(command.Organization, cancellationToken),
            command.Organization.Currency,
            new ThemeQuery(),
            command.At
        );
        return Reply.ToRequester(
            ThemeCards.Whole(
                ranked,
                [.. snapshot.MergedInto(theme.Number)],
                await QuotesAsync(feedback, ranked, Quotes, cancellationToken),
                await members.NamesAsync(command.Organization.Id, cancellationToken),
                command.Organization.Currency,
                ThemeRights.MayChange(command.Member)
            )
        );
    }

    /// <summary>The newest entries, one of each account first.</summary>
    public static async Task<IReadOnlyList<FeedbackEntry>> QuotesAsync(
        FeedbackStore feedback,
        RankedTheme ranked,
        int most,
        CancellationToken cancellationToken
    )
    {
        var quotes = new List<FeedbackEntry>();
        var firsts = ranked.Entries.DistinctBy(filed => filed.Entry.AccountKey).ToList();
        foreach (var filed in firsts.Concat(ranked.Entries.Except(firsts)).Take(most))
        {
            var number = filed.Entry.Number;
            if (
                await feedback.GetAsync(ranked.Theme.Organization, number, cancellationToken) is { Deleted: null } entry
            )
            {
                quotes.Add(entry);
            }
        }

        return quotes;
    }
}
