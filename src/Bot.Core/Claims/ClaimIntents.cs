using System.Collections.Frozen;
using Bot.Core.Agreements;
using Bot.Core.Claims.Requests;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Claims;

/// <summary>Plain questions about what may be promised.</summary>
internal static class ClaimIntents
{
    // What stands between the question and the promise: "tell them that", "decirle a Acme que".
    private static readonly FrozenSet<string> Framing =
    [
        "promise",
        "say",
        "tell",
        "can",
        "should",
        "ask",
        "know",
        "true",
        "please",
        "hello",
        "you",
    ];

    // Says that something may be told: "is it ok to tell", "es correcto decir".
    private static readonly FrozenSet<string> Permission =
    [
        "ok",
        "okay",
        "fine",
        "allowed",
        "possible",
        "correct",
        "right",
        "safe",
        "legal",
        "true",
        "good",
        "correcto",
        "posible",
        "permitido",
        "bien",
        "seguro",
        "valido",
        "verdad",
    ];

    private const int LongestFrame = 8;

    private static readonly FrozenSet<string> Conjunctions = ["that", "que", "if", "si", "whether", "como"];
    private static readonly FrozenSet<string> Receivers =
    [
        "them",
        "customers",
        "customer",
        "clients",
        "client",
        "people",
        "prospects",
        "him",
        "her",
        "everybody",
        "everyone",
        "a",
        "al",
        "to",
        "los",
        "las",
        "el",
        "la",
        "un",
        "una",
        "clientes",
        "cliente",
        "le",
        "les",
    ];

    public static IServiceCollection AddClaimIntents(this IServiceCollection services) =>
        services
            .AddAgreementVocabulary(ClaimType.KindKey, ClaimVocabulary.Readers)
            .AddIntent("claims.promise", sentence => [new Line(ClaimActions.Check, Promise(sentence))])
            .AddIntent("claim", Show)
            .AddIntent(Intent.BareWords, Named)
            .AddIntent("claims.requests", new Line(ClaimRequestType.Actions.List))
            .AddIntent(
                "propose",
                sentence => sentence.Has("promise") ? [new Line($"{ClaimType.KindKey}.propose")] : []
            );

    private static IEnumerable<Line> Show(Sentence sentence) =>
        sentence.Find(MentionKinds.Claim) is { } claim
            ? [new Line(ClaimType.KindKey, claim.Name)]
            : [new Line(ClaimType.KindKey)];

    private static IEnumerable<Line> Named(Sentence sentence) =>
        sentence.Find(MentionKinds.Claim) is { } claim
            ? [new Line(ClaimType.KindKey, claim.Name) { IsExact = true }]
            : [];

    /// <summary>
    /// The promise in a question, as a statement: "can we tell customers that we are live in a week?" asks about "we are
    /// live in a week", "do we have SSO?" about "we have SSO".
    /// </summary>
    internal static string Promise(Sentence sentence)
    {
        var tokens = sentence.Text.Tokens;
        var start = AfterConjunction(sentence) ?? AfterFrame(sentence, Frame(sentence));
        while (start < tokens.Count && !tokens[start].IsWord && !tokens[start].IsNumber)
        {
            start++;
        }

        var promise = start < tokens.Count ? sentence.Text.Text[tokens[start].Start..] : sentence.Text.Text;
        return promise.Trim().TrimEnd('?', '.', ' ').Trim('"', '“', '”', '«', '»');
    }

    // The first "that" or "que" after a word of the frame, within the first half of the sentence's words.
    private static int? AfterConjunction(Sentence sentence)
    {
        var tokens = sentence.Text.Tokens;
        var frame = sentence
            .Text.Concepts.Where(concept => Framing.Contains(concept.Concept))
            .Select(concept => (int?)concept.At)
            .Min();
        if (frame is not { } from)
        {
            return null;
        }

        for (var at = from + 1; at < Math.Min(tokens.Count - 1, from + 10); at++)
        {
            if (Conjunctions.Contains(tokens[at].Word))
            {
                return at + 1;
            }
        }

        return null;
    }

    // "Is it ok to tell …": where the telling begins, if only small words stand before it; else the beginning.
    private static int Frame(Sentence sentence)
    {
        var telling = sentence
            .Text.Concepts.Where(concept =>
                concept.Concept is "promise" or "say" or "tell" && concept.At <= LongestFrame
            )
            .Select(concept => concept.At)
            .DefaultIfEmpty()
            .Min();
        return Enumerable
            .Range(0, telling)
            .All(at =>
                !sentence.Text.Tokens[at].IsWord
                || StopWords.Contains(sentence.Text.Tokens[at].Word)
                || Permission.Contains(sentence.Text.Tokens[at].Word)
            )
            ? telling
            : 0;
    }

    // Without a conjunction: after the words of the frame and the receiver at the beginning.
    private static int AfterFrame(Sentence sentence, int start)
    {
        var tokens = sentence.Text.Tokens;
        var at = start;
        while (at < tokens.Count - 1)
        {
            var concept = sentence.Text.Concepts.FirstOrDefault(concept => concept.At == at);
            var account = sentence.Mentions.FirstOrDefault(mention =>
                mention.At == at && mention.Kind == MentionKinds.Account
            );
            if (concept is not null && Framing.Contains(concept.Concept))
            {
                at += concept.Length;
            }
            else if (account is not null)
            {
                at += account.Length;
            }
            else if (
                !tokens[at].IsWord && !tokens[at].IsNumber
                || tokens[at].Word is "do" or "does" or "se"
                || (at > 0 && Receivers.Contains(tokens[at].Word))
                || tokens[at].Word is "we" or "i" && StartsFrame(sentence, at)
            )
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // "can we offer …": the "we" belongs to the frame. "do we have …": it belongs to the promise.
    private static bool StartsFrame(Sentence sentence, int at) =>
        sentence.Text.Concepts.Any(concept => concept.At == at + 1 && concept.Concept is "promise" or "say" or "tell")
        || sentence.Text.Concepts.Any(concept => concept.At == at - 1 && concept.Concept == "can");
}
