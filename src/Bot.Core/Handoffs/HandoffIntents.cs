using System.Text.RegularExpressions;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Handoffs;

/// <summary>
/// Plain questions about hand-offs: "which leads did nobody call", "¿quién llega tarde con los leads?". A figure of
/// leads alone answers less, so these are asked before it.
/// </summary>
public static partial class HandoffIntents
{
    private const string EnglishWhen =
        "(?: (?:in|for|on|of|during|since))?(?: the)?(?: (?<when>(?:this|last) (?:week|month|quarter|year)"
        + "|today|yesterday))?(?: please)?$";

    private const string SpanishWhen =
        "(?: (?:en|de|del|durante))?(?: (?:la|el))?"
        + "(?: (?<when>(?:esta|este) (?:semana|mes|trimestre|ano)|(?:semana|mes|trimestre|ano) pasad[oa]|hoy|ayer))?"
        + "(?: por favor)?$";

    private const string Nobody = "(?:nobody|no one|noone|none of us|we)";
    private const string Called =
        "(?:call(?:ed)?|contact(?:ed)?|reach(?:ed)?(?: out to)?|answer(?:ed)?|write to|written to|phone(?:d)?|ring)";
    private const string Llamar =
        "(?:llamado|llamo|contactado|contacto|escrito|escribio|respondido|contestado|atendido)";

    public static IServiceCollection AddHandoffIntents(this IServiceCollection services) =>
        services.AddIntent(Intent.WholeSentence, Lines);

    private static IEnumerable<Line> Lines(Sentence sentence)
    {
        var words = string.Join(' ', Folding.Words(sentence.Text.Text));
        foreach (var (regex, query) in Patterns())
        {
            if (regex.Match(words) is { Success: true } match)
            {
                return
                [
                    new Line(
                        new AgreementActions(HandoffType.KindKey).Show,
                        $"{query} {match.Groups["when"].Value}".Trim()
                    ),
                ];
            }
        }

        return [];
    }

    private static IEnumerable<(Regex Regex, string Query)> Patterns() =>
        [
            (EnglishMine(), "mine open missed"),
            (SpanishMine(), "mine open missed"),
            (EnglishUndone(), "missed open"),
            (SpanishUndone(), "missed open"),
            (EnglishOwners(), "by owner"),
            (SpanishOwners(), "by owner"),
            (EnglishLate(), "late"),
            (SpanishLate(), "late"),
            (EnglishOverview(), ""),
            (SpanishOverview(), ""),
        ];

    [GeneratedRegex(
        "^(?:(?:show me )?my (?:open |waiting |missed )?(?:leads|hand ?offs)"
            + "|(?:which|what) leads (?:do|must|should) i (?:(?:still )?(?:have|need) to )?(?:call|contact|answer)"
            + "|(?:which|what) leads (?:are (?:waiting for|on)|wait for) me"
            + "|(?:who|whom) (?:do|must|should) i (?:(?:still )?(?:have|need) to )?(?:call|contact)(?: back)?)"
            + EnglishWhen
    )]
    private static partial Regex EnglishMine();

    [GeneratedRegex(
        "^(?:(?:muestrame |ver )?mis (?:leads|traspasos)(?: pendientes| abiertos| sin contactar)?"
            + "|(?:a )?que leads (?:tengo que|me toca|debo) (?:llamar|contactar|atender)"
            + "|a quien (?:tengo que|me toca|debo) (?:llamar|contactar)"
            + "|que leads me (?:esperan|tocan|faltan))"
            + SpanishWhen
    )]
    private static partial Regex SpanishMine();

    [GeneratedRegex(
        "^(?:(?:(?:show me|list|which|what) )?(?:the )?leads (?:that )?(?:(?:did|has|have|had) )?"
            + Nobody
            + " (?:(?:has|have|did|not|never|still) )*"
            + Called
            + "(?: (?:yet|so far|back))?"
            + "|who (?:did|have) we (?:forget|forgot|forgotten) to (?:call|contact)(?: back)?"
            + "|(?:which|what) leads (?:did|have) we (?:forget|forgot|forgotten)(?: to (?:call|contact))?"
            + "|(?:show me |list )?(?:the )?leads without (?:a )?(?:first )?(?:contact|call|answer)"
            + "|(?:which|what) leads (?:are|were|have) (?:still )?(?:not (?:been )?(?:contacted|called)"
            + "|uncontacted|waiting(?: for a call)?)(?: yet)?)"
            + EnglishWhen
    )]
    private static partial Regex EnglishUndone();

    [GeneratedRegex(
        "^(?:(?:(?:muestrame|ver|dime) )?(?:a )?(?:que |los )?leads (?:a los )?(?:que )?(?:aun |todavia"
            + " )?(?:no )?(?:les )?(?:ha |hemos |han )?(?:nadie ha )?"
            + Llamar
            + "(?: nadie)?(?: aun| todavia)?"
            + "|a quien (?:se )?(?:nos )?(?:olvido|olvidamos|hemos olvidado) (?:llamar|contactar)"
            + "|que leads se nos (?:olvidaron|han olvidado|olvido llamar)"
            + "|(?:que )?leads (?:(?:siguen|estan|quedan) )?(?:aun |todavia )?sin (?:contactar|llamar|contacto"
            + "|llamada|respuesta|atender))"
            + SpanishWhen
    )]
    private static partial Regex SpanishUndone();

