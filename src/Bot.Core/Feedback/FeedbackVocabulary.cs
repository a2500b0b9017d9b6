using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>The accounts of recent feedback, as names that sentences mention.</summary>
internal sealed class FeedbackVocabulary(FeedbackStore store) : IVocabularySource
{
    private const int Recent = 500;
    private const int MentionsOfCompetitor = 2;

    public async Task<string> StampAsync(string organization, CancellationToken cancellationToken) =>
        (await NewestAsync(organization, 1, cancellationToken)) is [var newest]
            ? newest.Number.ToString(CultureInfo.InvariantCulture)
            : "";

    public async Task<IReadOnlyList<IMentionReader>> ReadersAsync(
        string organization,
        CancellationToken cancellationToken
    )
    {
        var recent = await NewestAsync(organization, Recent, cancellationToken);
        var accounts = recent.Select(entry => entry.Details.Account).OfType<string>().Distinct().ToList();
        return
        [
            new NameReader(MentionKinds.Account, accounts.Select(name => (name, (IReadOnlyList<string>)[]))),
            new NameReader(
                MentionKinds.Competitor,
                Competitors(recent, accounts).Select(name => (name, (IReadOnlyList<string>)[]))
            ),
        ];
    }

    // Names that stand in several mentions of competitors and are no account.
    private static IEnumerable<string> Competitors(IReadOnlyList<FeedbackEntry> recent, IReadOnlyList<string> accounts)
    {
        var ofAccounts = accounts.SelectMany(Folding.Words).ToHashSet();
        return recent
            .Where(entry => entry.Details.Kind == FeedbackKind.CompetitorMention)
            .SelectMany(entry => Names(entry.Text).Select(name => (name, entry.Number)))
            .Where(pair => !ofAccounts.Contains(Folding.Fold(pair.name)))
            .GroupBy(pair => pair.name)
            .Where(group => group.Count() >= MentionsOfCompetitor)
            .Select(group => group.Key);
    }

    private static IEnumerable<string> Names(string text) =>
        AnalyzedText
            .Of(text, Language.English)
            .Tokens.Where(token =>
                token is { IsWord: true, IsCapitalized: true } && !OrdinaryWords.Contains(token.Word)
            )
            .Select(token => token.Raw)
            .Distinct();

    private Task<IReadOnlyList<FeedbackEntry>> NewestAsync(
        string organization,
        int count,
        CancellationToken cancellationToken
    ) => store.ListAsync(organization, new FeedbackFilter(), 0, count, cancellationToken);
}
