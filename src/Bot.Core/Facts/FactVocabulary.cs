using System.Globalization;
using Bot.Core.Understanding;

namespace Bot.Core.Facts;

/// <summary>The accounts of the imported facts, as names that sentences mention.</summary>
internal sealed class FactVocabulary(FactStore store, CurrentFacts facts) : IVocabularySource
{
    public async Task<string> StampAsync(string organization, CancellationToken cancellationToken) =>
        (await store.VersionAsync(organization, cancellationToken)).ToString(CultureInfo.InvariantCulture);

    public async Task<IReadOnlyList<IMentionReader>> ReadersAsync(
        string organization,
        CancellationToken cancellationToken
    )
    {
        var current = await facts.GetAsync(organization, cancellationToken);
        return
        [
            new NameReader(
                MentionKinds.Account,
                current
                    .AccountNames.Concat(current.CurrentAccountNames)
                    .Distinct()
                    .Select(name => (name, (IReadOnlyList<string>)[]))
            ),
        ];
    }
}
