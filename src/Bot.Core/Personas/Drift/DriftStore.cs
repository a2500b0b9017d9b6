using Bot.Core.Data;

namespace Bot.Core.Personas.Drift;

/// <summary>The last weekly run of an organization.</summary>
public sealed record DriftRun(string Organization, string Run);

/// <summary>Stores the questions about drift for each persona, and each organization's last weekly run.</summary>
public sealed class DriftStore(IDocumentStore data)
{
    public static DocumentSet<DriftWatch> Watches { get; } =
        new DocumentSet<DriftWatch>("driftWatches", watch => watch.Organization, watch => watch.Persona).WithRevision(
            watch => watch.Revision,
            (watch, revision) => watch with { Revision = revision }
        );

    public static DocumentSet<DriftRun> Runs { get; } = new("driftRuns", run => run.Organization, _ => "");

    public async Task<DriftWatch?> GetAsync(string organization, string persona, CancellationToken cancellationToken) =>
        await data.GetAsync(Watches, organization, persona, cancellationToken);

    /// <summary>
    /// Stores a new watch, or a change to <c>watch.Revision</c>. False if another change was stored first.
    /// </summary>
    public async Task<bool> SaveAsync(DriftWatch watch, CancellationToken cancellationToken) =>
        await data.CommitAsync(watch.Organization, transaction => SaveAsync(transaction, watch), cancellationToken);

    /// <summary>Like the other overload, inside a transaction.</summary>
    public static ValueTask<bool> SaveAsync(IDocumentTransaction transaction, DriftWatch watch) =>
        watch.Revision < 0
            ? transaction.InsertAsync(Watches, watch with { Revision = 0 })
            : transaction.ReplaceAsync(Watches, watch);

    /// <summary>The id of the last finished weekly run; null before the first.</summary>
    public async Task<string?> LastRunAsync(string organization, CancellationToken cancellationToken) =>
        (await data.GetAsync(Runs, organization, "", cancellationToken))?.Run;

    public async Task MarkRunAsync(string organization, string run, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            organization,
            async transaction =>
            {
                await transaction.PutAsync(Runs, new DriftRun(organization, run));
                return true;
            },
            cancellationToken
        );
}
