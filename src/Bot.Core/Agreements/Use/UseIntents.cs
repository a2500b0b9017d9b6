using System.Text.RegularExpressions;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Agreements.Use;

/// <summary>Plain questions about use: "does the price answer work?", "¿qué textos no usa nadie?".</summary>
internal static partial class UseIntents
{
    public static IServiceCollection AddUseIntents(this IServiceCollection services) =>
        services.AddIntent(Intent.WholeSentence, Lines).AddWordQuestions("Agreements");

    private static IEnumerable<Line> Lines(Sentence sentence)
    {
        var words = sentence.FoldedWords;
        var match = new[] { Works(), Funciona() }.Select(one => one.Match(words)).FirstOrDefault(one => one.Success);
        return match is null ? [] : [new Line(ShowUse.Name, match.Groups["what"].Value)];
    }

    [GeneratedRegex(
        "^(?:so |and |hey )*(?:"
            + "(?:does|do|is|are|did|has) (?:the |our |my )?(?:answer|text|message|line|claim|argument"
            + "|battlecard|response)s? "
            + "(?:to |on |about |for |against )+(?:the )?(?<what>.+?) "
            + "(?:work|works|working|help|helping|win|winning|used|worked|helped)(?: at all| well| any ?more)?"
            + "|(?:does|do|is|are|did|has) (?:the |our |my )?(?<what>.+?) "
            + "(?:answer|text|message|line|claim|argument|battlecard|response)s? "
            + "(?:work|works|working|help|helping|win|winning|used|worked|helped)(?: at all| well| any ?more)?"
            + "|how (?:well |often )?(?:does|do|is|are) (?:the |our |my )?(?:answer|text|message|line|claim"
            + "|argument|battlecard"
            + "|response)s? (?:to |on |about |for |against )+(?:the )?(?<what>.+?) (?:work|working|used|doing"
            + "|help|perform)(?:ing)?"
            + "|how (?:well |often )?(?:does|do|is|are) (?:the |our |my )?(?<what>.+?) (?:answer|text|message"
            + "|line|claim|argument"
            + "|battlecard|response)s? (?:work|working|used|doing|help|perform)(?:ing)?"
            + "|what (?:is|s) the (?:win|close|success) rate (?:of|for|with) (?:the |our )?(?:answer (?:to|on"
            + "|about) )?(?:the )?"
            + "(?<what>.+?)(?: answer| text| message| argument| battlecard)?"
            + "|(?:who|how many(?: people)?) uses? (?:the |our )?(?<what>.+?) (?:answer|text|message|line|claim"
            + "|argument|battlecard)"
            + ")$"
    )]
    private static partial Regex Works();

    [GeneratedRegex(
        "^(?:y |oye )*(?:"
            + "(?:(?:nos )?(?:funciona|sirve|ayuda|vale|convence)|se usa|que tal (?:nos )?(?:funciona|va)"
            + "|como (?:nos )?(?:funciona|va|esta funcionando)|cuanto se usa|quien usa) (?:bien )?"
            + "(?:la respuesta|el texto|el mensaje|el argumento|la promesa|lo que decimos|la ficha) "
            + "(?:a |al |sobre |de |del |para |contra |acerca de |cuando )+(?:el |la |los |las )?(?<what>.+?)"
            + "|(?:cual es |que )(?:la )?(?:tasa de (?:cierre|exito)|porcentaje de (?:cierre|exito)) (?:tiene "
            + "|de |del |con )+"
            + "(?:la respuesta |el texto |el mensaje )?(?:a |al |sobre |de |del )*(?:el |la |los |las )?(?<what>.+?)"
            + ")(?: algo| de verdad)?$"
    )]
    private static partial Regex Funciona();
}
