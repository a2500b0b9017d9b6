using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Tests.Claims.ClaimChecking;

/// <summary>
/// Sentences made from a labelled one, with what their kind demands: the same verdict, or not supported.
/// </summary>
internal sealed record TradeVariant(string Kind, string Sentence, bool IsSame)
{
    private static readonly string[] KeepEnglish = ["As discussed, {0}", "You can tell them that {0}", "So: {0}"];
    private static readonly string[] KeepSpanish = ["Como hablamos, {0}", "Puedes decirles que {0}", "Bueno, {0}"];

    private static readonly string[] LoseEnglish =
    [
        "We hope that {0}",
        "Maybe {0}",
        "Our competitor says that {0}",
        "If all goes well, {0}",
        "I wish {0}",
        "I'm not sure whether {0}",
    ];

    private static readonly string[] LoseSpanish =
    [
        "Esperamos que {0}",
        "Quizás {0}",
        "La competencia dice que {0}",
        "Si todo va bien, {0}",
        "Ojalá {0}",
        "No estoy seguro de que {0}",
    ];

    private static readonly (string From, string To)[] Negated =
    [
        (" is ", " is not "),
        (" are ", " are not "),
        (" can ", " cannot "),
        (" has ", " does not have "),
        (" es ", " no es "),
        (" está ", " no está "),
        (" están ", " no están "),
        (" incluye ", " no incluye "),
        (" tiene ", " no tiene "),
        (" se ", " no se "),
        ("We ", "We don't "),
    ];

    private static readonly (string From, string To)[] Speakers =
    [
        ("We ", "Our provider will "),
        ("Our ", "Their "),
        ("Nuestras ", "Sus "),
        ("Nuestro ", "Su "),
        ("Nuestros ", "Sus "),
    ];

    public static IEnumerable<TradeVariant> Of(TradeSentence text)
    {
        var (plain, culture) = (text.Sentence, CultureInfo.InvariantCulture);
        yield return new("capitals", plain.ToUpperInvariant(), true);
        yield return new("small letters", plain.ToLowerInvariant(), true);
        var isEnglish = text.Language == Language.English;
        foreach (var frame in isEnglish ? KeepEnglish : KeepSpanish)
        {
            yield return new("frame", string.Format(culture, frame, plain), true);
        }

        if (text.Label != 'S')
        {
            yield break;
        }

        foreach (var frame in isEnglish ? LoseEnglish : LoseSpanish)
        {
            yield return new("doubt", string.Format(culture, frame, plain), false);
        }

        yield return new("negated", (isEnglish ? "It is not true that " : "No es cierto que ") + plain, false);
        foreach (var (from, to) in Negated.Where(pair => plain.Contains(pair.From, StringComparison.Ordinal)).Take(1))
        {
            var at = plain.IndexOf(from, StringComparison.Ordinal);
            var denied = plain[..at] + to + plain[(at + from.Length)..];
            yield return new("negated", denied, false);
            yield return new(
                "negated twice",
                (isEnglish ? "It is not true that " : "No es cierto que ") + denied,
                false
            );
        }

        foreach (var (from, to) in Speakers.Where(pair => plain.StartsWith(pair.From, StringComparison.Ordinal)))
        {
            yield return new("speaker", to + plain[from.Length..], false);
        }

        var head = Regex.Matches(plain, @"\p{L}{5,}").Select(match => match.Value).MaxBy(word => word.Length);
        if (head is not null)
        {
            yield return new(
                "head",
                plain.Replace(head, isEnglish ? "umbrellas" : "paraguas", StringComparison.Ordinal),
                false
            );
        }
    }

    /// <summary>The sentence with its first number one higher, and one lower. Not both can be supported.</summary>
    public static (string More, string Less)? Numbers(string sentence)
    {
        var number = Regex.Match(sentence, @"(?<![\d.,-])\d{1,3}(?![\d.,])(?=\s)");
        return number.Success ? (Replaced(sentence, number, +1), Replaced(sentence, number, -1)) : null;
    }

    private static string Replaced(string sentence, Match number, int by) =>
        sentence[..number.Index]
        + (int.Parse(number.Value, CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture)
        + sentence[(number.Index + number.Length)..];
}
