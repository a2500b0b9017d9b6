using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// Holds sentences against the signed claims. Deterministic, without any model: a sentence is read (<see cref="SentenceParser"/>),
/// each claim that shares a term with it is held against it (<see cref="ClaimMatch"/>), and the claim that speaks of it most surely
/// decides. A sentence of several promises is as good as its worst. Whatever is in doubt is unknown: a wrong
/// "supported" is the worst that can happen here.
/// </summary>
internal static class ClaimChecker
{
    /// <summary>Claims that are so near to the surest one are as sure; the worst of them decides.</summary>
    private const decimal AsSure = 0.04m;

    public static Judgement Check(ClaimIndex index, string sentence, DateOnly today, Language otherwise)
    {
        var text = SentenceParser.Read(sentence, otherwise, index.Names);
        if (text.IsQuestion)
        {
            return new Judgement(sentence, Verdict.Unknown, VerdictReason.IsQuestion);
        }

        if (text.Weight < 1)
        {
            return new Judgement(sentence, Verdict.Unknown, VerdictReason.NothingPromised);
        }

        var whole = Surest(index, text, today);
        if (whole.Because == VerdictReason.NothingSigned && FunctionWords.IsGreeting(Tokens.Of(sentence)))
        {
            return whole with { Because = VerdictReason.NothingPromised };
        }

        var parts = whole.Verdict == Verdict.Unknown && text.Elsewhere.Count == 0 ? Parts(text, otherwise, index) : [];
        if (parts.Count == 0)
        {
            return whole;
        }

        // One promise each: what is not to be promised spoils the sentence, and what is unknown leaves it unknown.
        var worst = parts.Select(part => Surest(index, part, today)).MaxBy(judgement => judgement.Verdict)!;
        return worst with { Sentence = sentence };
    }

    private static Judgement Surest(ClaimIndex index, ParsedSentence text, DateOnly today)
    {
        var judgements = index
            .About(text)
            .Select(claim => ClaimMatch.Judge(text, claim, today))
            .OfType<Judgement>()
            .ToList();
        if (judgements.Count == 0)
        {
            return new Judgement(text.Sentence, Verdict.Unknown, VerdictReason.NothingSigned);
        }

        var surest = judgements.Max(judgement => judgement.Certainty);
        return judgements
            .Where(judgement => judgement.Certainty >= surest - AsSure)
            .OrderByDescending(judgement => judgement.Verdict)
            .ThenByDescending(judgement => judgement.Certainty)
            .ThenBy(judgement => judgement.Claim!.Agreement.Subject, StringComparer.Ordinal)
            .First();
    }

    private static List<ParsedSentence> Parts(ParsedSentence text, Language otherwise, ClaimIndex index) =>
        [
            .. Clauses
                .Split(text.Sentence)
                .Select(part => SentenceParser.Read(part, otherwise, index.Names))
                .Where(part => (part.Weight >= 1 || part.Quantities.Count > 0) && !IsBeside(part))
                .Select(part =>
                    part with
                    {
                        Plans = text.Plans,
                        Regions = text.Regions,
                        Marks = text.Marks,
                        HasDate = text.HasDate,
                    }
                ),
        ];

    private static bool IsBeside(ParsedSentence part) =>
        Tokens.Of(part.Sentence) is [var first, ..]
        && (
            part.Has(Qualifier.Aside)
            || FunctionWords.BeginsCondition(first.Word)
            || (
                FunctionWords.BeginsAside(first.Word)
                && part.Quantities.Count == 0
                && !part.Terms.Any(term => term.IsTelling)
            )
        );
}
