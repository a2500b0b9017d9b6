using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Word lists: function words that do not change a question, and decisive words that do.</summary>
internal static class QuestionWords
{
    public const string Percent = "%";

    private static readonly FrozenSet<string> FunctionWordsEnglish = Set(
        "a an the of and to in is are am was were be been being it its that this these those there with for "
            + "on at by from as or we i our us you your yours they their them he she his her him my me "
            + "can could would should may might shall do does did done have has had if when what which who how "
            + "here then so also just please about into than but any some such own same very really already "
            + "hi hello say said tell promise promised ask know within re ve m s d t"
    );

    private static readonly FrozenSet<string> FunctionWordsSpanish = Set(
        "el la los las lo un una unos unas de del y e o u en es son era ser sido esta estan estamos que este "
            + "estas estos ese esa esos esas esto eso con para por se su sus nos nuestro nuestra nuestros nuestras "
            + "os vuestro vuestra vuestros vuestras tu tus te ti me mi mis le les al como cuando donde quien "
            + "cual si ya muy tambien pero porque puedo puede pueden podemos podria podriamos podeis puedes "
            + "decir digo decimos prometer prometo prometemos hola favor he ha han hemos hay yo usted ustedes "
            + "ellos ellas"
    );

    private static readonly FrozenSet<string> NegationsEnglish = Set(
        "not no never none nobody nothing neither nor cannot cant dont wont doesnt isnt arent didnt wasnt "
            + "werent havent hasnt couldnt wouldnt shouldnt nt"
    );
    private static readonly FrozenSet<string> NegationsSpanish = Set(
        "no nunca jamas ni ningun ninguno ninguna nadie nada tampoco"
    );

    // Directions, extents, periods and future: one such word more or less makes it another question.
    private static readonly FrozenSet<string> DecisiveEnglish = Stemmed(
        Language.English,
        "without before after until since over under more less least most above below up only all every each "
            + "always sometimes often everywhere everybody everyone free unlimited guarantee automatic manual own "
            + "will going soon planned plan future later next now today tomorrow beta included extra except "
            + "instead first last half double "
            + "second minute hour day week month quarter year daily weekly monthly yearly working business "
            + "weekend night"
    );

    private static readonly FrozenSet<string> DecisiveSpanish = Stemmed(
        Language.Spanish,
        "sin antes despues hasta desde sobre bajo mas menos maximo minimo solo solamente todo toda todos "
            + "todas cada siempre gratis gratuito gratuita ilimitado ilimitada garantizar garantizado automatico "
            + "manual "
            + "pronto previsto prevista futuro proximo proxima ahora hoy manana beta incluido incluida extra "
            + "excepto salvo primero primera ultimo ultima medio media doble "
            + "segundo minuto hora dia semana mes trimestre año diario semanal mensual anual laborable habil noche"
    );

    private static readonly FrozenSet<string> Directions =
    [
        .. Stemmed(Language.English, "before after until since instead"),
        .. Stemmed(Language.Spanish, "antes despues hasta desde"),
    ];

    private static readonly FrozenDictionary<string, string> Numbers = new Dictionary<string, string>
    {
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["ten"] = "10",
        ["twelve"] = "12",
        ["uno"] = "1",
        ["dos"] = "2",
        ["tres"] = "3",
        ["cuatro"] = "4",
        ["cinco"] = "5",
        ["seis"] = "6",
        ["siete"] = "7",
        ["ocho"] = "8",
        ["nueve"] = "9",
        ["diez"] = "10",
        ["doce"] = "12",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<(string Word, Language Language), string> Units = new Dictionary<
        (string, Language),
        string
    >
    {
        [("h", Language.English)] = "hour",
        [("hr", Language.English)] = "hour",
        [("hrs", Language.English)] = "hour",
        [("min", Language.English)] = "minute",
        [("mins", Language.English)] = "minute",
        [("h", Language.Spanish)] = "hora",
        [("hs", Language.Spanish)] = "hora",
        [("min", Language.Spanish)] = "minuto",
        [("percent", Language.English)] = Percent,
    }.ToFrozenDictionary();

    public static bool IsFunctionWord(string word, Language language) =>
        (language == Language.English ? FunctionWordsEnglish : FunctionWordsSpanish).Contains(word);

    public static bool IsNegation(string word, Language language) =>
        (language == Language.English ? NegationsEnglish : NegationsSpanish).Contains(word);

    public static bool IsDecisive(string stem, Language language) =>
        (language == Language.English ? DecisiveEnglish : DecisiveSpanish).Contains(stem);

    /// <summary>Whether the order of the words around this stem matters.</summary>
    public static bool IsDirection(string stem) => Directions.Contains(stem);

    /// <summary>The digits of a number word such as "ten"; null for other words.</summary>
    public static string? Number(string word) => Numbers.GetValueOrDefault(word);

    /// <summary>The stem of a word. Abbreviations of units ("hrs") have the stem of the full word.</summary>
    public static string Stem(string word, Language language) =>
        Stems.Of(Units.GetValueOrDefault((word, language), word), language);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();

    private static FrozenSet<string> Stemmed(Language language, string words) =>
        words.Split(' ').Select(word => Stems.Of(Folding.Fold(word), language)).ToFrozenSet();
}
