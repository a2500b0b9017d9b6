using Bot.Core.Facts;
using Bot.Core.Facts.Segments;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Compares a file with the stored facts, and stores it. Shared by chat and the command line.</summary>
public sealed class ImportFacts(FactStore facts, ImportAnswerStore answers, UploadedFiles uploads, IStageMap stages)
{
    // The header and the rows that are read at once.
    private const int BeginningLines = 2_001;

    /// <summary>Whether so many facts are stored that comparing even a small file takes too long for an answer.</summary>
    internal Task<bool> IsSlowAsync(string organization, CancellationToken cancellationToken) =>
        facts.IsLargeAsync(organization, cancellationToken);

    /// <summary>Reads the file and reports what storing it would do. Stores nothing.</summary>
    public async Task<(ImportReading Reading, UpsertCounts Counts)> PreviewAsync(
        Organization organization,
        PendingImport file,
        ImportChoices choices,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var reading = await ReadAsync(organization, file, choices, progress, cancellationToken);
        var counts = reading.CanImport
            ? await facts.CompareAsync(organization.Id, reading.Rows, cancellationToken)
            : UpsertCounts.None;
        return (reading, counts);
    }

    /// <summary>Reads the first rows of a large file. What they leave open, others may tell.</summary>
    public async Task<ImportReading> BeginAsync(
        Organization organization,
        PendingImport file,
        ImportChoices choices,
        CancellationToken cancellationToken
    )
    {
        var beginning = FileBytes.Of(Beginning(file.Content));
        return CsvImport.Open(beginning, out var table) is { } problem
            ? problem
            : await ReadAsync(organization, table!, choices, Context(organization, file), cancellationToken);
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
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var reading = await ReadAsync(organization, file, choices, progress, cancellationToken);
        if (!reading.CanImport)
        {
            return (reading, null);
        }

        progress?.Report(new ImportProgress(ImportStep.Storing, 0, reading.Rows.Count));
        var origin = new FactOrigin(file.Member, file.FileName, reading.Fingerprint, reading.AsOf, now);
        var counts = await facts.UpsertAsync(organization.Id, file.Id, reading.Rows, origin, cancellationToken);
        await answers.RememberAsync(organization.Id, reading.Fingerprint, choices, cancellationToken);
        await stages.RememberAsync(organization.Id, StageMapping.Answers(choices), cancellationToken);
        return (reading, counts);
    }

    private async Task<ImportReading> ReadAsync(
        Organization organization,
        PendingImport file,
        ImportChoices choices,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        if (await uploads.OpenAsync(file, cancellationToken) is not { } bytes)
        {
            return ImportReading.Unreadable(ImportTexts.Gone);
        }

        if (CsvImport.Open(bytes, out var table) is { } problem)
        {
            return problem;
        }

        var context = Context(organization, file) with { Progress = progress, EstimatedRows = bytes.EstimatedRows };
        var reading = await ReadAsync(organization, table!, choices, context, cancellationToken);
        return reading is { CanImport: true, Source: FactSource.Spend }
            ? StoredSpend.Compare(
                reading,
                await facts.SpendAsync(organization.Id, cancellationToken),
                (await answers.CompleteAsync(organization.Id, reading.Fingerprint, choices, cancellationToken)).Answer(
                    StoredSpend.Question
                )
            )
            : reading;
    }

    private async Task<ImportReading> ReadAsync(
        Organization organization,
        CsvTable table,
        ImportChoices choices,
        ImportContext context,
        CancellationToken cancellationToken
    )
    {
        var fingerprint = Sheet.FingerprintOf(table.Header);
        var all = await answers.CompleteAsync(organization.Id, fingerprint, choices, cancellationToken);
        var reading = CsvImport.Read(table, all, context) with { IsFromMemory = !ReferenceEquals(all, choices) };
        return reading.Rows.Others.Stages.Count == 0
            ? reading
            : await MappedAsync(organization, reading, choices, cancellationToken);
    }

    // What the organization answered about a stage holds for all files, whatever their header.
    private async Task<ImportReading> MappedAsync(
        Organization organization,
        ImportReading reading,
        ImportChoices choices,
        CancellationToken cancellationToken
    )
    {
        var mapped = StageMapping.Compare(
            reading,
            stages.Options,
            await stages.ReaderAsync(organization.Id, cancellationToken),
            choices
        );
        if (reading.Source == FactSource.Deals)
        {
            var beside = ImportNoteTexts.MovesBeside(reading.Rows.Others.Stages.Count);
            return mapped with { Notes = [.. mapped.Notes, beside] };
        }

        var known = await facts.DealKeysAsync(organization.Id, cancellationToken);
        var deals = reading.Rows.Others.Stages.Select(move => DealIds.Key(move.Deal)).ToHashSet();
        var strays = deals.Count(deal => !known.Contains(deal));
        return strays == 0
            ? mapped
            : mapped with
            {
                Notes = [.. mapped.Notes, ImportNoteTexts.Strays(strays, deals.Count)],
            };
    }

    private static byte[] Beginning(byte[] content)
    {
        var end = -1;
        for (var row = 0; row < BeginningLines; row++)
        {
            var length = content.AsSpan(end + 1).IndexOf((byte)'\n');
            if (length < 0)
            {
                break;
            }

            end += length + 1;
        }

        // An even number of bytes, because a letter may have two.
        var even = (end + 2) & ~1;
        return end < 0 || even > content.Length ? content : content[..even];
    }

    private static ImportContext Context(Organization organization, PendingImport file) =>
        new(organization.Currency, DayIn(organization, file.Dropped), organization.TimeZone)
        {
            FileName = file.FileName,
        };

    private static DateOnly DayIn(Organization organization, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, organization.TimeZone).DateTime);
}
