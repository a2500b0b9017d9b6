using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Objections;

/// <summary>Plain questions about what to answer to an objection that has an answer.</summary>
internal static class ObjectionIntents
{
    public static IServiceCollection AddObjectionIntents(this IServiceCollection services) =>
        services
            .AddSingleton<IVocabularySource, ObjectionVocabulary>()
            .AddIntent("message", Show)
            .AddIntent(Intent.BareWords, Named);

    private static IEnumerable<Line> Named(Sentence sentence) =>
        sentence.Find(MentionKinds.Objection) is { } objection
            ? [new Line(ObjectionType.KindKey, objection.Name) { IsExact = true }]
            : [];

    // "What do I answer when they say that …": what they say may be an objection in other words.
    private static IEnumerable<Line> Show(Sentence sentence) =>
        Named(sentence).Any() ? Named(sentence)
        : sentence.Has("said") && sentence.Topic(MentionKinds.Account) is { Length: > 0 } topic
            ? [new Line(ObjectionType.KindKey, topic)]
        : [];
}

/// <summary>The objections with an answer, as names that sentences mention in any of the ways to say them.</summary>
internal sealed class ObjectionVocabulary(AgreementStore store) : IVocabularySource
{
    public async Task<string> StampAsync(string organization, CancellationToken cancellationToken) =>
        (await store.ChangesAsync(organization, ObjectionType.KindKey, cancellationToken)).ToString(
            CultureInfo.InvariantCulture
        );

    public async Task<IReadOnlyList<IMentionReader>> ReadersAsync(
        string organization,
        CancellationToken cancellationToken
    ) =>
        [
            new NameReader(
                MentionKinds.Objection,
                (await store.ListAsync(organization, ObjectionType.KindKey, cancellationToken))
                    .Select(agreement => (agreement.Current ?? agreement.Latest)!.Content)
                    .Select(content => (ObjectionType.Said(content), ObjectionType.OtherWays(content)))
            ),
        ];
}
