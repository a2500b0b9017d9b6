using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// Checks sentences against the signed claims. It is deterministic and uses no model: <see cref="FrameReader"/>
/// parses the sentence, <see cref="Entailment"/> compares it with each claim that shares a term, and the claim with
/// the highest certainty decides. A sentence with several promises gets its worst verdict. Doubt means unknown, because
/// a wrong "supported" is the worst error.
/// </summary>
internal static class ClaimChecker
{
    /// <summary>
    /// Claims within this distance of the highest certainty count as equal; the worst verdict among them decides.
    /// </summary>
    private const decimal CertaintyTolerance = 0.04m;

    private const int LongestWording = 3000;

    public static Judgement Check(ClaimIndex index, string sentence, DateOnly today, Language defaultLanguage)
    {
        var text = FrameReader.Read(sentence, defaultLanguage, index.Names);
        if (VerbatimMatch.Exact(index, text, today) is { } signed)
        {
            return signed;
        }

        if (text.IsQuestion)
        {
            return new Judgement(sentence, Verdict.Unknown, VerdictReason.IsQuestion);
        }

        var isSmallTalk = IsSmallTalk(text);
        var whole = MostCertain(index, text, today);
        if (whole.Claim is null && text.Weight < 1 && (!text.IsConcrete || isSmallTalk))
        {
            return new Judgement(sentence, Verdict.Unknown, VerdictReason.NothingPromised);
        }

        if (whole.Because == VerdictReason.NothingSigned && isSmallTalk)
        {
            return whole with { Because = VerdictReason.NothingPromised };
        }

        var parts =
            whole.Verdict == Verdict.Unknown && text.Doubts.Count == 0 && text.Conditions.All(IsAside)
                ? ClausesOf(text, defaultLanguage, index)
                : [];
        if (parts.Count == 0)
        {
            return whole;
        }

        // Each part makes one promise: a part that must not be promised decides, and an unknown part leaves the
        // sentence unknown.
        var worst = parts
            .Select(part => MostCertain(index, part, today))
            .MaxBy(judgement => (judgement.Verdict, judgement.Claim is not null))!;
        return worst with { Sentence = sentence };
    }

    /// <summary>
    /// The sentences of a draft, each checked on its own. A wording of several sentences that is repeated as a whole
    /// stays together.
    /// </summary>
    public static IReadOnlyList<string> Sentences(ClaimIndex index, string draft, Language defaultLanguage) =>
        draft.Length <= LongestWording && index.Repeated(FrameReader.Read(draft, defaultLanguage, index.Names)).Any()
            ? [draft]
            : Clauses.Sentences(DraftText.Promises(draft));

    private static Judgement MostCertain(ClaimIndex index, Frame text, DateOnly today)
    {
        if (VerbatimMatch.Exact(index, text, today) is { } signed)
        {
            return signed;
        }

        // Its words say too little to be compared with others.
        if (text.Weight < 1 && VerbatimMatch.WithOtherNumbers(index, text, today) is { } other)
        {
            return other;
        }

        var judgements = index
            .About(text)
            .Select(claim => Entailment.Judge(text, claim, today))
            .OfType<Judgement>()
            .ToList();
        if (judgements.Count == 0)
        {
            return new Judgement(text.Sentence, Verdict.Unknown, VerdictReason.NothingSigned);
        }

        var highest = judgements.Max(judgement => judgement.Certainty);
        return judgements
            .Where(judgement => judgement.Certainty >= highest - CertaintyTolerance)
            .OrderByDescending(judgement => judgement.Verdict)
            .ThenByDescending(judgement => judgement.Certainty)
            .ThenBy(judgement => judgement.Claim!.Agreement.Subject, StringComparer.Ordinal)
            .First();
    }

    private static List<Frame> ClausesOf(Frame text, Language defaultLanguage, ClaimIndex index) =>
        [
            .. Clauses
                .Split(text.Sentence)
                .Select(part => FrameReader.Read(part, defaultLanguage, index.Names))
                .Where(part => (part.Weight >= 1 || part.IsConcrete) && !IsSideRemark(part))
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

    // "Thanks for everything" promises nothing, "everything included" does.
    private static bool IsSmallTalk(Frame text)
    {
        var tokens = Tokens.Of(text.Sentence);
        return (text.Has(Qualifier.Courtesy) && text.Quantities.Count == 0 && text.Universals.Count == 0)
            || FunctionWords.IsGreeting(tokens)
                && (
                    !text.IsConcrete
                    || (FunctionWords.BeginsWithGreeting(tokens) && text.IsConcreteBy(Qualifier.Everything))
                );
    }

    private static bool IsAside(Condition condition) => condition.IsHarmless;

    private static bool IsSideRemark(Frame part) =>
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
