namespace Bot.Core.Import;

/// <summary>What a large import is doing.</summary>
public enum ImportStep
{
    /// <summary>Finding out how the file writes days and amounts.</summary>
    Reading,

    /// <summary>Reading its rows as facts.</summary>
    Checking,

    /// <summary>Comparing them with what is stored, and storing them.</summary>
    Storing,
}

/// <summary>How far an import is.</summary>
/// <param name="Total">How many rows there are; null if that is not known yet.</param>
public sealed record ImportProgress(ImportStep Step, int Rows, int? Total);
