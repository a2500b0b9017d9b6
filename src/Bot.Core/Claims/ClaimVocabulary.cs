using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Claims;

/// <summary>The claims by name and by the other ways to say them, which mean the same.</summary>
internal sealed class ClaimVocabulary(AgreementStore store) : IVocabularySource
{
    private const int LongestName = 6;

    public async Task<string> StampAsync(string organization, CancellationToken cancellationToken) =>
        (await store.ChangesAsync(organization, ClaimType.KindKey, cancellationToken)).ToString(
            CultureInfo.InvariantCulture
        );

    public async Task<IReadOnlyList<IMentionReader>> ReadersAsync(
        string organization,
        CancellationToken cancellationToken
    )
    {
        var claims = (await store.ListAsync(organization, ClaimType.KindKey, cancellationToken))
            .Select(agreement => ClaimContent.Read((agreement.Current ?? agreement.Latest)!.Content))
            .Select(content => (content.Name, Others: Short(content.OtherWays)))
            .ToList();
        return
        [
            new NameReader(MentionKinds.Claim, claims),
            new WordGroupReader([
                .. claims
                    .Where(claim => claim.Others.Count > 0 && claim.Name.Split(' ').Length <= LongestName)
                    .Select(claim => new WordGroup([claim.Name, .. claim.Others], IsLearned: true)),
            ]),
        ];
    }

    private static IReadOnlyList<string> Short(IReadOnlyList<string> ways) =>
        [.. ways.Where(way => way.Split(' ').Length <= LongestName)];
}
