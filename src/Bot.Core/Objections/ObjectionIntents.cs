using Bot.Core.Agreements;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Objections;

/// <summary>Plain questions about what to answer to an objection that has an answer.</summary>
internal static class ObjectionIntents
{
    public static IServiceCollection AddObjectionIntents(this IServiceCollection services) =>
        services
            .AddAgreementVocabulary(ObjectionType.KindKey, Readers)
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

    // In any of the ways to say it.
    private static IReadOnlyList<IMentionReader> Readers(IReadOnlyList<AgreementContent> objections) =>
        [
            new NameReader(
                MentionKinds.Objection,
                objections.Select(content => (ObjectionType.Said(content), ObjectionType.OtherWays(content)))
            ),
        ];
}
