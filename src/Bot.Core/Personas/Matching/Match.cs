using Bot.Core.Chat;

namespace Bot.Core.Personas.Matching;

/// <summary>How something that was said goes with what a persona wants. Doubt is never <see cref="Matches"/>.</summary>
public enum Match
{
    /// <summary>Nothing was said about it.</summary>
    NotSaid,

    /// <summary>It can't be told, such as a title made of words that are not known.</summary>
    NotSure,
    Differs,
    Partly,
    Matches,
}

/// <summary>A match with the persona's own words that it is about; null where no words of it come near.</summary>
public sealed record Likeness(Match Match, string? Wanted = null)
{
    /// <summary>The best of a persona's words; of those that match equally well the ones that are written most like what was said.</summary>
    public static Likeness Best(IEnumerable<string> wanted, string said, Func<string, Match> compare)
    {
        var folded = Short(said);
        var best = wanted
            .Select(words => new Likeness(compare(words), words))
            .OrderByDescending(likeness => likeness.Match)
            .ThenBy(likeness => Folding.Distance(folded, Short(likeness.Wanted!)))
            .FirstOrDefault(new Likeness(Match.NotSure));
        return best.Match is Match.Matches or Match.Partly ? best : best with { Wanted = null };
    }

    private static string Short(string words) => Folding.Fold(words.Length > 60 ? words[..60] : words);
}