    [GeneratedRegex(
        "^(?:who (?:is|are|was) (?:(?:always|often|too) )*late (?:on|with|for|to) (?:the |our |new"
            + " )*(?:leads|hand ?offs)"
            + "|who (?:calls|contacts|answers) (?:the |our |new )*leads (?:too )?(?:late|slowly)"
            + "|who (?:misses|forgets) (?:the |our )*(?:leads|hand ?offs)"
            + "|(?:show me )?hand ?offs (?:by|per) (?:owner|rep|person))"
            + EnglishWhen
    )]
    private static partial Regex EnglishOwners();

    [GeneratedRegex(
        "^(?:quien (?:llega|va|anda|responde|llama|contacta) (?:muy |demasiado )?tarde (?:con|a|en) (?:los "
            + "|nuestros )?(?:leads|traspasos)"
            + "|quien (?:tarda|se retrasa) (?:mucho |demasiado |mas )?(?:con|en) (?:llamar a |contactar a )?(?:los"
            + " |nuestros )?(?:leads|traspasos)"
            + "|quien incumple (?:los )?traspasos"
            + "|traspasos por (?:responsable|comercial|persona))"
            + SpanishWhen
    )]
    private static partial Regex SpanishOwners();

    [GeneratedRegex(
        "^(?:(?:which|what) leads (?:were|did we|have been) (?:contact(?:ed)?|call(?:ed)?|answer(?:ed)?)"
            + " (?:too )?late"
            + "|(?:which|what) (?:leads|hand ?offs) (?:were|are) (?:too )?late"
            + "|(?:show me )?(?:the )?late (?:leads|hand ?offs))"
            + EnglishWhen
    )]
    private static partial Regex EnglishLate();

    [GeneratedRegex(
        "^(?:(?:a )?que leads (?:se )?(?:contactaron|contactamos|llamaron|llamamos|atendimos) (?:muy "
            + "|demasiado )?tarde"
            + "|que (?:leads|traspasos) (?:llegaron|fueron|van) (?:muy |demasiado )?tarde"
            + "|(?:muestrame |ver )?(?:los )?(?:leads|traspasos) (?:tardios|con retraso))"
            + SpanishWhen
    )]
    private static partial Regex SpanishLate();

    [GeneratedRegex(
        "^(?:how (?:is|are|s|did) (?:our |the )?(?:hand ?offs?|slas?)(?: going| doing| go)?"
            + "|(?:show me |what are |list )?(?:our |the )hand ?offs"
            + "|how many (?:of (?:our|the) )?(?:new |qualified )?leads (?:were|did we|have we|got|are) "
            + "(?:contact(?:ed)?|call(?:ed)?|answer(?:ed)?) (?:on|in) time"
            + "|(?:do|did) (?:we|sales) (?:call|contact|answer|accept) (?:all )?(?:the |our |new |qualified"
            + " )*leads(?: (?:on|in) time)?"
            + "|how (?:fast|quickly|soon) (?:do|did|are) (?:we|sales) (?:call(?:ing)?|contact(?:ing)?"
            + "|answer(?:ing)?) (?:a |our |the |new )*leads?"
            + "|how (?:long|much time) (?:do|does|did) (?:we|sales|it) (?:have|take|need)(?: us)? to (?:call"
            + "|contact|answer) (?:a |our |the |new )*leads?"
            + "|(?:by )?when (?:do|must|should) we (?:have to )?(?:call|contact) (?:a |the |new )*leads?)"
            + EnglishWhen
    )]
    private static partial Regex EnglishOverview();

    [GeneratedRegex(
        "^(?:como (?:van|vamos con|estan|llevamos) (?:los |nuestros )?traspasos"
            + "|(?:muestrame |ver |cuales son )?(?:los|nuestros) traspasos"
            + "|cuantos leads (?:nuevos |calificados )?(?:se )?(?:contactaron|contactamos|han contactado|llamamos"
            + "|atendimos|atendieron) a tiempo"
            + "|(?:ventas )?(?:acepto|acepta|contesto|contactamos|llamamos|llama) (?:a )?(?:todos )?(?:los )?leads"
            + " (?:nuevos |calificados )?(?:a tiempo)?"
            + "|cuanto (?:tiempo )?(?:tardamos|se tarda|tarda ventas) en (?:llamar|contactar|contestar|atender)"
            + " (?:a )?(?:los |un )?leads?(?: nuevos?)?"
            + "|cuanto tiempo (?:tenemos|hay|tiene ventas) para (?:llamar|contactar|contestar|atender) (?:a"
            + " )?(?:los |un )?leads?(?: nuevos?)?"
            + "|(?:con que|a que) (?:rapidez|velocidad) (?:llamamos|contactamos) (?:a )?(?:los )?leads(?: nuevos)?)"
            + SpanishWhen
    )]
    private static partial Regex SpanishOverview();
}
