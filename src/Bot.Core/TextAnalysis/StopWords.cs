using System.Collections.Frozen;
using Bot.Core.Chat;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;

namespace Bot.Core.TextAnalysis;

/// <summary>Words that stand in every sentence and say nothing about its topic, folded.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> English =
    [
        .. EnglishAnalyzer.DefaultStopSet.Select(Folding.Fold),
        .. SpokenLanguage.English,
        .. (
            "i me my mine myself am us im ive id ill were theyre thats whats hows lets don doesn didn isn wasn won re ve "
            + "s t d m ll u ur pls please anything something everything nothing anyone anybody someone somebody everyone "
            + "get got gets getting give go going goes come came make made take let want wants need needs like "
            + "really quite maybe again still yet ever never always already now today while because since until "
            + "one two thing things lot lots bit kind sort way"
        ).Split(' '),
    ];

    private static readonly FrozenSet<string> Spanish =
    [
        .. SpanishAnalyzer.DefaultStopSet.Select(Folding.Fold),
        .. SpokenLanguage.Spanish,
        .. (
            "yo mi mis me mio mia conmigo vos usted ustedes q xq pq porfa favor algo alguien nada nadie cosa cosas "
            + "hacer hace hacen hago hacemos dar da dan poner pone tener quiero quiere quieren necesito necesita "
            + "ahora hoy siempre nunca tambien todavia aun quizas igual asi tal vez entonces pues oye mira bueno "
            + "vamos va van voy ir ser estar sea esten estoy estamos"
        ).Split(' '),
    ];

    /// <summary>Whether the folded word is a stop word of either language.</summary>
    public static bool Contains(string word) => English.Contains(word) || Spanish.Contains(word);
}
