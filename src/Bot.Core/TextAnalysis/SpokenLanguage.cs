using System.Collections.Frozen;
using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>Detects whether a text is English or Spanish, by the function words that every sentence contains.</summary>
public static class SpokenLanguage
{
    internal static readonly FrozenSet<string> English = Set(
        "the of and to in is are was be been it its that this these those with for on at by from as or an "
            + "we our us you your they their he she his her can will would could should "
            + "do does did not no have has had but if when what which who how there here than then so all "
            + "any every each more most other some such only own same too very just out up about into over "
            + "after"
    );

    internal static readonly FrozenSet<string> Spanish = Set(
        "el la los las un una unos unas de del y e o u en es son era ser sido que este esta estos estas ese "
            + "esa esos esas con para por se su sus nos nuestro nuestra nuestros nuestras os vuestro vuestra "
            + "tu tus te le les lo al como cuando donde quien cual cuanto hay ha han he hemos tiene "
            + "tienen tenemos pero si ya mas muy todo toda todos todas cada otro otra solo tambien "
            + "sin sobre desde hasta entre dentro puede pueden podemos"
    );

    /// <summary>The language with more function words in the text; <paramref name="otherwise"/> on a tie.</summary>
    public static Language Of(IReadOnlyCollection<string> foldedWords, Language otherwise)
    {
        var (english, spanish) = (foldedWords.Count(English.Contains), foldedWords.Count(Spanish.Contains));
        return english == spanish ? otherwise
            : english > spanish ? Language.English
            : Language.Spanish;
    }

    /// <summary>Whether the folded word is a function word of either language.</summary>
    public static bool IsFunctionWord(string word) => English.Contains(word) || Spanish.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
