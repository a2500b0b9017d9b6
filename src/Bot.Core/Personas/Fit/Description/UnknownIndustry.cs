using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Fit.Description;

/// <summary>
/// Finds an industry that no list knows by its place: "at a yacht broker", "at a 40-person agency", or a clause of its
/// own beside the title.
/// </summary>
internal static class UnknownIndustry
{
    private const int MostWords = 3;

    public static string? Find(ProspectText text, Span? title)
    {
        foreach (var left in text.Left())
        {
            var isAtFirst =
                IndustryFinder.Prepositions.Contains(text.Word(left.At))
                && IndustryFinder.Articles.Contains(text.Word(left.At + 1));
            var isAt = isAtFirst || FollowsNumber(text, left.At);
            var isOwn =
                title is { } span
                && (left.At == span.End + 1 || left.End == span.At - 1)
                && text.Clauses.Contains(left);
            var start = isAtFirst ? left.At + 2 : left.At;
            var end = start;
            while (end < left.End && end - start < MostWords && IsUnknown(text, end))
            {
                end++;
            }

            if (end > start && (isAt || (isOwn && end == left.End)))
            {
                text.Take(Enumerable.Range(left.At, end - left.At));
                return text.Slice(new Span(start, end));
            }
        }

        return null;
    }

    // "At a 40-person agency".
    private static bool FollowsNumber(ProspectText text, int at)
    {
        var before = at - 1;
        while (before >= 0 && text.IsTaken(before))
        {
            before--;
        }

        return before > 0
            && before < at - 1
            && IndustryFinder.Articles.Contains(text.Word(before))
            && IndustryFinder.Prepositions.Contains(text.Word(before - 1));
    }

    private static bool IsUnknown(ProspectText text, int at) =>
        IndustryFinder.IsModifier(text, at)
        && !text.Text.Tokens[at].IsCapitalized
        && Thesaurus.Find(text.Word(at), text.Text.Language) is null or "company";
}
