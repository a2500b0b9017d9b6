using Bot.Core.Personas.Drift;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbDriftStore(LiteDbFile file) : IDriftStore
{
    private readonly LiteDbSet<DriftWatch> watches = new(
        file,
        "driftWatches",
        watch => watch.Organization,
        watch => watch.Persona
    );
    private readonly LiteDbSet<LastRun> runs = new(file, "driftRuns", run => run.Organization, _ => "");

    public Task<DriftWatch?> GetAsync(string organization, string persona, CancellationToken cancellationToken) =>
        Task.FromResult(watches.Get(organization, persona));

    public Task<bool> SaveAsync(DriftWatch watch, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                watch with { Revision = watch.Revision + 1 } is var changed && watch.Revision < 0
                    ? watches.TryInsert(changed)
                    : watches.TryReplace(changed, stored => stored.Revision == watch.Revision),
            cancellationToken
        );

    public Task<string?> LastRunAsync(string organization, CancellationToken cancellationToken) =>
        Task.FromResult(runs.Get(organization, "")?.Run);

    public Task MarkRunAsync(string organization, string run, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                runs.Put(new LastRun(organization, run));
                return true;
            },
            cancellationToken
        );

    public Task DeleteAllAsync(string organization, CancellationToken cancellationToken) =>
        file.WriteAsync(() => watches.DeleteAll(organization) + runs.DeleteAll(organization), cancellationToken);

    private sealed record LastRun(string Organization, string Run);
}
