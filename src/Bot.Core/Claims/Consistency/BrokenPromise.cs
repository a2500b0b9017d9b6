using Bot.Core.Agreements;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.Messages;

namespace Bot.Core.Claims.Consistency;

/// <summary>A sentence of a signed message that promises what a claim no longer permits, or never did.</summary>
internal sealed record BrokenPromise(string Sentence, Judgement Judgement)
{
    /// <summary>
    /// The broken promises of a message in field order, one for each sentence. Only the state of a claim counts:
    /// expired, suspended, planned, retired or not offered. About a number or a plan the message's owner knows more
    /// than the check.
    /// </summary>
    public static IReadOnlyList<BrokenPromise> Of(AgreementContent message, ClaimIndex claims, DateOnly today)
    {
        var content = MessageContent.Read(message);
        return
        [
            .. content
                .WordsForCustomers.SelectMany(Clauses.Sentences)
                .Distinct()
                .Select(sentence => new BrokenPromise(
                    sentence,
                    ClaimChecker.Check(claims, sentence, today, content.Language)
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
