using Bot.Core.Members;

namespace Bot.Core.Personas.Drift;

/// <summary>
/// The weekly run: compares each agreed persona with its feedback, and asks the owner about differences. A question's
/// keys derive from the persona and the week, so a run that is repeated after a crash posts nothing twice. A missed run
/// is made up for, with the feedback up to the time when it was due.
/// </summary>
internal sealed class WatchDrift(DriftStore store, DriftReading reading, DriftWorkflow workflow) : IOrganizationJob
{
    public DateTimeOffset Next(Organization organization, DateTimeOffset now) =>
        DriftSchedule.Next(organization.TimeZone, now);

    public async Task RunAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var run = DriftSchedule.Last(organization.TimeZone, now);
        var id = DriftSchedule.Id(organization.TimeZone, run);
        if (await store.LastRunAsync(organization.Id, cancellationToken) != id)
        {
            await RunAsync(organization, run, id, now, cancellationToken);
            await store.MarkRunAsync(organization.Id, id, cancellationToken);
        }
    }

    private async Task RunAsync(
        Organization organization,
        DateTimeOffset run,
        string id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var view = await reading.ViewAsync(organization.Id, now, cancellationToken);
        foreach (var persona in view.Agreements.Where(persona => persona.Agreed?.AgreedAt <= run))
        {
            var watch =
                await store.GetAsync(organization.Id, persona.Subject, cancellationToken)
                ?? new DriftWatch(organization.Id, persona.Subject, []);
            if (watch.Find(id) is not null)
            {
                continue;
            }

            var picture = await reading.CompareAsync(view, organization, persona, run, cancellationToken);
            if (
                DriftQuestions.Question(
                    view,
                    persona,
                    DriftCooldown.ToAsk(picture.Findings, persona, watch, run),
                    id,
                    run,
                    watch.Revision + 1
                ) is
                { } question
            )
            {
                await workflow.AskAsync(view, persona, watch, question, cancellationToken);
            }
        }
    }
}
