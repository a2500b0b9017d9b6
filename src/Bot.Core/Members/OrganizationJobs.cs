using Bot.Core.Chat;
using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Members;

/// <summary>
/// Work for one organization that follows from its data and its calendar. It runs soon after something changed there, and
/// when it says so; it decides from what is stored, and does nothing when nothing is to be done.
/// </summary>
public interface IOrganizationJob
{
    /// <summary>When the job has to run next although nothing changes.</summary>
    DateTimeOffset Next(Organization organization, DateTimeOffset now);

    Task RunAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>When the jobs of an organization run next although nothing changes there.</summary>
public sealed record OrganizationSchedule(string Organization, DateTimeOffset NextAt);

/// <summary>
/// Runs the jobs of organizations that changed or are due. Costs nothing for the others, except once after a start: then
/// changes may have been missed.
/// </summary>
internal sealed class RunOrganizationJobs(
    IDocumentStore data,
    MemberStore members,
    ChangedOrganizations changed,
    IEnumerable<IOrganizationJob> jobs,
    ClaimLease lease
) : IScheduledJob
{
    private const int AtOnce = 20;

    private bool hasStarted;

    public static DocumentSet<OrganizationSchedule> Schedules { get; } =
        new DocumentSet<OrganizationSchedule>("organizationSchedules", schedule => schedule.Organization, _ => "next")
            .WithDue(schedule => schedule.NextAt)
            .WithRemainder();

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!hasStarted)
        {
            (await members.OrganizationsAsync(cancellationToken)).ToList().ForEach(all => changed.Mark(all.Id));
            hasStarted = true;
        }

        var failures = new List<Exception>();
        foreach (var organization in changed.Take())
        {
            await TryAsync(organization, now, failures, cancellationToken);
        }

        while (await data.ClaimDueAsync(Schedules, now, lease.Length, AtOnce, cancellationToken) is { Count: > 0 } due)
        {
            foreach (var claim in due)
            {
                await TryAsync(claim.Document.Organization, now, failures, cancellationToken);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    // A failure in one organization does not stop the others; it is tried again at the next tick.
    private async Task TryAsync(
        string organization,
        DateTimeOffset now,
        List<Exception> failures,
        CancellationToken cancellationToken
    )
    {
        try
        {
            // Not only organizations own documents.
            if (await members.FindActiveAsync(organization, cancellationToken) is { } active)
            {
                await RunAsync(active, now, cancellationToken);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            failures.Add(failure);
            changed.Mark(organization);
        }
    }

    private async Task RunAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var next = DateTimeOffset.MaxValue;
        foreach (var job in jobs)
        {
            await job.RunAsync(organization, now, cancellationToken);
            var due = job.Next(organization, now);
            next = due < next ? due : next;
        }

        var schedule = new OrganizationSchedule(organization.Id, next);
        if (await data.GetAsync(Schedules, organization.Id, "next", cancellationToken) != schedule)
        {
            await data.PutAsync(Schedules, schedule, cancellationToken);
        }
    }
}

public static class OrganizationJobRegistration
{
    public static IServiceCollection AddOrganizationJob<TJob>(this IServiceCollection services)
        where TJob : class, IOrganizationJob => services.AddSingleton<IOrganizationJob, TJob>();
}
