using Bot.Core.Agreements;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Claims;

/// <summary>The claims by name and by the other ways to say them, which mean the same.</summary>
internal static class ClaimVocabulary
{
    private const int LongestName = 6;

    public static IReadOnlyList<IMentionReader> Readers(IReadOnlyList<AgreementContent> contents)
    {
        var claims = contents
            .Select(ClaimContent.Read)
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
