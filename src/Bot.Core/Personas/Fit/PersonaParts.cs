using Bot.Core.Agreements;
using Bot.Core.Personas.Matching;

namespace Bot.Core.Personas.Fit;

/// <summary>Compares the attributes of a persona with a prospect.</summary>
internal static class PersonaParts
{
    /// <summary>The attributes that the persona fills.</summary>
    public static IEnumerable<FitPart> Of(AgreementContent persona, FitQuestion question) =>
        from part in new (FitKey Key, IReadOnlyList<string> Wanted)[]
        {
            (FitKey.Title, Titles(persona)),
            (FitKey.Industry, Lines(persona["industries"])),
            (FitKey.Size, Lines(persona["companySize"])),
            (FitKey.Region, Lines(persona["region"])),
            (FitKey.Pain, Lines(persona["pains"])),
        }
        where part.Wanted.Count > 0
        select new FitPart(
            part.Key,
            question[part.Key],
            Compare(part.Key, question[part.Key], part.Wanted),
            part.Wanted
        );

    /// <summary>The persona's job titles, or its name if it has none.</summary>
    public static IReadOnlyList<string> Titles(AgreementContent persona) =>
        Lines(persona["titles"]) is { Count: > 0 } titles ? titles : Lines(persona["name"]);

    public static IReadOnlyList<string> Lines(string? words) =>
        (words ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Likeness Compare(FitKey key, string? answer, IReadOnlyList<string> wanted) =>
        answer is null
            ? new Likeness(Match.NotSaid)
            : key switch
            {
                FitKey.Title => Best(wanted, JobTitle.Read, answer, (mine, theirs) => mine.Compare(theirs)),
                FitKey.Industry => Best(wanted, Industry.Read, answer, (mine, theirs) => mine.Compare(theirs)),
                FitKey.Region => Best(wanted, Region.Read, answer, (mine, theirs) => mine.Compare(theirs)),
                FitKey.Pain => Best(wanted, Sentence.Read, answer, (mine, theirs) => mine.Compare(theirs)),
                FitKey.Size => Likeness.Best(wanted, answer, words => Quantity.Compare(words, answer)),
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
