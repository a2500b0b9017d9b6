using System.Globalization;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.CompanyWords;

/// <summary>The organization's own words that mean the same.</summary>
internal sealed class StoredWordsSource(CompanyWordsStore store) : IVocabularySource
{
    public async Task<string> StampAsync(string organization, CancellationToken cancellationToken) =>
        (await store.GetAsync(organization, cancellationToken)).Revision.ToString(CultureInfo.InvariantCulture);

    public async Task<IReadOnlyList<IMentionReader>> ReadersAsync(
        string organization,
        CancellationToken cancellationToken
    )
    {
        var stored = await store.GetAsync(organization, cancellationToken);
        return [new WordGroupReader([.. stored.Groups.Select(group => new WordGroup(group.Words))])];
    }
}
