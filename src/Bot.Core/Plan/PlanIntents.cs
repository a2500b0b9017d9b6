using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Plan;

/// <summary>Plain questions and orders about the plan: "are we on track", "¿qué ha cambiado en el plan?".</summary>
internal static partial class PlanIntents
{
    private const string Quarter =
        "(?<when>(?:this|last|next|previous) quarter|(?:fiscal )?q[1-4](?: (?:of )?(?:fy ?)?[0-9]{2,4})?|"
        + "(?:este|proximo|siguiente) trimestre|trimestre (?:pasado|anterior|que viene)|"
        + "(?:the |el |del )?(?:quarter|trimestre)|"
        + "(?:primer|segundo|tercer|cuarto) trimestre(?: de [0-9]{4})?|t[1-4](?: (?:de )?[0-9]{2,4})?)";

    private const string Polite = "(?: please| por favor)?$";

    private static readonly IReadOnlyList<(Func<Regex> Words, string Command)> Orders =
    [
        (English, ShowPlan.Name),
        (Spanish, ShowPlan.Name),
        (Changes, ShowPlanChanges.Name),
        (Close, CloseQuarter.Name),
        (Export, PlanFile.Name),
        (SituationOf, ShowSituation.Name),
        (Tactics, TacticType.KindKey),
        (NewTactic, PlanCards.Tactic.Propose),
        (NewObjective, PlanCards.Objective.Propose),
    ];

    public static IServiceCollection AddPlanIntents(this IServiceCollection services) =>
        services.AddIntent(Intent.WholeSentence, Lines);

    private static IEnumerable<Line> Lines(Sentence sentence)
    {
        var words = string.Join(' ', Folding.Words(sentence.Text.Text));
        foreach (var (regex, command) in Orders)
        {
            if (regex().Match(words) is { Success: true } match)
            {
                return [new Line(command, match.Groups["when"].Value)];
            }
        }

        return [];
    }

    [GeneratedRegex(
        "^(?:(?:hey|hi|so|ok|and|please) )*(?:"
            + "(?:are we|we are|were) (?:still )?on (?:track|plan)"
            + "|how (?:is|s|are) (?:the|our) (?:marketing )?(?:plan|goals?|objectives?)(?: going| doing| looking)?"
            + "|how are we doing (?:on|with|against) (?:the|our) (?:marketing )?(?:plan|goals?|objectives?)"
            + "|(?:what(?: are|s|re)?|which are|show(?: me)?|list) (?:the|our) (?:goals|objectives)(?: are)?"
            + "|(?:what|which) (?:goals|objectives) do we have"
            + "|(?:show(?: me)?|see|open|what is|what was|whats) (?:the|our) (?:marketing )?plan"
            + "|(?:the |our )?marketing plan"
            + ")(?: (?:for|in|of))?(?: the)?(?: "
            + Quarter
            + ")?"
            + Polite
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "^(?:(?:hola|oye|y|a ver) )*(?:"
            + "(?:vamos|estamos) (?:bien )?(?:segun|conforme a|con) (?:lo previsto|lo planeado|el plan|(?:los|nuestros) objetivos)"
            + "|como (?:va|vamos con|llevamos|esta) (?:el|nuestro) plan(?: de marketing)?"
            + "|como (?:van|vamos con|llevamos|estan) (?:los|nuestros) objetivos"
            + "|(?:cuales son|muestrame|ensename|ver|dime|lista) (?:los|nuestros) objetivos"
            + "|que objetivos (?:tenemos|hay)"
            + "|(?:muestrame|ensename|ver|abre|cual es|cual era) (?:el|nuestro) plan(?: de marketing)?"
            + "|(?:el |nuestro )?plan de marketing"
            + ")(?: (?:de|del|para|en))?(?: el)?(?: "
            + Quarter
            + ")?"
            + Polite
    )]
    private static partial Regex Spanish();

    [GeneratedRegex(
        "^(?:(?:hey|so|ok|and|please|oye|y) )*(?:"
            + "what(?: has|s| s| have| is)? (?:changed|new|different) (?:in|about|with|on) (?:the|our) (?:marketing )?plan"
            + "|(?:show(?: me)? )?(?:the )?changes (?:in|to|of) (?:the|our) (?:marketing )?plan"
            + "|how (?:has|did) (?:the|our) plan changed?"
            + "|que (?:ha cambiado|cambio|hay de nuevo|novedades hay) en (?:el|nuestro) plan(?: de marketing)?"
            + "|(?:muestrame )?(?:los )?cambios (?:en|de|del) (?:(?:el|nuestro) )?plan"
            + "|como ha cambiado (?:el|nuestro) plan"
            + ")(?: (?<when>.+?))?"
            + Polite
    )]
    private static partial Regex Changes();

