using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.WorkingTime;

/// <summary>Plain questions: "what are our working hours", "¿qué festivos tenemos?".</summary>
internal static partial class WorkingTimeIntents
{
    public static IServiceCollection AddWorkingTimeIntents(this IServiceCollection services) =>
        services.AddIntent(
            Intent.WholeSentence,
            sentence =>
            {
                var words = string.Join(' ', Folding.Words(sentence.Text.Text));
                return English().IsMatch(words) || Spanish().IsMatch(words) ? [new Line(ShowWorkingTime.Name)] : [];
            }
        );

    [GeneratedRegex(
        "^(?:(?:what are|whats|what is|show(?: me)?|set|change|edit) (?:the|our|my) (?:company )?"
            + "(?:working|office|business|opening) (?:hours|days|time)"
            + "|(?:which|what) (?:public |bank )?holidays (?:do we have|are there|count)(?: this year)?"
            + "|when do we work|when is the next (?:public |bank )?holiday"
            + "|(?:our |the )?(?:public |bank )?holidays)(?: please)?$"
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "^(?:(?:cual es|muestra(?:me)?|ver|dime|cambiar|cambia) "
            + "(?:el|nuestro|mi) horario(?: laboral| de trabajo| de oficina)?"
            + "|(?:que|cuales) (?:dias )?(?:son )?festivos (?:tenemos|hay|cuentan|son)(?: este ano)?"
            + "|(?:cual es|cuando es|cuando cae) el (?:proximo|siguiente) festivo"
            + "|cuando trabajamos|(?:nuestros |los )?(?:dias )?festivos)(?: por favor)?$"
    )]
    private static partial Regex Spanish();
}
