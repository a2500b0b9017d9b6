using Bot.Core.Data;
using Bot.Core.Kpis;

namespace Bot.Core.Plan;

/// <summary>
/// How an objective ended, kept when its date was over. Later facts and definitions change nothing of it.
/// </summary>
/// <param name="Version">The version of the objective that was judged.</param>
/// <param name="Figure">The id of the figure, which <c>why</c> explains.</param>
/// <param name="Definition">The number of the agreed definition; null if the figure had the one that ships.</param>
internal sealed record ObjectiveResult(
    string Organization,
    string Subject,
    int Version,
    bool IsDone,
    string Kpi,
    KpiResult Value,
    string Figure,
    int? Definition,
    DateTimeOffset At
)
{
    public static DocumentSet<ObjectiveResult> Set { get; } =
        new("objectiveResults", result => result.Organization, result => Id(result.Subject, result.Version));

    public static string Id(string subject, int version) => $"{subject}/{version}";

    public static ObjectiveResult Of(
        string organization,
        string subject,
        int version,
        Evaluation evaluation,
        DateTimeOffset now
    ) =>
        new(
            organization,
            subject,
            version,
            evaluation.State == ObjectiveState.Done,
            evaluation.Figure!.Definition.Key,
            evaluation.Figure.Now,
            evaluation.Figure.Id,
            evaluation.Figure.Definition.IsAgreed ? evaluation.Figure.Definition.Version : null,
            now
        );
}
