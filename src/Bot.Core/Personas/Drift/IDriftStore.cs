namespace Bot.Core.Personas.Drift;

/// <summary>What owners were asked about the drift of their personas, and when each company was last looked at.</summary>
public interface IDriftStore
{
    Task<DriftWatch?> GetAsync(string organization, string persona, CancellationToken cancellationToken);

    /// <summary>Stores a change made on <c>watch.Revision</c> as the next one, or a new watch; false when somebody was faster.</summary>
    Task<bool> SaveAsync(DriftWatch watch, CancellationToken cancellationToken);

    /// <summary>The id of the last weekly run that was finished; null before the first.</summary>
    Task<string?> LastRunAsync(string organization, CancellationToken cancellationToken);

    Task MarkRunAsync(string organization, string run, CancellationToken cancellationToken);

    /// <summary>Deletes all of an organization's (resetting the sample).</summary>
    Task DeleteAllAsync(string organization, CancellationToken cancellationToken);
}
