using Bot.Core.Chat;

namespace Bot.Core.Personas.Matching;

/// <summary>
/// How well a prospect's attribute matches a persona's. Uncertain cases are never <see cref="Matches"/>.
/// </summary>
public enum Match
{
    /// <summary>Nothing is known about it.</summary>
    NotSaid,

    /// <summary>Cannot be decided, such as a title of unknown words.</summary>
    NotSure,
    Differs,
    Partly,
    Matches,
}

/// <summary>A match, with the persona's own value; null if no value comes close.</summary>
public sealed record Likeness(Match Match, string? Wanted = null)
{
    /// <summary>
    /// The best match among a persona's values. Of equal matches it takes the one with the most similar spelling.
    /// </summary>
    public static Likeness Best(IEnumerable<string> wanted, string answer, Func<string, Match> compare)
    {
        var folded = Short(answer);
        var best = wanted
            .Select(words => new Likeness(compare(words), words))
            .OrderByDescending(likeness => likeness.Match)
            .ThenBy(likeness => Folding.Distance(folded, Short(likeness.Wanted!)))
            .FirstOrDefault(new Likeness(Match.NotSure));
        return best.Match is Match.Matches or Match.Partly ? best : best with { Wanted = null };
    }

    private static string Short(string words) => Folding.Fold(words.Length > 60 ? words[..60] : words);
}
