using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Personas.Matching;

namespace Bot.Core.Personas.Fit;

/// <summary>What of a persona's disqualifiers and deal breakers is so here.</summary>
internal static class FitWarnings
{
    // Of what a sentence is about, so much has to be in what was said for it to sound like it.
    private const double Sounds = 0.7;

    private static readonly string[] Without = ["no", "without", "lack", "lacks", "zero", "sin", "falta", "ningun"];

    public static IReadOnlyList<FitWarning> Of(AgreementContent persona, FitQuestion question)
    {
        var talk = Sentence.Read(
            string.Join(". ", question.Said.Where(said => said.Key >= FitKey.Pain).Select(said => said.Value))
        );
        return
        [
            .. from line in new[]
            {
                (Field: "disqualifiers", IsDealBreaker: false),
                (Field: "dealBreakers", IsDealBreaker: true),
            }
            from words in PersonaParts.Lines(persona[line.Field])
            let isSure = IsSo(words, question)
            where isSure || SoundsLike(Sentence.Read(words), talk)
            select new FitWarning(line.IsDealBreaker, words, isSure),
        ];
    }

    // Sure is only what can be counted or is named outright: sizes, no budget at all, an industry.
    private static bool IsSo(string words, FitQuestion question) =>
        IsSize(words, question) || IsBudget(words, question) || IsIndustry(words, question);

    private static bool IsSize(string words, FitQuestion question) =>
        question[FitKey.Size] is { } said
        && CompanySize.Bound(words) is { } bound
        && CompanySize.Read(said) is { } size
        && bound.Compare(size) == Match.Matches;

    private static bool IsBudget(string words, FitQuestion question)
    {
        var folded = Folding.Words(words).ToList();
        return Qualification.Read(FitKey.Budget, question[FitKey.Budget]) == Qualified.No
            && folded.Count <= 3
            && folded.Any(word => word is "budget" or "presupuesto")
            && folded.Any(Without.Contains);
    }

    private static bool IsIndustry(string words, FitQuestion question)
    {
        var (ruledOut, said) = (Industry.Read(words), Industry.Read(question[FitKey.Industry] ?? ""));
        return ruledOut is { IsKnown: true, Rest.Count: 0 } && said.IsKnown && ruledOut.Compare(said) == Match.Matches;
    }

    private static bool SoundsLike(Sentence words, Sentence talk)
    {
        var common = words.Ideas.Count(talk.Ideas.Contains);
        return common >= 2 && common >= Sounds * words.Ideas.Count;
    }
}
