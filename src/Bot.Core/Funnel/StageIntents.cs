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
        "where",
        "donde",
        "cuanto",
        "outbound",
        "inbound",
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

    // "Which deals have been in their stage too long", "how long do deals stay in demo".
    private static readonly FrozenSet<string> Times = ["long", "longest", "time", "tiempo", "days", "dias"];

    private static readonly FrozenSet<string> TooMuch = ["too", "demasiado", "longest"];

    private static readonly FrozenSet<string> Funnels = ["funnel", "embudo"];

    private static readonly FrozenSet<string> Losing = ["lose", "losing", "perdemos", "pierden", "pierde"];

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

        if (IsStuck(words))
        {
            return [new Line(ShowStuck.Name)];
        }

        if (IsFunnel(words))
        {
            return
            [
                new Line(ShowFunnel.Name, FunnelQuestion.Within([.. words.Where(word => !Funnels.Contains(word))])),
            ];
        }

        if (Stage(words) is { } stage && (words.Exists(Things.Contains) || IsAround(words)))
        {
            return [new Line(StageType.KindKey, stage.Code())];
        }

        return words.Exists(Journeys.Contains) ? [new Line(StageType.KindKey)] : [];
    }

    private static bool IsStuck(List<string> words) =>
        words.Exists(Deals.Contains)
        && (
            words.Exists(Stuck.Contains)
            || (words.Exists(Times.Contains) && words.Exists(TooMuch.Contains) && words.Exists(Things.Contains))
        );

    // A conversion between stages; that of a form, or of leads in a period, is a figure.
    private static bool IsFunnel(List<string> words) =>
        words.Exists(Funnels.Contains)
        || (words.Contains("conversion") && Stage(words) is > Journey.Stage.Lead)
        || (
            words.Exists(Deals.Contains)
            && (
                (words.Exists(Times.Contains) && Stage(words) is not null)
                || (words[0] is "where" or "donde" && words.Exists(Losing.Contains))
            )
        );

    // Whoever leads is no lead.
    private static Stage? Stage(List<string> words) =>
        words
            .Where(word => !Leads.Contains(word) || !words.Exists(other => other is "who" or "quien"))
            .Select(word => Stages.TryParse(word, out var stage) ? stage : (Stage?)null)
            .LastOrDefault(stage => stage is not null);

    private static bool IsAround(List<string> words) => words.Exists(Around.Contains) && words.Exists(Happens.Contains);
}
