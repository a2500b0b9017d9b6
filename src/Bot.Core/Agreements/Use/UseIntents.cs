using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Agreements.Use;

/// <summary>Plain questions about use: "does the price answer work?", "¿qué textos no usa nadie?".</summary>
internal static partial class UseIntents
{
    public static IServiceCollection AddUseIntents(this IServiceCollection services) =>
        services.AddIntent(Intent.WholeSentence, Lines);

    private static IEnumerable<Line> Lines(Sentence sentence)
    {
        var words = string.Join(' ', Folding.Words(sentence.Text.Text));
        if (Unused().IsMatch(words) || SinUsar().IsMatch(words))
        {
            return [new Line(UnusedTexts.ListName)];
        }

        var match = new[] { Works(), Funciona() }.Select(one => one.Match(words)).FirstOrDefault(one => one.Success);
        return match is null ? [] : [new Line(ShowUse.Name, match.Groups["what"].Value)];
    }

    [GeneratedRegex(
        "^(?:(?:which|what) (?:signed )?(?:texts?|answers?|messages?|claims?|assets?|content|material"
            + "|objections?|battlecards?)"
            + " (?:does|do|did|are|is|has|have|never) (?:nobody|no one|noone|we never|we not|unused|not used|never used"
            + "|not being used|get used|gets? used|been used)(?: ever)?(?: uses?| used| using)?(?: any ?more)?"
            + "|what (?:do|does|did) (?:we|nobody|no one|the reps|the team) (?:never |not |ever )*(?:use|used|uses)"
            + "(?: any ?more)?|what is (?:never|not) used|(?:show )?(?:the )?unused (?:texts|answers|content|assets))$"
    )]
    private static partial Regex Unused();

    [GeneratedRegex(
        "^(?:que (?:textos|respuestas|mensajes|promesas|recursos|contenidos|materiales|argumentos) "
            + "(?:firmados |firmadas )?(?:no (?:usa|utiliza) nadie|nadie (?:usa|utiliza)|no se (?:usan|utilizan)"
            + "|estan sin usar|no usamos)(?: ya| nunca)?"
            + "|que (?:no se usa|no usamos|no usa nadie|nadie usa)(?: nunca)?"
            + "|(?:ver |muestrame )?(?:los |las )?(?:textos|respuestas|recursos) sin usar)$"
    )]
    private static partial Regex SinUsar();

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
