using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>
/// A parsed industry: the sector ("food"; several if "and" joins them), the activity ("wholesale"), and unknown words.
/// </summary>
internal sealed partial record Industry(
    IReadOnlyList<IReadOnlySet<string>> Sectors,
    IReadOnlySet<string> Activities,
    IReadOnlySet<string> Rest
)
{
    private const int MaxLength = 120;

    public bool IsKnown => Sectors.Count > 0 || Activities.Count > 0;

    /// <summary>A key that is equal for industries that compare the same.</summary>
    public string Likeness =>
        string.Join(
            '|',
            string.Join('/', Sectors.Select(part => string.Join('+', part.Order()))),
            string.Join('+', Activities.Order()),
            IsKnown ? "" : string.Join(' ', Rest.Order())
        );

    public static Industry Read(string industry)
    {
        var text = industry.Length > MaxLength ? industry[..MaxLength] : industry;
        var words = Lexicon.Content(text);
        var whole = IndustryWords.Sectors.Read(words);
        var sectors =
            whole.Meanings.Distinct().Count() == 1
                ? [whole.Meanings]
                : Conjunctions()
                    .Split(Folding.Fold(text))
                    .Select(part => IndustryWords.Sectors.Read(Lexicon.Content(part)).Meanings)
                    .ToList();
        var (activities, _) = IndustryWords.Activities.Read(words);
        var rest = IndustryWords
            .Activities.Read(whole.Unknown)
            .Unknown.Where(word => !IndustryWords.FillerWords.Contains(word))
            .ToHashSet();
        var isIndustria =
            rest.Remove(IndustryWords.Industria)
            && rest.Count == 0
            && sectors.All(part => part.Count == 0)
            && activities.Count == 0;
        return new Industry(
            [.. sectors.Where(part => part.Count > 0).Select(part => (IReadOnlySet<string>)part.ToHashSet())],
            isIndustria ? new HashSet<string> { "manufacturing" } : activities.ToHashSet(),
            rest
        );
    }

    /// <summary>Compares a company's industry with this one, a persona's.</summary>
    public Match Compare(Industry other)
    {
        if (!IsKnown || !other.IsKnown)
        {
            return !IsKnown && !other.IsKnown && Rest.Count > 0 && Rest.SetEquals(other.Rest)
                ? Match.Matches
                : Match.NotSure;
        }

        var isSameTrade =
            Activities.Count == 0 && other.Activities.Count == 0 ? (bool?)null : Activities.Overlaps(other.Activities);
        var isSameSector =
            Sectors.Count == 0 && other.Sectors.Count == 0
                ? (bool?)null
                : Sectors.Any(mine => other.Sectors.Any(mine.SetEquals));
        if (isSameTrade != false && isSameSector != false)
        {
            return Match.Matches;
        }

        // "Food" and "food wholesale" match partly, because the activity is open. Food shops and food wholesalers
        // differ in activity.
        var isOneUnknown =
            Activities.Count == 0 || other.Activities.Count == 0 || Sectors.Count == 0 || other.Sectors.Count == 0;
        var overlaps = Sectors.Any(mine => other.Sectors.Any(mine.Overlaps));
        return
            (isOneUnknown && (isSameTrade == true || overlaps))
            || (isSameTrade != false && overlaps)
            || (isSameSector == true && isSameTrade == false)
            ? Match.Partly
            : Match.Differs;
    }

    [GeneratedRegex(@"\s*[,/&+|;]\s*|\s+(?:and|y|e|with|con)\s+|\s+[-–]\s+")]
    private static partial Regex Conjunctions();
}