    [GeneratedRegex(
        "^(?:(?:please|lets|let s|let us|can we|can you|we want to|i want to|vamos a|quiero|queremos|podemos|puedes) )*(?:"
            + "(?:close|wrap up|finish|cierra|cerrar|cerremos|cierre) (?:(?:the|our|el|nuestro) )?"
            + "(?:(?:marketing )?plan(?: (?:for|of|de|del|para))?(?: (?:the|el))?(?: )?)?"
            + ")"
            + Quarter
            + Polite
    )]
    private static partial Regex Close();

    [GeneratedRegex(
        "^(?:(?:please|can you|could you|puedes|podrias|quiero) )*(?:"
            + "(?:export|download|save|exporta|exportar|exportame|descarga|descargar|descargame|bajame|guarda) "
            + "(?:(?:the|our|me|el|nuestro) )?(?:marketing )?plan(?: de marketing)?"
            + "|(?:give|send) me the plan as (?:a )?(?:file|markdown)"
            + "|(?:dame|pasame|enviame) el plan (?:en|como) (?:un )?(?:archivo|markdown)"
            + ")(?: (?:for|of|de|del|para))?(?: (?:the|el))?(?: "
            + Quarter
            + ")?(?: (?:as|to|en|como) (?:an? |un )?(?:markdown|file|archivo))?"
            + Polite
    )]
    private static partial Regex Export();

    [GeneratedRegex(
        "^(?:(?:hey|so|ok|and|please|oye|y) )*(?:"
            + "(?:what are|whats|what s|what is|show(?: me)?|list) our (?:strengths|weaknesses|opportunities|threats)"
            + "(?: and (?:strengths|weaknesses|opportunities|threats))?"
            + "|where do we stand|(?:show(?: me)? )?(?:the |our )?swot(?: analysis)?"
            + "|(?:show(?: me)? |what is |whats |what s )?(?:the|our) (?:market )?situation"
            + "|(?:cuales son|muestrame|dime) nuestr[ao]s (?:fortalezas|debilidades|oportunidades|amenazas)"
            + "(?: y (?:fortalezas|debilidades|oportunidades|amenazas))?"
            + "|(?:muestrame |cual es )?(?:el |nuestro )?(?:analisis )?(?:foda|dafo)"
            + "|(?:muestrame |cual es )?(?:la|nuestra) situacion(?: del mercado)?|en que situacion estamos"
            + ")"
            + Polite
    )]
    private static partial Regex SituationOf();

    [GeneratedRegex(
        "^(?:(?:hey|so|ok|and|please|oye|y) )*(?:"
            + "(?:what|which) (?:tactics|campaigns) (?:do we have|are (?:running|planned|on)|are we running)"
            + "|(?:what are|show(?: me)?|list) (?:the|our) tactics"
            + "|que (?:tacticas|campanas) (?:tenemos|hay|estan en marcha)|(?:muestrame|cuales son|dime) (?:las|nuestras) tacticas"
            + ")"
            + Polite
    )]
    private static partial Regex Tactics();

    [GeneratedRegex(
        "^(?:(?:please|lets|let s|i want to|i d like to|we should|can we|quiero|queremos|vamos a|podemos|por favor) )*"
            + "(?:(?:propose|add|create|plan|suggest) an? (?:new )?(?:tactic|campaign)"
            + "|(?:propon|proponer|proponme|proponemos|crear|crea|anadir|anade|agregar|agrega) una (?:nueva )?(?:tactica|campana)"
            + "(?: nueva)?)"
            + Polite
    )]
    private static partial Regex NewTactic();

    [GeneratedRegex(
        "^(?:(?:please|lets|let s|i want to|i d like to|we should|can we|quiero|queremos|vamos a|podemos|por favor) )*"
            + "(?:(?:propose|add|create|set|suggest) an? (?:new )?(?:objective|goal)"
            + "|(?:propon|proponer|proponme|proponemos|crear|crea|anadir|anade|agregar|agrega|fijar) un (?:nuevo )?objetivo"
            + "(?: nuevo)?)"
            + Polite
    )]
    private static partial Regex NewObjective();
}
