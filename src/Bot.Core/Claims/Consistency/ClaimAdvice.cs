using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.Members;

namespace Bot.Core.Claims.Consistency;

/// <summary>
/// What to know before a claim is signed: a signed claim that says something else of the same, and a plan, region or
/// number that checks cannot compare.
/// </summary>
internal sealed class ClaimAdvice(ClaimIndexCache claims) : IProposalAdvice
{
    private const int MostShown = 3;

    // A false alarm costs the signers a minute each; below this, the topic may be another.
    private const decimal SurelyTheSame = 0.7m;

    public string Kind => ClaimType.KindKey;

    public async Task<IReadOnlyList<LocalizedText>> ReadAsync(
        Organization organization,
        string subject,
        AgreementVersion version,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var index = await claims.GetAsync(organization, cancellationToken);
        var content = ClaimContent.Read(version.Content);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime);
        var frame = FrameReader.Read(content.Wording, Language.English, index.Names);
        return [.. Unreadable(content, frame, index), .. Contradictions(index, frame, subject, today).Take(MostShown)];
    }

    private static IEnumerable<LocalizedText> Unreadable(ClaimContent content, Frame frame, ClaimIndex index)
    {
        if (
            content.Plan is { Length: > 0 } plan
            && ScopeWords.PlansOf(plan).Contains(ScopeWords.Above)
            && index.Names.PlanOrder.Count == 0
        )
        {
            yield return ConsistencyTexts.UnreadPlan(plan);
        }

        if (content.Region is { Length: > 0 } region && ScopeWords.RegionsIn(Tokens.Of(region)).Count == 0)
        {
            yield return ConsistencyTexts.UnreadRegion(region);
        }

        if (frame.Quantities.FirstOrDefault(one => one is { Measure: Measure.Count, Of: null }) is { } number)
        {
            yield return ConsistencyTexts.UnreadNumber(Tokens.Of(content.Wording)[number.At].Word);
        }
    }

    private static IEnumerable<LocalizedText> Contradictions(
        ClaimIndex index,
        Frame frame,
        string subject,
        DateOnly today
    ) =>
        index
            .About(frame)
            .Where(claim => claim.Agreement.Subject != subject)
            .Select(claim => Entailment.Judge(frame, claim, today))
            .OfType<Judgement>()
            .Where(judgement => judgement.Verdict == Verdict.NotToBePromised && judgement.Certainty >= SurelyTheSame)
            .OrderByDescending(judgement => judgement.Certainty)
            .Select(ConsistencyTexts.Contradicts);
}
