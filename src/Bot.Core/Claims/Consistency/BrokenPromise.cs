using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims.ClaimChecking;

namespace Bot.Core.Claims.Consistency;

/// <summary>A sentence of a signed message that promises what a claim no longer permits, or never did.</summary>
internal sealed record BrokenPromise(string Sentence, Judgement Judgement)
{
    // Without the field "avoid", which shows what not to say.
    private static readonly string[] CheckedFields =
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
    /// The broken promises of a message in field order, one for each sentence. Only the state of a claim counts:
    /// expired, suspended, planned, retired or not offered. About a number or a plan the message's owner knows more
    /// than the check.
    /// </summary>
    public static IReadOnlyList<BrokenPromise> Of(AgreementContent message, ClaimIndex claims, DateOnly today)
    {
        var defaultLanguage = message["language"] == "es" ? Language.Spanish : Language.English;
        return
        [
            .. CheckedFields
                .Select(field => message[field])
                .OfType<string>()
                .SelectMany(Clauses.Sentences)
                .Distinct()
                .Select(sentence => new BrokenPromise(
                    sentence,
                    ClaimChecker.Check(claims, sentence, today, defaultLanguage)
                ))
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
