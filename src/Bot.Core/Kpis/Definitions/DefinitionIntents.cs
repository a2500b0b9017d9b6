using System.Text.RegularExpressions;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Kpis;

/// <summary>Plain questions about what a figure counts: "what counts as churn", "¿cómo se calcula el CAC?".</summary>
internal static partial class DefinitionIntents
{
    public static IServiceCollection AddDefinitionIntents(this IServiceCollection services) =>
        services.AddIntent(Intent.WholeSentence, Lines);

    private static IEnumerable<Line> Lines(Sentence sentence)
    {
        var text = sentence.FoldedWords;
        if (
            Asked().Match(text) is { Success: true } asked
            && DefinitionType.Named(asked.Groups["kpi"].Value) is { } kpi
        )
        {
            yield return new Line(DefinitionType.KindKey, kpi.Key) { IsExact = true };
        }
    }

    // Folded words, without the marks of a question.
    [GeneratedRegex(
        @"^(?:(?:so )?(?:what do we (?:count as|mean by|call|understand by)|what counts as|what does .*mean by"
            + @"|how (?:do|should) (?:we|you) (?:define|calculate|compute|count|measure|work out)"
            + @"|(?:what is |whats |what s )?(?:the |our )?(?:definition|formula) (?:of|for)"
            + @"|que (?:contamos|cuenta|entendemos|consideramos|se considera)(?: como| por)?"
            + @"|como (?:se )?(?:definimos|define|calculamos|calcula|contamos|cuenta|medimos|mide)"
            + @"|(?:cual es )?(?:la |nuestra )?(?:definicion|formula) (?:de|del|para))"
            + @" (?:the |our |el |la |los |las |nuestro |nuestra |un |una |a |an )?(?<kpi>.+)"
            + @"|how (?:is|are) (?:the |our )?(?<kpi>.+) (?:defined|calculated|computed|counted|measured))$"
    )]
    private static partial Regex Asked();
}
