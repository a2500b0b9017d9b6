using Bot.Core.Chat;
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
            .AddIntent(Intent.WholeSentence, ExportIntents.Lines)
            .AddIntent("feedback.mine", new Line(FeedbackActions.Mine))
            .AddIntent("feedback.undo", new Line(FeedbackActions.Undo) { Acts = true });

    /// <summary>The word of the kind of feedback that the sentence asks for; null if it asks for none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="except">Words that ask for no kind here, although they mean one elsewhere.</param>
    internal static string? KindOf(Sentence sentence, IReadOnlySet<string>? except = null) =>
        Kinds
            .FirstOrDefault(pair =>
                sentence.Text.Concepts.Any(concept =>
                    concept.Concept == pair.Concept
                    && except?.Contains(Folding.Fold(sentence.Text.Tokens[concept.At].Raw)) != true
                )
            )
            .Kind;

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
        var kind = KindOf(sentence);
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
    internal static bool IsOnlyKind(string topic, Sentence sentence) =>
        topic
            .Split(' ')
            .All(word =>
                sentence.Text.Concepts.Any(concept =>
                    Kinds.Any(pair => pair.Concept == concept.Concept)
                    && Enumerable.Range(concept.At, concept.Length).Any(at => sentence.Text.Tokens[at].Raw == word)
                )
            );
}
