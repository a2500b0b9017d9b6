using Bot.Core.Agreements;
using Bot.Core.Agreements.Doubts;
using Bot.Core.Chat;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Claims.Consistency;

/// <summary>
/// The signed claims that a report contradicts. It turns the claim check around: if what the customer says were what is
/// signed, could the claim still be said? "It took us 45 days" contradicts "live in 30 days", although nobody promises
/// 45 days. Only a denial, another number and another limit are contradictions; everything else may be another topic.
/// </summary>
internal sealed class ClaimContradictions(ClaimIndexCache claims) : IContradictions
{
    // A false alarm needs a second account, and then costs the owner a minute.
    private const decimal SameTopic = 0.6m;

    public async Task<IReadOnlyList<VersionOf>> OfAsync(
        Organization organization,
        FeedbackEntry entry,
        CancellationToken cancellationToken
    )
    {
        var index = await claims.GetAsync(organization, cancellationToken);
        if (index.Claims.Count == 0)
        {
            return [];
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(entry.Created, organization.TimeZone).DateTime);
        return
        [
            .. Clauses
                .Sentences(entry.Text)
                .SelectMany(sentence => Contradicted(index, sentence, today))
                .DistinctBy(claim => claim.Agreement.Subject)
                .Select(claim => new VersionOf(claim.Agreement, claim.Version)),
        ];
    }

    private static IEnumerable<CompiledClaim> Contradicted(ClaimIndex index, string sentence, DateOnly today)
    {
        var said = FrameReader.Read(sentence, Language.English, index.Names);
        return said.IsQuestion
            ? []
            : index
                .About(said)
                .Where(claim => claim.Holds(today))
                .Where(claim =>
                    Contradicts(Entailment.Judge(said, claim, today), isReversed: false)
                    || claim.Approved.Any(wording =>
                        Contradicts(
                            Entailment.Judge(wording, AsSigned(sentence, claim, index.Names), today),
                            isReversed: true
                        )
                    )
                );
    }

    // A smaller number than the signed one is no contradiction to it, but the signed one is to the smaller.
    private static bool Contradicts(Judgement? judgement, bool isReversed) =>
        judgement is { Verdict: Verdict.NotToBePromised, Certainty: >= SameTopic }
        && (
            judgement.Because == VerdictReason.Denies
            || (isReversed && judgement.Because is VerdictReason.OtherNumber or VerdictReason.OtherLimit)
        );

    private static CompiledClaim AsSigned(string sentence, CompiledClaim claim, Names names)
    {
        var content = AgreementContent.Of(
            ClaimFields.All,
            field =>
                field == ClaimFields.Wording.Name ? sentence
                : field == ClaimFields.Name.Name ? claim.Version.Content[ClaimFields.Name]
                : field == ClaimFields.State.Name ? ClaimTexts.Available
                : null
        );
        var version = claim.Version with { Content = content };
        return CompiledClaim.Of(claim.Agreement, version, ClaimSource.Of(version), names);
    }
}
