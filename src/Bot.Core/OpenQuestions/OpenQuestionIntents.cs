using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.OpenQuestions;

/// <summary>Plain questions about what marketing owes: "which requests are worth most", "¿qué nos piden?".</summary>
internal static partial class OpenQuestionIntents
{
    public static IServiceCollection AddOpenQuestionIntents(this IServiceCollection services) =>
        services.AddIntent(Intent.WholeSentence, Lines);

    private static IEnumerable<Line> Lines(Sentence sentence)
    {
        var words = string.Join(' ', Folding.Words(sentence.Text.Text));
        return English().IsMatch(words) || Spanish().IsMatch(words) ? [new Line(OpenQuestionType.Actions.List)] : [];
    }

    [GeneratedRegex(
        "^(?:show (?:me )?|list |see )?(?:the |all )?(?:open |content )*requests(?: ranked| sorted)? by "
            + "(?:pipeline|value|amount|money|deals?|deal size|revenue)$"
            + "|^(?:which|what) (?:open |content )?(?:requests|questions) (?:are (?:worth (?:the )?most"
            + "|the biggest|most valuable"
            + "|most urgent|still open|waiting)|matter (?:the )?most|have (?:the )?most (?:pipeline"
            + "|money) behind them)$"
            + "|^what do (?:our |the )?(?:biggest|largest|open) deals (?:need|want|wait for|ask for|miss)"
            + "(?: from (?:us|marketing))?$"
            + "|^what (?:does|do) (?:marketing|we) (?:still )?owe (?:us|sales|the reps)$"
            + "|^who (?:is|s|are) (?:on|doing|taking care of|working on) (?:the |which |our |what )?(?:open |content )*"
            + "(?:requests|questions)$"
            + "|^(?:which|what) content (?:requests )?(?:is|are|do) (?:still )?(?:open|missing for (?:our |the )?"
            + "(?:biggest|open) deals|we owe sales)$"
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "^(?:ver |muestrame )?(?:las )?(?:solicitudes|peticiones|preguntas)(?: abiertas)? (?:ordenadas )?por "
            + "(?:importe|valor|pipeline|oportunidad|oportunidades|dinero|dinero en juego|importe en juego)$"
            + "|^que (?:solicitudes|peticiones|preguntas) (?:valen|pesan|importan|urgen) mas$"
            + "|^(?:cuales|que) son las (?:solicitudes|peticiones) (?:mas valiosas|mas importantes"
            + "|con mas dinero detras)$"
            + "|^que (?:nos )?(?:piden|necesitan|esperan|falta en|falta para) (?:las|nuestras) (?:oportunidades"
            + "|ventas) "
            + "(?:mas grandes|mayores|abiertas)$"
            + "|^que (?:le |nos )?debe (?:todavia |aun )?marketing(?: a ventas)?$"
            + "|^quien (?:se ocupa|se encarga|lleva) (?:de )?(?:las|que|cada una de las) (?:solicitudes|peticiones)"
            + "(?: abiertas)?$"
    )]
    private static partial Regex Spanish();
}
