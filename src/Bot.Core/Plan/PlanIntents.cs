using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Plan;

/// <summary>Plain questions about the plan: "are we on track", "¿cómo va el plan?".</summary>
internal static partial class PlanIntents
{
    public static IServiceCollection AddPlanIntents(this IServiceCollection services) =>
        services.AddIntent(Intent.WholeSentence, Lines);

    private static IEnumerable<Line> Lines(Sentence sentence)
    {
        var words = string.Join(' ', Folding.Words(sentence.Text.Text));
        var match = new[] { English(), Spanish() }.Select(one => one.Match(words)).FirstOrDefault(one => one.Success);
        return match is null ? [] : [new Line(ShowPlan.Name, match.Groups["when"].Value)];
    }

    [GeneratedRegex(
        "^(?:(?:hey|hi|so|ok|and|please) )*(?:"
            + "(?:are we|we are|were) (?:still )?on (?:track|plan)"
            + "|how (?:is|s|are) (?:the|our) (?:marketing )?(?:plan|goals?|objectives?)(?: going| doing| looking)?"
            + "|how are we doing (?:on|with|against) (?:the|our) (?:marketing )?(?:plan|goals?|objectives?)"
            + "|(?:what(?: are|s|re)?|which are|show(?: me)?|list) (?:the|our) (?:goals|objectives)(?: are)?"
            + "|(?:what|which) (?:goals|objectives) do we have"
            + "|(?:show(?: me)?|see|open|what is|whats) (?:the|our) (?:marketing )?plan"
            + "|(?:the |our )?marketing plan"
            + ")(?: (?:for|in|of))?(?: the)?(?: (?<when>(?:this|last|next) quarter))?(?: please)?$"
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "^(?:(?:hola|oye|y|a ver) )*(?:"
            + "(?:vamos|estamos) (?:bien )?(?:segun|conforme a|con) (?:lo previsto|lo planeado|el plan|(?:los|nuestros) objetivos)"
            + "|como (?:va|vamos con|llevamos|esta) (?:el|nuestro) plan(?: de marketing)?"
            + "|como (?:van|vamos con|llevamos|estan) (?:los|nuestros) objetivos"
            + "|(?:cuales son|muestrame|ensename|ver|dime|lista) (?:los|nuestros) objetivos"
            + "|que objetivos (?:tenemos|hay)"
            + "|(?:muestrame|ensename|ver|abre|cual es) (?:el|nuestro) plan(?: de marketing)?"
            + "|(?:el |nuestro )?plan de marketing"
            + ")(?: (?:de|del|para|en))?(?: el)?"
            + "(?: (?<when>este trimestre|trimestre|(?:proximo|siguiente) trimestre|trimestre (?:pasado|anterior|que viene)))?"
            + "(?: por favor)?$"
    )]
    private static partial Regex Spanish();
}
