using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>
/// The location of a company: countries, and words that name none ("US East" is in the United States).
/// </summary>
internal sealed record Region(IReadOnlySet<string> Countries, IReadOnlySet<string> Rest)
{
    private const int MaxLength = 200;

    public static Region Read(string words)
    {
        var (places, unknown) = RegionWords.Places.Read(
            Lexicon.Content(words.Length > MaxLength ? words[..MaxLength] : words)
        );
        return new Region(places.SelectMany(RegionWords.Countries).ToHashSet(), unknown.ToHashSet());
    }

    /// <summary>Compares a company's location with this one, a persona's.</summary>
    public Match Compare(Region other)
    {
        if (Countries.Count == 0 || other.Countries.Count == 0)
        {
            return Rest.Count > 0 && other.Rest.Count > 0 && other.Rest.All(Rest.Contains)
                ? Match.Matches
                : Match.NotSure;
        }

        return other.Countries.All(Countries.Contains) ? Match.Matches
            : other.Countries.Overlaps(Countries) ? Match.Partly
            : Match.Differs;
    }
}
