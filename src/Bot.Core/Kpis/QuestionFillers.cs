using System.Collections.Frozen;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Words of a question that say neither figure nor period: "what was our … in", "dime cuánto … el".</summary>
internal static class QuestionFillers
{
    private static readonly FrozenSet<string> Words =
    [
        .. (
            "a about all an and are at can could did do does during for from get give got had has have how i i'd in is "
            + "let's like look made make many me much number of on our over please see show tell the their there to total "
            + "us was we were what what's whats which would you your "
            + "ratio score figure value worth relacion indice cifra valor puntuacion "
            + "al como con cual cuales cuanta cuantas cuanto cuantos da dame de del dime durante el ella en ensename era es "
            + "esta este fue fueron ha habia han hay hemos hubo la las lo los me mi muestra muestrame nos nuestra nuestras "
            + "nuestro nuestros para que quiero saber se sobre son tenemos teniamos tuvimos un una ver y"
        ).Split(' '),
    ];

    // They begin a period as often as not, so they are shown with what could not be read.
    private static readonly FrozenSet<string> OfPeriods = ["the", "el", "la", "los", "las", "a", "an", "esta", "este"];

    public static bool Contains(string word) => Words.Contains(Folding.Fold(word));

    /// <summary>The words without those before the first that says something.</summary>
    public static string Strip(IEnumerable<string> words) =>
        string.Join(' ', words.SkipWhile(word => Contains(word) && !OfPeriods.Contains(Folding.Fold(word))));
}
