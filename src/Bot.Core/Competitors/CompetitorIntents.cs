using Bot.Core.Agreements;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Competitors;

/// <summary>Plain questions about what to say against a competitor that both sides signed something about.</summary>
internal static class CompetitorIntents
{
    public static IServiceCollection AddCompetitorIntents(this IServiceCollection services) =>
        services
            .AddAgreementVocabulary(CompetitorType.KindKey, Readers)
            .AddIntent("competitor", Show)
            .AddIntent("message", Show)
            .AddIntent(Intent.BareWords, sentence => Show(sentence).Select(line => line with { IsExact = true }));

    private static IEnumerable<Line> Show(Sentence sentence) =>
        sentence.Find(MentionKinds.SignedCompetitor) is { } signed
            ? [new Line(CompetitorType.KindKey, signed.Name)]
            : [];

    private static IReadOnlyList<IMentionReader> Readers(IReadOnlyList<AgreementContent> competitors) =>
        [
            new NameReader(
                MentionKinds.SignedCompetitor,
                competitors.Select(content => (CompetitorType.NameOf(content), (IReadOnlyList<string>)[]))
            ),
        ];
}
