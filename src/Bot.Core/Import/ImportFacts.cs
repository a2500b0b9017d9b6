using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Compares a file with the stored facts, and stores it. Shared by chat and the command line.</summary>
public sealed class ImportFacts(FactStore facts, ImportAnswerStore answers)
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
        var reading = await ReadAsync(organization, file, choices, now, cancellationToken);
        var counts = reading.CanImport
            ? await facts.CompareAsync(organization.Id, reading.Rows, cancellationToken)
            : UpsertCounts.None;
        return (reading, counts);
    }

    /// <summary>
    /// Stores the valid rows, once per key, and remembers the answers for files with the same header. The counts are null
    /// if the file cannot be imported as it is.
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
        var reading = await ReadAsync(organization, file, choices, now, cancellationToken);
        if (!reading.CanImport)
        {
            return (reading, null);
        }

        var counts = await facts.UpsertAsync(organization.Id, key, reading.Rows, cancellationToken);
        await answers.RememberAsync(organization.Id, reading.Fingerprint, choices, cancellationToken);
        return (reading, counts);
    }

    private async Task<ImportReading> ReadAsync(
        Organization organization,
        ReadOnlyMemory<byte> file,
        ImportChoices choices,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (CsvImport.Open(file.Span, out var table) is { } problem)
        {
            return problem;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime);
        var context = new ImportContext(organization.Currency, today, organization.TimeZone);
        var fingerprint = Sheet.FingerprintOf(table!.Header);
        var all = await answers.CompleteAsync(organization.Id, fingerprint, choices, cancellationToken);
        var reading = CsvImport.Read(table, all, context) with { IsFromMemory = !ReferenceEquals(all, choices) };
        return reading is { CanImport: true, Source: FactSource.Spend }
            ? StoredSpend.Compare(
                reading,
                (await facts.LoadAsync(organization.Id, cancellationToken)).Rows.Spend,
                all.Answer(StoredSpend.Question)
            )
            : reading;
    }
}
