using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>The single words that deny, part clauses and ask, in both languages.</summary>
internal static partial class FunctionWords
{
    private static readonly FrozenSet<string> Nots = Set(
        "not no never none neither nor nothing nobody nunca jamas ni ninguno ninguna ningun ningunos ningunas nada nadie tampoco stopped discontinued withdrew retiramos retirado retirada retiro retiraron quitamos quitado quitaron removed dropped hardly rarely seldom apenas"
    );
    private static readonly FrozenSet<string> Withouts = Set("without sin");
    private static readonly FrozenSet<string> Breaks = Set(
        "and but while whereas y e pero mientras although aunque because porque plus"
    );
    private static readonly FrozenSet<string> Asking = Set(
        "do does did can could is are was will would should what when where who which how why"
    );
    private static readonly FrozenSet<string> Asked = Set("you we they the it your much many long there");
    private static readonly FrozenSet<string> Comparing = Set(
        "more longer later less beyond above over mas menos superior tarde"
    );
    private static readonly string[] Ended =
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
    private static readonly FrozenSet<string> Asides = Set(
        "so as because since fyi btw remember tell note good para for como porque asi pues recuerda tranquilo tranquila tranquilos dile diles buenas hi hello hola thanks gracias regards saludos this that esto eso which"
    );
    private static readonly FrozenSet<string> Greetings = Set(
        "hi hello hey dear thanks thank regards best kind cheers hola buenas buenos estimado estimada gracias saludos saludo atentamente"
    );

    /// <summary>"Never takes longer than 30 days", "no tarda más de 30 días": a limit, no denial.</summary>
    public static bool IsComparing(string word) => Comparing.Contains(word);

    /// <summary>"Out of beta", "ha terminado la beta": says that something is over.</summary>
    public static bool IsEnd(string word) =>
        Ended.Any(ended => word == ended || (ended.Length > 4 && word.StartsWith(ended, StringComparison.Ordinal)));

    /// <summary>Whether a clause that begins so only says under which condition another holds: that makes a promise no larger.</summary>
    public static bool BeginsCondition(string word) => Conditions.Contains(word);

    /// <summary>Whether a clause that begins so only speaks around the promise: "so your IT people can relax".</summary>
    public static bool BeginsAside(string word) => Asides.Contains(word);

    public static bool IsNot(string word) => Nots.Contains(word);

    /// <summary>"Dejamos de ofrecer".</summary>
    public static bool IsStop(string word, string next) =>
        word is "dejamos" or "dejado" or "dejo" or "dejaron" && next == "de";

    /// <summary>"Hi Marta", "Thanks for the call", or no more than a name: no promise, whatever it is.</summary>
    public static bool IsGreeting(IReadOnlyList<Token> tokens) =>
        tokens.Count < 3 || tokens.Take(2).Any(token => Greetings.Contains(token.Word));

    public static bool IsWithout(string word) => Withouts.Contains(word);

    public static bool IsBreak(string word) => Breaks.Contains(word);

    /// <summary>A question mark, or words that begin like a question and end without a full stop.</summary>
    public static bool IsQuestion(string sentence, IReadOnlyList<Token> tokens)
    {
        var trimmed = Tag().Replace(sentence.TrimEnd(), ".");
        return trimmed.EndsWith('?')
            || trimmed.Contains('¿', StringComparison.Ordinal)
            || (
                tokens.Count > 1
                && !trimmed.EndsWith('.')
                && Asking.Contains(tokens[0].Word)
                && Asked.Contains(tokens[1].Word)
            );
    }

    // "…, right?", "…, ¿verdad?": who says so promises, and wants to hear it confirmed.
    [GeneratedRegex(
        @",?\s*(¿\s*(verdad|no|vale|cierto)\s*\?|\b(right|ok|okay|isn't it|doesn't it|aren't we)\s*\?)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag();

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
