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
    /// <summary>The best of a persona's words: the earliest of those that match equally well.</summary>
    public static Likeness Best(IEnumerable<string> wanted, Func<string, Match> compare) => wanted
        .Select(words => new Likeness(compare(words), words))
        .Aggregate(new Likeness(Match.NotSure), (best, next) => next.Match > best.Match ? next : best) switch
        {
            { Match: Match.Matches or Match.Partly } near => near,
            var other => other with { Wanted = null },
        };
}
