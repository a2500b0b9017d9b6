using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Personas.Matching;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Fit;

/// <summary>Finds the persona's disqualifiers and deal breakers that apply to the prospect.</summary>
internal static class FitWarnings
{
    // The share of a sentence's ideas that must occur in the answers for a warning.
    private const double MinShare = 0.7;

    public static IReadOnlyList<FitWarning> Of(AgreementContent persona, FitQuestion question)
    {
        var answers = Sentence.Read(
            string.Join(". ", question.Said.Where(answer => answer.Key >= FitKey.Pain).Select(answer => answer.Value))
        );
        var content = PersonaContent.Read(persona);
        return
        [
            .. from line in new[]
            {
                (Lines: content.Disqualifiers, IsDealBreaker: false),
                (Lines: content.DealBreakers, IsDealBreaker: true),
            }
            from words in line.Lines
            let isSure = AppliesForSure(words, question)
            where isSure || SoundsLike(Sentence.Read(words), answers)
            select new FitWarning(line.IsDealBreaker, words, isSure),
        ];
    }

    // A warning is certain only for sizes, for no budget at all, and for a named industry.
    private static bool AppliesForSure(string words, FitQuestion question) =>
        IsSize(words, question) || IsBudget(words, question) || IsIndustry(words, question);

    // "Fewer than ten vehicles" applies only if the prospect's number of vehicles is said, wherever it is said.
    private static bool IsSize(string words, FitQuestion question) =>
        Sizes.In(words) is [{ IsLimit: true } limit]
        && Numbers(question).Any(said => said.IsOfSameMeasure(limit) && Sizes.Compare(limit, said) == Match.Matches);

    // Only the size may leave out what it counts.
    private static IEnumerable<Quantity> Numbers(FitQuestion question) =>
        Sizes
            .In(question[FitKey.Size] ?? "")
            .Concat(
                question
                    .Said.Where(answer => answer.Key is FitKey.Pain or FitKey.Need or FitKey.Notes)
                    .SelectMany(answer => Sizes.Find(answer.Value))
                    .Where(found => found.Measure != Quantity.Bare)
            );

    private static bool IsBudget(string words, FitQuestion question)
    {
        var folded = Folding.Words(words).ToList();
        return Qualification.Read(FitKey.Budget, question[FitKey.Budget]) == Qualified.No
            && folded.Count <= 3
            && folded.Any(word => word is "budget" or "presupuesto")
            && folded.Any(Negations.Denies);
    }

    private static bool IsIndustry(string words, FitQuestion question)
    {
        var (ruledOut, answer) = (Industry.Read(words), Industry.Read(question[FitKey.Industry] ?? ""));
        return ruledOut is { IsKnown: true, Rest.Count: 0 }
            && answer.IsKnown
            && ruledOut.Compare(answer) == Match.Matches;
    }

    private static bool SoundsLike(Sentence words, Sentence answers)
    {
        var common = words.Common(answers);
        return common >= 2 && common >= MinShare * words.Count;
    }
}
