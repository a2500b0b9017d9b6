namespace Bot.Core.Sample;

public enum SampleState
{
    /// <summary>Begun. Found at a start, it was interrupted and is done again from the beginning.</summary>
    Loading,

    Loaded,
}

/// <summary>How far the sample content of an organization is, and since when (UTC).</summary>
public sealed record SampleMark(string Organization, SampleState State, DateTimeOffset At);
