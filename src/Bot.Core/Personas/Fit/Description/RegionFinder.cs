using System.Collections.Frozen;
using Bot.Core.Personas.Matching;
using Bot.Core.Understanding;

namespace Bot.Core.Personas.Fit.Description;

/// <summary>Finds where a company is in free words about a prospect.</summary>
internal static class RegionFinder
{
    private const int LongestPlace = 3;
    private const int ShortestWord = 4;

    // "Any" and "global" are places of a persona, not of a company.
    private const string Anywhere = "world";

    private static readonly FrozenSet<string> Prepositions = FitWords.Of("place_prepositions");

    public static string? Find(ProspectText text)
    {
        var places = new List<string>();
        for (var at = 0; at < text.Count; at++)
        {
            for (var end = Math.Min(text.Count, at + LongestPlace); end > at; end--)
            {
                var span = new Span(at, end);
                if (text.IsFree(span) && IsPlace(text, span))
                {
                    places.Add(text.Slice(span));
                    text.Take(span.Tokens);
                    at = end - 1;
                    break;
                }
            }
        }

        return places.Count == 0 ? null : string.Join(", ", places);
    }

    // Codes count only in capitals: "us" and "it" are pronouns.
    private static bool IsPlace(ProspectText text, Span span)
    {
        var words = text.Content(span);
        var first = text.Text.Tokens[span.At];
        var isCode = words.Count == 1 && words[0].Length < ShortestWord;
        if (words.Count == 0 || (!isCode && (text.IsStopWord(span.At) || text.IsStopWord(span.End - 1))))
        {
            return false;
        }

        var isNamed =
            first.IsCapitalized
            || span.Length > 1
            || Prepositions.Contains(text.Word(span.At - 1))
            || IsClause(text, span);
        return text.MeaningIn(RegionWords.Places, words) is { } place
            ? place != Anywhere && (isCode ? IsCapitals(text, first.Raw) : isNamed)
            : span.Length == 1
                && first.IsCapitalized
                && Prepositions.Contains(text.Word(span.At - 1))
                && WordList.Places.Contains(first.Word);
    }

    private static bool IsClause(ProspectText text, Span span) => text.Clauses.Contains(span);

    private static bool IsCapitals(ProspectText text, string raw) =>
        raw.All(char.IsUpper) && text.Text.Text.Any(char.IsLower);
}
