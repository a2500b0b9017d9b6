using Bot.Core.Agreements;
using Bot.Core.Data;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>
/// Keeps how objectives ended, once their date is over and the figure is known whole. The first result stays.
/// </summary>
internal sealed class KeepResults(
    AgreementStore agreements,
    ObjectiveReader objectives,
    FigureStore figures,
    IDocumentStore data
) : IOrganizationJob
{
    public DateTimeOffset Next(Organization organization, DateTimeOffset now) => organization.NextDay(now);

    public async Task RunAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await IsAnyOpenAsync(organization, now, cancellationToken))
        {
            return;
        }

        foreach (var line in await objectives.ListAsync(organization, now, cancellationToken))
        {
            if (line.Result is null && line.Evaluation is { IsFinal: true, Figure: { } figure })
            {
                var result = ObjectiveResult.Of(
                    organization.Id,
                    line.Agreement.Subject,
                    line.Version.Number,
                    line.Evaluation,
                    now
                );
                await figures.KeepAsync([FigureSnapshot.Of(organization.Id, figure, now)], cancellationToken);
                await data.CommitAsync(
                    organization.Id,
                    transaction => transaction.InsertAsync(ObjectiveResult.Set, result),
                    cancellationToken
                );
            }
        }
    }

    // Cheap: the job runs after each change, and figures need all facts.
    private async Task<bool> IsAnyOpenAsync(
        Organization organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var today = PlanDays.Today(organization, now);
        foreach (var agreement in await agreements.ListAsync(organization.Id, ObjectiveType.KindKey, cancellationToken))
        {
            if (
                agreement.Agreed is { } version
                && ObjectiveContent.Read(version.Content)?.By < today
                && await data.GetAsync(
                    ObjectiveResult.Set,
                    organization.Id,
                    ObjectiveResult.Id(agreement.Subject, version.Number),
                    cancellationToken
                )
                    is null
            )
            {
                return true;
            }
        }

        return false;
    }
}
