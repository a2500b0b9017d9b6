using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Reads a large file for its preview, or stores it.</summary>
public sealed class ImportTasks(
    PendingImportStore files,
    ProblemPages problems,
    ImportFacts import,
    MemberStore members,
    IEnumerable<ImportedButton> next
)
{
    /// <summary>The job with the result of its task; null if its file or its member is gone.</summary>
    internal async Task<ImportJob?> DoAsync(
        ImportJob job,
        IProgress<ImportProgress> progress,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var organization = await members.GetOrganizationAsync(job.Organization, cancellationToken);
        var file = await files.GetAsync(job.Organization, job.Id, cancellationToken);
        if (
            organization is null
            || file is null
            || await members.GetAsync(job.Organization, job.Member, cancellationToken) is null
        )
        {
            return null;
        }

        var value = ImportValue.Parse(job.Value);
        return job.Task == ImportTask.Store
            ? await StoreAsync(job, organization, file, value, progress, now, cancellationToken)
            : await PreviewAsync(job, organization, file, value, progress, cancellationToken);
    }

    private async Task<ImportJob> PreviewAsync(
        ImportJob job,
        Organization organization,
        PendingImport file,
        ImportValue value,
        IProgress<ImportProgress> progress,
        CancellationToken cancellationToken
    )
    {
        var (reading, counts) = await import.PreviewAsync(
            organization,
            file,
            value.Choices,
            progress,
            cancellationToken
        );
        await problems.KeepAsync(file, reading, cancellationToken);
        return Waiting(job, file, reading, counts, value);
    }

    private async Task<ImportJob> StoreAsync(
        ImportJob job,
        Organization organization,
        PendingImport file,
        ImportValue value,
        IProgress<ImportProgress> progress,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var (reading, counts) = await import.StoreAsync(
            organization,
            file,
            value.Choices,
            now,
            progress,
            cancellationToken
        );
        return counts is null
            ? Waiting(job, file, reading, UpsertCounts.None, value)
            : job with
            {
                Task = ImportTask.None,
                IsStored = true,
                Shown = ImportCards.Done(file, reading, counts, next),
            };
    }

    private static ImportJob Waiting(
        ImportJob job,
        PendingImport file,
        ImportReading reading,
        UpsertCounts counts,
        ImportValue value
    ) =>
        job with
        {
            Task = ImportTask.None,
            Questions = reading.Asked.Count > 0 ? reading.Asked : reading.Adjustable,
            Shown = reading.IsUnreadable
                ? ImportCards.Unreadable(file.FileName, reading)
                : ImportCards.Preview(file.FileName, reading, counts, value),
        };
}
