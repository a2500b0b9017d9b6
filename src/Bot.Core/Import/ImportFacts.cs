using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Compares a file with the stored facts, and stores it. Shared by chat and the command line.</summary>
public sealed class ImportFacts(FactStore facts)
{
    /// <summary>Reads the file and reports what storing it would do. Stores nothing.</summary>
    public async Task<(ImportReading Reading, UpsertCounts Counts)> PreviewAsync(
        Organization organization,
        ReadOnlyMemory<byte> file,
        ImportChoices choices,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var reading = CsvImport.Read(file.Span, choices, organization.Currency, Today(organization, now));
        var counts = reading.CanImport
            ? await facts.CompareAsync(organization.Id, reading.Rows, cancellationToken)
            : new UpsertCounts(0, 0, 0);
        return (reading, counts);
    }

    /// <summary>
    /// Stores the valid rows, once per key. The counts are null if the file cannot be imported as it is.
    /// </summary>
    public async Task<(ImportReading Reading, UpsertCounts? Counts)> StoreAsync(
        Organization organization,
        string key,
        ReadOnlyMemory<byte> file,
        ImportChoices choices,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var reading = CsvImport.Read(file.Span, choices, organization.Currency, Today(organization, now));
        var counts = reading.CanImport
            ? await facts.UpsertAsync(organization.Id, key, reading.Rows, cancellationToken)
            : null;
        return (reading, counts);
    }

    private static DateOnly Today(Organization organization, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime);
}
