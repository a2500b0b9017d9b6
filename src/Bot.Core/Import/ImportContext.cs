namespace Bot.Core.Import;

/// <summary>What reading a file needs to know about the organization.</summary>
/// <param name="Currency">For amounts without one.</param>
/// <param name="Today">Today in the organization's time zone. Later days are rejected.</param>
/// <param name="Zone">The zone in which instants become days.</param>
internal sealed record ImportContext(string Currency, DateOnly Today, TimeZoneInfo Zone)
{
    private const int RowsBetweenReports = 2_000;

    /// <summary>The name of the file; it may have a day in it.</summary>
    public string FileName { get; init; } = "";

    /// <summary>Hears how far reading is; null if nobody waits for it.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>About how many rows there are; null if nobody waits for it.</summary>
    public int? EstimatedRows { get; init; }

    public void Report(ImportStep step, int rows, int? total)
    {
        if (rows % RowsBetweenReports == 0)
        {
            Progress?.Report(new ImportProgress(step, rows, total));
        }
    }
}
