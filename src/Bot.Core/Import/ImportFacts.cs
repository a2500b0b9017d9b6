using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Reading a file against what is stored, and storing it: the same for chat and the command line.</summary>
public sealed class ImportFacts(FactStore facts)
{
    /// <summary>The file as understood, with what storing it would do; stores nothing.</summary>
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

    /// <summary>Stores the good rows once by the key; counts are null where the file can't be imported as it is.</summary>
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
