namespace Bot.Core.Themes;

public enum FilingKind
{
    /// <summary>Duet was sure, and said so.</summary>
    Automatic,

    /// <summary>A person chose the theme.</summary>
    Chosen,

    /// <summary>A person refused suggestions. The entry waits in triage.</summary>
    Open,

    /// <summary>A person said that it is no feedback. It counts nowhere.</summary>
    NotFeedback,
}

/// <summary>
/// What became of one feedback entry: its theme, and the suggestions that people refused. Entries without a filing wait
/// in triage. <see cref="Text"/> is the entry's text when a person decided, for the classifier to learn.
/// </summary>
public sealed record Filing(string Organization, int Entry, FilingKind Kind, DateTimeOffset At, int Revision = -1)
{
    /// <summary>The theme as filed, which may have been merged since; null if it waits or is no feedback.</summary>
    public int? Theme { get; init; }

    /// <summary>Who decided; null for an automatic filing.</summary>
    public string? By { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<int> Refused { get; init; } = [];

    public bool IsDone() => Kind != FilingKind.Open;
}
