using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims.ClaimChecking;

namespace Bot.Core.Claims.Consistency;

/// <summary>A sentence of a signed message that promises what a claim does not give any more, or never did.</summary>
internal sealed record BrokenPromise(string Sentence, Judgement Judgement)
{
    // What is to be avoided is there to show what not to say.
    private static readonly string[] Said =
    [
        "headline",
        "subHeadline",
        "positioning",
        "pitch",
        "short",
        "long",
        "pillars",
        "proof",
        "use",
        "strong",
        "differentiators",
    ];

    /// <summary>
    /// Those of a message, in its own order, a claim once for each sentence. Only what a claim says outright counts: that it is
    /// expired, suspended, planned, retired or not offered. Of a number or a plan a message's owner knows more than the guard.
    /// </summary>
    public static IReadOnlyList<BrokenPromise> Of(AgreementContent message, ClaimIndex claims, DateOnly today)
    {
        var otherwise = message["language"] == "es" ? Language.Spanish : Language.English;
        return
        [
            .. Said.Select(field => message[field])
                .OfType<string>()
                .SelectMany(Clauses.Sentences)
                .Distinct()
                .Select(sentence => new BrokenPromise(sentence, ClaimChecker.Check(claims, sentence, today, otherwise)))
                .Where(broken =>
                    broken.Judgement
                        is {
                            Verdict: Verdict.NotToBePromised,
                            Because: VerdictReason.Expired
                                or VerdictReason.Suspended
                                or VerdictReason.NotOffered
                                or VerdictReason.Retired
                                or VerdictReason.PromisesPlanned
                        }
                ),
        ];
    }
}
