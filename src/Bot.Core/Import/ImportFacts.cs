using Bot.Core.Facts;
using Bot.Core.Facts.Segments;
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
    /// Stores the valid rows, once per file, and remembers the answers for files with the same header. The counts are null
    /// if the file cannot be imported as it is.
    /// </summary>
    public async Task<(ImportReading Reading, UpsertCounts? Counts)> StoreAsync(
        Organization organization,
        PendingImport file,
        ImportChoices choices,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var reading = await ReadAsync(organization, file.Content, choices, file.Dropped, cancellationToken);
        if (!reading.CanImport)
        {
            return (reading, null);
        }

        // An export tells what the CRM knew when it was dropped here, even about days without a row.
        var asOf = DayIn(organization, file.Dropped);
        var origin = new FactOrigin(file.Member, file.FileName, reading.Fingerprint, asOf, now);
        var counts = await facts.UpsertAsync(organization.Id, file.Id, reading.Rows, origin, cancellationToken);
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

        var context = new ImportContext(organization.Currency, DayIn(organization, now), organization.TimeZone);
        var fingerprint = Sheet.FingerprintOf(table!.Header);
        var all = await answers.CompleteAsync(organization.Id, fingerprint, choices, cancellationToken);
        var reading = CsvImport.Read(table, all, context) with { IsFromMemory = !ReferenceEquals(all, choices) };
        return reading is { CanImport: true, Source: FactSource.Spend }
            ? StoredSpend.Compare(
                reading,
                await facts.SpendAsync(organization.Id, cancellationToken),
                all.Answer(StoredSpend.Question)
            )
            : reading;
    }

    private static DateOnly DayIn(Organization organization, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, organization.TimeZone).DateTime);
}
