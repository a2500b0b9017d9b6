using System.Collections.Frozen;
using Bot.Core.Journey;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Funnel;

/// <summary>Plain questions about the journey: "what happens after the demo", "¿quién lleva la etapa de demo?".</summary>
internal static class StageIntents
{
    private const int LongestQuestion = 12;

    private static readonly FrozenSet<string> Things = ["stage", "stages", "etapa", "etapas", "phase", "fase", "fases"];

    private static readonly FrozenSet<string> Journeys = ["journey", "recorrido"];

    private static readonly FrozenSet<string> Asks =
    [
        "what",
        "who",
        "which",
        "how",
        "show",
        "when",
        "que",
        "quien",
        "cual",
        "cuando",
        "como",
        "muestra",
        "ensename",
    ];

    private static readonly FrozenSet<string> Around = ["after", "before", "despues", "tras", "antes"];

    private static readonly FrozenSet<string> Happens =
    [
        "happens",
        "comes",
        "next",
        "follows",
        "do",
        "pasa",
        "viene",
        "sigue",
        "toca",
        "hacemos",
    ];

    private static readonly FrozenSet<string> Leads =
    [
        "leads",
        "lead",
        "owns",
        "runs",
        "lleva",
        "lidera",
        "llevan",
        "encarga",
    ];

    private static readonly FrozenSet<string> Stuck =
    [
        "stuck",
        "stalled",
        "atascadas",
        "atascados",
        "paradas",
        "estancadas",
    ];

    private static readonly FrozenSet<string> Deals = ["deal", "deals", "oportunidad", "oportunidades", "tratos"];

    public static IServiceCollection AddStageIntents(this IServiceCollection services) =>
        services.AddIntent(Intent.WholeSentence, Read);

    private static IEnumerable<Line> Read(Sentence sentence)
    {
        var words = sentence.Text.Tokens.Where(token => token.IsWord).Select(token => token.Word).ToList();
        if (words.Count is 0 or > LongestQuestion || !Asks.Contains(words[0]))
        {
            return [];
        }

        if (Stage(words) is { } stage && (words.Exists(Things.Contains) || IsAround(words)))
        {
            return [new Line(StageType.KindKey, stage.Code())];
        }

        if (words.Exists(Stuck.Contains) && words.Exists(Deals.Contains))
        {
            return [new Line(ShowStuck.Name)];
        }

        return words.Exists(Journeys.Contains) ? [new Line(StageType.KindKey)] : [];
    }

    // Whoever leads is no lead.
    private static Stage? Stage(List<string> words) =>
        words
            .Where(word => !Leads.Contains(word) || !words.Exists(other => other is "who" or "quien"))
            .Select(word => Stages.TryParse(word, out var stage) ? stage : (Stage?)null)
            .LastOrDefault(stage => stage is not null);

    private static bool IsAround(List<string> words) => words.Exists(Around.Contains) && words.Exists(Happens.Contains);
}
