using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Words in both languages that negate, separate clauses or ask.</summary>
internal static partial class FunctionWords
{
    // What was, and what hardly is, negates a promise too.
    private static readonly FrozenSet<string> Endings = Set(
        "stopped discontinued withdrew retiramos retirado retirada retiro retiraron quitamos quitado quitaron removed "
            + "dropped hardly rarely seldom apenas"
    );
    private static readonly FrozenSet<string> Withouts = Set("without sin");
    private static readonly FrozenSet<string> ClauseBreaks = Set(
        "and but while whereas y e pero mientras although aunque because porque plus"
    );
    private static readonly FrozenSet<string> QuestionStarts = Set(
        "do does did can could is are was will would should what when where who which how why"
    );
    private static readonly FrozenSet<string> QuestionSubjects = Set("you we they the it your much many long there");
    private static readonly FrozenSet<string> Comparatives = Set(
        "more longer later less beyond above over mas menos superior tarde"
    );
    private static readonly string[] EndWords =
    [
        "over",
        "ended",
        "finished",
        "left",
        "after",
        "past",
        "longer",
        "out",
        "exit",
        "complet",
        "graduat",
        "terminad",
        "acabad",
        "acabo",
        "termino",
        "salid",
        "salio",
        "sale",
        "dejo",
        "dejado",
        "supero",
        "superad",
        "tras",
        "despues",
        "finaliz",
        "cerrad",
        "conclu",
        "fuera",
    ];
    private static readonly FrozenSet<string> Conditions = Set("if si when cuando once unless salvo whether");
    private static readonly FrozenSet<string> Restrictions = Set("if si unless salvo whether after tras provided");
    private static readonly FrozenSet<string> Asides = Set(
        "so as because since fyi btw remember tell note good para for como porque "
            + "asi pues recuerda tranquilo tranquila tranquilos dile diles buenas hi "
            + "hello hola thanks gracias regards saludos this that esto eso which"
    );
    private static readonly FrozenSet<string> Greetings = Set(
        "hi hello hey dear thanks thank regards best kind cheers hola "
            + "buenas buenos estimado estimada gracias saludos saludo atentamente"
    );

    /// <summary>"Type", "clase", "zone": a number or letters after it make a name; null for other words.</summary>
    public static string? Grade(string word) =>
        word switch
        {
            "type" or "tipo" => "type",
            "class" or "clase" => "class",
            "zone" or "zona" => "zone",
            "level" or "nivel" => "level",
            "grade" or "grado" => "grade",
            "category" or "categoria" => "category",
            _ => null,
        };

    /// <summary>"Never takes longer than 30 days", "no tarda más de 30 días": a limit, not a negation.</summary>
    public static bool IsComparing(string word) => Comparatives.Contains(word);

    /// <summary>"Out of beta", "ha terminado la beta": says that something has ended.</summary>
    public static bool IsEnd(string word) =>
        EndWords.Any(ended => word == ended || (ended.Length > 4 && word.StartsWith(ended, StringComparison.Ordinal)));

    /// <summary>
    /// Whether a clause with this first word only states a condition for another, which does not enlarge the promise.
    /// </summary>
    public static bool BeginsCondition(string word) => Conditions.Contains(word);

    /// <summary>Whether the word makes the rest of its clause a condition: "if", "after", "una vez que".</summary>
    public static bool IsCondition(string word, string next) =>
        Restrictions.Contains(word)
        || (word == "once" && next is not ("a" or "per" or "every"))
        || (word, next) is ("despues", "de") or ("siempre", "que") or ("una", "vez");

    /// <summary>"Guardábamos", "podríamos", "entregáramos": what was, or what would be.</summary>
    public static bool IsUnreal(string raw) => UnrealEnding().IsMatch(raw);

    // The accent tells "entregáramos" from "preparamos".
    [GeneratedRegex("(ábamos|abamos|íamos|áramos|éramos)$", RegexOptions.IgnoreCase)]
    private static partial Regex UnrealEnding();

    /// <summary>
    /// Whether a clause with this first word is only a side remark, such as "so your IT people can relax".
    /// </summary>
    public static bool BeginsAside(string word) => Asides.Contains(word);

    public static bool IsNot(string word) => Negations.Contains(word) || Endings.Contains(word);

    /// <summary>"Dejamos de ofrecer".</summary>
    public static bool IsStop(string word, string next) =>
        word is "dejamos" or "dejado" or "dejo" or "dejaron" && next == "de";

    /// <summary>"Hi Marta", "Thanks for the call", or just a name: never a promise.</summary>
    public static bool IsGreeting(IReadOnlyList<Token> tokens) => tokens.Count < 3 || BeginsWithGreeting(tokens);

    /// <summary>"Thanks for everything".</summary>
    public static bool BeginsWithGreeting(IReadOnlyList<Token> tokens) =>
        tokens.Take(2).Any(token => Greetings.Contains(token.Word));

    public static bool IsWithout(string word) => Withouts.Contains(word);

    public static bool IsBreak(string word) => ClauseBreaks.Contains(word);

    /// <summary>Whether the sentence has a question mark, or begins like a question and has no full stop.</summary>
    public static bool IsQuestion(string sentence, IReadOnlyList<Token> tokens)
    {
        var trimmed = QuestionTag().Replace(sentence.TrimEnd(), ".");
        return trimmed.EndsWith('?')
            || trimmed.Contains('¿', StringComparison.Ordinal)
            || (
                tokens.Count > 1
                && !trimmed.EndsWith('.')
                && QuestionStarts.Contains(tokens[0].Word)
                && QuestionSubjects.Contains(tokens[1].Word)
            );
    }

    // "…, right?", "…, ¿verdad?": this is a promise that asks for confirmation, not a question.
    [GeneratedRegex(
        @",?\s*(¿\s*(verdad|no|vale|cierto)\s*\?|\b(right|ok|okay|isn't it|doesn't it|aren't we)\s*\?)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex QuestionTag();

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
