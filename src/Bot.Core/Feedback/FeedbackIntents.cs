using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Feedback;

/// <summary>Plain questions about what customers said.</summary>
internal static class FeedbackIntents
{
    // What a question asks for in general, as the kind of feedback that answers it.
    private static readonly IReadOnlyList<(string Concept, string Kind)> Kinds =
    [
        ("pain", "pain"),
        ("complain", "pain"),
        ("feature", "feature"),
        ("competitor", "competitor"),
        ("leave", "churn"),
        ("buy", "motive"),
        ("lose", "objection"),
        ("love", "praise"),
        ("asset", "content"),
    ];

    public static IServiceCollection AddFeedbackIntents(this IServiceCollection services) =>
        services
            .AddSingleton<IVocabularySource, FeedbackVocabulary>()
            .AddIntent("feedback.search", Search)
            .AddIntent("account", Account)
            .AddIntent(Intent.BareWords, Bare)
            .AddIntent("competitor", Search)
            .AddIntent("feedback.mine", new Line(FeedbackActions.Mine))
            .AddIntent("feedback.undo", new Line(FeedbackActions.Undo) { Acts = true });

    private static IEnumerable<Line> Account(Sentence sentence) =>
        sentence.Find(MentionKinds.Account) is { } account ? [Of(account)] : [];

    private static IEnumerable<Line> Bare(Sentence sentence) =>
        sentence.Find(MentionKinds.Account) is { } account ? [Of(account) with { IsExact = true }]
        : sentence.Topic() is { Length: > 0 } topic ? [new Line(FeedbackActions.Search, topic)]
        : [];

    private static IEnumerable<Line> Search(Sentence sentence)
    {
        var account = sentence.Find(MentionKinds.Account);
        var topic = sentence.Topic(MentionKinds.Account);
        var kind = Kinds.FirstOrDefault(pair => sentence.Has(pair.Concept)).Kind;
        if (account is not null && (topic.Length == 0 || kind is not null))
        {
            yield return Of(account);
        }
        else if (topic.Length > 0 && !IsOnlyKind(topic, sentence))
        {
            yield return new Line(FeedbackActions.Search, account is null ? topic : $"{account.Name} {topic}")
            {
                MayFindNothing = true,
            };
            if (account is not null)
            {
                yield return Of(account);
            }
        }

        if (kind is not null)
        {
            yield return new Line(FeedbackActions.List, $"kind:{kind}");
        }

        if (account is null && (topic.Length == 0 || kind is not null))
        {
            yield return new Line(FeedbackActions.List);
        }
    }

    private static Line Of(Mention account) => new(FeedbackActions.List, $"account:\"{account.Name}\"");

    // "What are the top pains" asks for a kind; "pains with onboarding" for a topic.
    private static bool IsOnlyKind(string topic, Sentence sentence) =>
        topic
            .Split(' ')
            .All(word =>
                sentence.Text.Concepts.Any(concept =>
                    Kinds.Any(pair => pair.Concept == concept.Concept)
                    && Enumerable.Range(concept.At, concept.Length).Any(at => sentence.Text.Tokens[at].Raw == word)
                )
            );
}
