using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Inquiries.Requests;

/// <summary>
/// Plain sentences about who takes care of a request: "I'll take request 7 by Friday", "suelto la 7".
/// </summary>
internal static partial class RequestIntents
{
    public static IServiceCollection AddRequestIntents(this IServiceCollection services) =>
        services.AddIntent(Intent.WholeSentence, Lines);

    private static IEnumerable<Line> Lines(Sentence sentence)
    {
        // "I'll" becomes "i ll"; the day keeps its slashes and dashes.
        var words = Gaps()
            .Replace(Folding.Fold(sentence.Text.Text).Replace('’', ' ').Replace('\'', ' '), " ")
            .Trim(' ', '.', '!');
        foreach (
            var (command, expression) in new[]
            {
                (ReleaseRequest.Name, Release()),
                (ReleaseRequest.Name, Suelta()),
                (TakeRequest.Name, Take()),
                (TakeRequest.Name, Toma()),
                (TakeRequest.Name, Due()),
                (TakeRequest.Name, Fecha()),
            }
        )
        {
            if (expression.Match(words) is { Success: true } match)
            {
                var line = $"{match.Groups["number"].Value} {match.Groups["when"].Value}".Trim();
                return [new Line(command, line) { Acts = true }];
            }
        }

        return [];
    }

    [GeneratedRegex(@"[\s,]+")]
    private static partial Regex Gaps();

    [GeneratedRegex(
        "^(?:ok |sure |yes )?(?:i ll|i will|i can|i could|let me|i m going to|i am going to|i want to) "
            + "(?:take|do|handle|own|answer|work on|pick up|look after|take care of|take on) "
            + "(?:the )?(?:request |question )?(?:number |no )?#?(?<number>[0-9]{1,9})(?: (?:myself|please))?"
            + "(?: (?:by|for|until|due|before|on|(?=in )) ?(?<when>.+))?$"
            + "|^i (?:a)?m on (?:the )?(?:request |question )#?(?<number>[0-9]{1,9})"
            + "(?: (?:by|for|until|due|before|on|(?=in )) ?(?<when>.+))?$"
    )]
    private static partial Regex Take();

    [GeneratedRegex(
        "^(?:ok |si |vale )?(?:yo )?(?:me encargo|me ocupo|me voy a encargar|me hago cargo|me quedo|cojo|tomo|asumo) "
            + "(?:yo )?(?:de |con )?(?:la )?(?:solicitud |peticion |pregunta )?(?:numero )?#?(?<number>[0-9]{1,9})"
            + "(?: (?:para|antes del?|hasta|(?=en |dentro )) ?(?<when>.+))?$"
    )]
    private static partial Regex Toma();

    [GeneratedRegex(
        "^(?:the )?(?:request|question) (?:number )?#?(?<number>[0-9]{1,9}) (?:is |will be )?"
            + "(?:due|ready|done|by|answered) (?:by |on |before |for |until )?(?<when>.+)$"
            + "|^(?:move|put off|postpone|push|delay) (?:the )?(?:request|question) #?(?<number>[0-9]{1,9}) "
            + "(?:to|until) "
            + "(?<when>.+)$"
    )]
    private static partial Regex Due();

    [GeneratedRegex(
        "^la (?:solicitud|peticion|pregunta) (?:numero )?#?(?<number>[0-9]{1,9}) "
            + "(?:es|esta|estara|estara lista|queda|vence|sera|va)(?: lista)? (?:para )?(?<when>.+)$"
            + "|^(?:mueve|pasa|aplaza|cambia|retrasa) la (?:solicitud|peticion|pregunta) #?(?<number>[0-9]{1,9}) "
            + "(?:al|a la|a|para|hasta) (?<when>.+)$"
    )]
    private static partial Regex Fecha();

    [GeneratedRegex(
        "^(?:(?:i ll |i will |i have to |i must )?(?:give back|hand back|drop|release|let go of)"
            + "|i can(?: ?no|n )? ?t (?:do|make|handle|answer|take)|i won ?t (?:do|manage|make)) "
            + "(?:the )?(?:request |question )?#?(?<number>[0-9]{1,9})(?: any ?more| after all| in time| now)?$"
    )]
    private static partial Regex Release();

    [GeneratedRegex(
        "^(?:al final )?(?:suelto|dejo|devuelvo|no llego (?:con|a)|no puedo con|ya no puedo con|no me da tiempo con) "
            + "(?:la )?(?:solicitud |peticion |pregunta )?#?(?<number>[0-9]{1,9})(?: al final| ya)?$"
    )]
    private static partial Regex Suelta();
}
