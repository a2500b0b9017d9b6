using Bot.Core.Agreements;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>The plan of one quarter.</summary>
/// <param name="Situation">The version that people see; null if there is none.</param>
/// <param name="Closing">What both sides signed to close the quarter; null while it is open.</param>
/// <param name="Pending">A closing that waits for a signature; null if there is none.</param>
internal sealed record PlanPage(
    PlanQuarter Quarter,
    IReadOnlyList<ObjectiveLine> Objectives,
    IReadOnlyList<TacticLine> Tactics,
    AgreementVersion? Situation,
    AgreementVersion? Closing,
    AgreementVersion? Pending
)
{
    public bool IsEmpty => Objectives.Count == 0 && Tactics.Count == 0 && Situation is null;
}

/// <summary>Reads the plan of a quarter.</summary>
internal sealed class PlanReader(ObjectiveReader objectives, TacticReader tactics, AgreementStore agreements)
{
    public async Task<PlanPage> ReadAsync(
        Organization organization,
        PlanQuarter quarter,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var closing = await agreements.GetAsync(
            organization.Id,
            ClosingType.KindKey,
            ClosingType.SubjectOf(quarter),
            cancellationToken
        );
        var situation = await agreements.GetAsync(
            organization.Id,
            SituationType.KindKey,
            SituationType.Only,
            cancellationToken
        );
        return new PlanPage(
            quarter,
            [
                .. (await objectives.ListAsync(organization, now, cancellationToken)).Where(line =>
                    line.Content.IsIn(quarter.Days)
                ),
            ],
            [
                .. (await tactics.ListAsync(organization, now, cancellationToken)).Where(line =>
                    line.Content.IsIn(quarter.Days)
                ),
            ],
            situation?.Current,
            ClosingType.Kept(closing),
            closing?.Pending
        );
    }
}
