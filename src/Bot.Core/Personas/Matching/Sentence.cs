using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>
/// What a sentence is about: the stems of its meaningful words. Words in <see cref="TalkWords"/> have the same form in
/// both languages.
/// </summary>
internal sealed record Sentence(IReadOnlySet<string> Ideas)
{
    private const int MaxLength = 500;

    private static readonly FrozenSet<string> StopWords = (
        "i we you they he she it us our your their his her my me them this that these those the and or but "
        + "not no so to of in on at by for from with as if is are was be been being have has had do does did "
        + "will would can could should may might must there here when while what who how "
        + "where why all any every each some more most much many very too just also only "
        + "up out into over about than then day days thing things dia dias cosa cosas "
        + "que y o u e ni no si se lo le les la el los las un una unos unas de del al a en con "
        + "por para como su sus mi mis tu tus nos os yo me te es son era ser sido esta estan "
        + "este estos estas esto ese esa eso hay ha han he hemos habia muy mas tan ya cuando "
        + "donde quien cual cada todo toda todos todas otro otra porque pero sobre hasta desde "
        + "sin entre ellos ellas nuestra nuestro nuestros nuestras tiene tienen tenemos"
    )
        .Split(' ')
        .ToFrozenSet();

    public static Sentence Read(string text)
    {
        var words = Folding.Words(text.Length > MaxLength ? text[..MaxLength] : text).ToList();
        var language = SpokenLanguage.Of(words, Language.English);
        var (known, rest) = TalkWords.Ideas.Read(Lexicon.Content(string.Join(' ', words)));
        return new Sentence(
            known
                .Select(idea => $"={idea}")
                .Concat(Stems.Of(rest.Where(word => !StopWords.Contains(word)), language))
                .ToHashSet()
        );
    }

    /// <summary>The share of the shorter sentence's ideas that both have (0 to 1), and their number.</summary>
    public (double Share, int Common) Common(Sentence other)
    {
        var common = Ideas.Count(other.Ideas.Contains);
        var least = Math.Min(Ideas.Count, other.Ideas.Count);
        return (least == 0 ? 0 : (double)common / least, common);
    }

    /// <summary>
    /// Whether two sentences are about the same: a match needs most ideas and at least two, a partial match a third.
    /// Other words may still mean the same, so the result is never "differs".
    /// </summary>
    public Match Compare(Sentence other) =>
        Common(other) switch
        {
            var (share, count) when share >= 0.6 && count >= 2 => Match.Matches,
            (0.99 or > 0.99, 1) when Ideas.Count == 1 && other.Ideas.Count == 1 => Match.Matches,
            var (share, count) when share >= 0.34 && count >= 1 => Match.Partly,
            _ => Match.NotSure,
        };
}
