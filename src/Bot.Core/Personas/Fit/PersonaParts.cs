using Bot.Core.Agreements;
using Bot.Core.Personas.Matching;

namespace Bot.Core.Personas.Fit;

/// <summary>The parts of a persona that a prospect can be held against.</summary>
internal static class PersonaParts
{
    /// <summary>Those of which the persona says something.</summary>
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
        select new FitPart(part.Key, question[part.Key], Held(part.Key, question[part.Key], part.Wanted), part.Wanted);

    /// <summary>The persona's job titles; where it has none, its name stands for one.</summary>
    public static IReadOnlyList<string> Titles(AgreementContent persona) =>
        Lines(persona["titles"]) is { Count: > 0 } titles ? titles : Lines(persona["name"]);

    public static IReadOnlyList<string> Lines(string? words) =>
        (words ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Likeness Held(FitKey key, string? said, IReadOnlyList<string> wanted) =>
        said is null
            ? new Likeness(Match.NotSaid)
            : key switch
            {
                FitKey.Title => Best(wanted, JobTitle.Read, said, (mine, theirs) => mine.Compare(theirs)),
                FitKey.Industry => Best(wanted, Industry.Read, said, (mine, theirs) => mine.Compare(theirs)),
                FitKey.Region => Best(wanted, Region.Read, said, (mine, theirs) => mine.Compare(theirs)),
                FitKey.Pain => Best(wanted, Sentence.Read, said, (mine, theirs) => mine.Compare(theirs)),
                FitKey.Size => Likeness.Best(wanted, said, words => CompanySize.Compare(words, said)),
                _ => throw new ArgumentOutOfRangeException(nameof(key)),
            };

    private static Likeness Best<T>(
        IReadOnlyList<string> wanted,
        Func<string, T> read,
        string said,
        Func<T, T, Match> compare
    )
    {
        var theirs = read(said);
        return Likeness.Best(wanted, said, words => compare(read(words), theirs));
    }
}
