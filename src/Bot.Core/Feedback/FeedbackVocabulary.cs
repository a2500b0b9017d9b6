using System.Globalization;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>The accounts of recent feedback, as names that sentences mention.</summary>
internal sealed class FeedbackVocabulary(FeedbackStore store) : IVocabularySource
{
    private const int Recent = 500;

    public async Task<string> StampAsync(string organization, CancellationToken cancellationToken) =>
        (await NewestAsync(organization, 1, cancellationToken)) is [var newest]
            ? newest.Number.ToString(CultureInfo.InvariantCulture)
            : "";

    public async Task<IReadOnlyList<IMentionReader>> ReadersAsync(
        string organization,
        CancellationToken cancellationToken
    )
    {
        var accounts = (await NewestAsync(organization, Recent, cancellationToken))
            .Select(entry => entry.Details.Account)
            .OfType<string>();
        return [new NameReader(MentionKinds.Account, accounts.Select(name => (name, (IReadOnlyList<string>)[])))];
    }

    private Task<IReadOnlyList<FeedbackEntry>> NewestAsync(
        string organization,
        int count,
        CancellationToken cancellationToken
    ) => store.ListAsync(organization, new FeedbackFilter(), 0, count, cancellationToken);
}
