namespace Bot.Core.Sample;

public enum SampleState
{
    /// <summary>Begun. Found at a start, it was interrupted and is done again from the beginning.</summary>
    Loading,

    Loaded,
}

/// <summary>How far the sample content of an organization is, and since when (UTC).</summary>
public sealed record SampleMark(string Organization, SampleState State, DateTimeOffset At);

/// <summary>Whether an organization's content is the sample.</summary>
public interface ISampleStore
{
    /// <summary>Null where the sample was never loaded.</summary>
    Task<SampleMark?> GetAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Adds the mark or takes the place of the one before.</summary>
    Task PutAsync(SampleMark mark, CancellationToken cancellationToken);
}
