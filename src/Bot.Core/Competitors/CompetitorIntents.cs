using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Competitors;

/// <summary>Plain questions about what to say against a competitor that both sides signed something about.</summary>
internal static class CompetitorIntents
{
    public static IServiceCollection AddCompetitorIntents(this IServiceCollection services) =>
        services
            .AddSingleton<IVocabularySource, CompetitorVocabulary>()
            .AddIntent("competitor", Show)
            .AddIntent("message", Show)
            .AddIntent(Intent.BareWords, sentence => Show(sentence).Select(line => line with { IsExact = true }));

    private static IEnumerable<Line> Show(Sentence sentence) =>
        sentence.Find(MentionKinds.SignedCompetitor) is { } signed
            ? [new Line(CompetitorType.KindKey, signed.Name)]
            : [];
}

/// <summary>The competitors that both sides signed something about, as names that sentences mention.</summary>
internal sealed class CompetitorVocabulary(AgreementStore store) : IVocabularySource
{
    public async Task<string> StampAsync(string organization, CancellationToken cancellationToken) =>
        (await store.ChangesAsync(organization, CompetitorType.KindKey, cancellationToken)).ToString(
            CultureInfo.InvariantCulture
        );

    public async Task<IReadOnlyList<IMentionReader>> ReadersAsync(
        string organization,
        CancellationToken cancellationToken
    ) =>
        [
            new NameReader(
                MentionKinds.SignedCompetitor,
                (await store.ListAsync(organization, CompetitorType.KindKey, cancellationToken))
                    .Select(agreement => CompetitorType.NameOf((agreement.Current ?? agreement.Latest)!.Content))
                    .Select(name => (name, (IReadOnlyList<string>)[]))
            ),
        ];
}
