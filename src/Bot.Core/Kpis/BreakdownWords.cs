using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>Breakdowns in a question: "by channel", "por comercial", "per sales rep", "monthly".</summary>
internal static class BreakdownWords
{
    private static readonly string[] Prepositions = ["by", "por", "per"];
    private static readonly string[] Monthly = ["monthly", "mensual", "mensuales"];

    /// <summary>Takes the breakdown out of the words; null if there is none.</summary>
    public static Dimension? Extract(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var folded = Folding.Fold(words[at]);
            if (Monthly.Contains(folded))
            {
                words.RemoveAt(at);
                return Dimension.Month;
            }

            if (!Prepositions.Contains(folded))
            {
                continue;
            }

            foreach (var length in new[] { 2, 1 })
            {
                var name = string.Join(' ', words.Skip(at + 1).Take(length));
                if (at + length < words.Count && Dimensions.TryParse(name, out var dimension))
                {
                    words.RemoveRange(at, length + 1);
                    return dimension;
                }
            }
        }

        return null;
    }

    /// <summary>The word after a preposition that names no dimension; null without a preposition.</summary>
    public static string? Unread(List<string> words)
    {
        var at = words.FindIndex(word => Prepositions.Contains(Folding.Fold(word)));
        return at < 0 ? null
            : at + 1 < words.Count ? words[at + 1]
            : "";
    }
}
