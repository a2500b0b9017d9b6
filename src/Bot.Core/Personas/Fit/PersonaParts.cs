using Bot.Core.Personas.Matching;

namespace Bot.Core.Personas.Fit;

/// <summary>Compares the attributes of a persona with a prospect.</summary>
internal static class PersonaParts
{
    /// <summary>The attributes that the persona fills.</summary>
    public static IEnumerable<FitPart> Of(PersonaContent persona, FitQuestion question) =>
        from part in new (FitKey Key, IReadOnlyList<string> Wanted)[]
        {
            (FitKey.Title, persona.TitlesOrName),
            (FitKey.Industry, persona.Industries),
            (FitKey.Size, persona.CompanySizes),
            (FitKey.Region, persona.Regions),
            (FitKey.Pain, persona.Pains),
        }
        where part.Wanted.Count > 0
        select new FitPart(
            part.Key,
            question[part.Key],
            Compare(part.Key, question[part.Key], part.Wanted),
            part.Wanted
        );

    private static Likeness Compare(FitKey key, string? answer, IReadOnlyList<string> wanted) =>
        answer is null
            ? new Likeness(Match.NotSaid)
            : key switch
            {
                FitKey.Title => Best(wanted, JobTitle.Read, answer, (mine, theirs) => mine.Compare(theirs)),
                FitKey.Industry => Best(wanted, Industry.Read, answer, (mine, theirs) => mine.Compare(theirs)),
                FitKey.Region => Best(wanted, Region.Read, answer, (mine, theirs) => mine.Compare(theirs)),
                FitKey.Pain => Best(wanted, Sentence.Read, answer, (mine, theirs) => mine.Compare(theirs)),
                FitKey.Size => Likeness.Best(wanted, answer, words => Sizes.Compare(words, answer)),
                _ => throw new ArgumentOutOfRangeException(nameof(key)),
            };

    private static Likeness Best<T>(
        IReadOnlyList<string> wanted,
        Func<string, T> read,
        string answer,
        Func<T, T, Match> compare
    )
    {
        var theirs = read(answer);
        return Likeness.Best(wanted, answer, words => compare(read(words), theirs));
    }
}
