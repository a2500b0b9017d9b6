using System.Collections.Frozen;
using Bot.Core.Chat;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;

namespace Bot.Core.TextAnalysis;

/// <summary>Words that stand in every sentence and say nothing about its topic, folded.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> EnglishFunctionWords =
    [
        .. EnglishAnalyzer.DefaultStopSet.Select(Folding.Fold),
        .. SpokenLanguage.English,
        .. Split("i me my mine myself am us im ive id ill were theyre re ve s t d m ll"),
    ];

    private static readonly FrozenSet<string> SpanishFunctionWords =
    [
        .. SpanishAnalyzer.DefaultStopSet.Select(Folding.Fold),
        .. SpokenLanguage.Spanish,
        .. Split("yo mi mis me mio mia conmigo vos usted ustedes"),
    ];

    private static readonly FrozenSet<string> English =
    [
        .. EnglishFunctionWords,
        .. Split(
            "thats whats hows lets don doesn didn isn wasn won u ur pls please anything something everything nothing "
                + "anyone anybody someone somebody everyone get got gets getting give go going goes come came make made "
                + "take let want wants need needs like really quite maybe again still yet ever never always already now "
                + "today while because since until one two thing things lot lots bit kind sort way"
        ),
    ];

    private static readonly FrozenSet<string> Spanish =
    [
        .. SpanishFunctionWords,
        .. Split(
            "q xq pq porfa favor algo algun alguna alguien nada nadie ningun ninguna cosa cosas hacer hace hacen hago hacemos dar da dan poner pone "
                + "tener quiero quiere quieren necesito necesita ahora hoy siempre nunca tambien todavia aun quizas igual "
                + "asi tal vez entonces pues oye mira bueno vamos va van voy ir ser estar sea esten estoy estamos"
        ),
    ];

    /// <summary>Whether the folded word is a stop word of either language.</summary>
    public static bool Contains(string word) => English.Contains(word) || Spanish.Contains(word);

    /// <summary>Whether the folded word only connects others: articles, pronouns, prepositions, auxiliary verbs.</summary>
    public static bool IsFunctionWord(string word, Language language) =>
        (language == Language.English ? EnglishFunctionWords : SpanishFunctionWords).Contains(word);

    /// <summary>The stop words that the text analyzers of a language leave out.</summary>
    internal static IEnumerable<string> OfAnalyzer(Language language) =>
        (language == Language.English ? EnglishAnalyzer.DefaultStopSet : SpanishAnalyzer.DefaultStopSet).Select(
            Folding.Fold
        );

    private static string[] Split(string words) => words.Split(' ');
}
