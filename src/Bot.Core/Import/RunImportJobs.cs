using Bot.Core.Chat;
using Bot.Core.Data;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Import;

/// <summary>
/// Reads and stores large files, one after the other. A task begins again after a crash, and is given up after some; an
/// import stores its rows once, whichever attempt succeeds.
/// </summary>
public sealed partial class RunImportJobs(
    IDocumentStore data,
    ImportJobs jobs,
    ImportTasks tasks,
    PendingImportStore files,
    ClaimLease lease,
    TimeProvider time,
    ILogger<RunImportJobs> logger
)
{
    private const int MostAttempts = 3;

    // How often the card shows how far the work is.
    private static readonly TimeSpan BetweenUpdates = TimeSpan.FromSeconds(3);

    // Another node begins the task again if this one stops telling how far it is.
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(5);

    // The message is stored after its answer was made; later nobody waits for it.
    private static readonly TimeSpan LooksForMessage = TimeSpan.FromMinutes(1);

    /// <summary>Does what is due.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (
            await data.ClaimDueAsync(ImportJob.Set, time.GetUtcNow(), lease.Length, limit: 1, cancellationToken)
                is [var due]
        )
        {
            await RunAsync(due.Document, cancellationToken);
        }
    }

    private async Task RunAsync(ImportJob job, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (job.Task != ImportTask.None)
        {
            await DoAsync(job, now, cancellationToken);
        }
        else if (now >= job.Dropped + PendingImport.Kept)
        {
            await files.DeleteAsync(job.Organization, job.Id, cancellationToken);
            await jobs.DeleteAsync(job.Organization, job.Id, cancellationToken);
        }
        else if (job.IsTold || now > job.ShownAt + LooksForMessage)
        {
            await jobs.NoteAsync(job with { DueAt = job.Dropped + PendingImport.Kept }, cancellationToken);
        }
        else
        {
            // Saved again, because its message was not there before.
            await jobs.SaveAsync(job with { DueAt = now + TimeSpan.FromSeconds(1) }, job.Run, now, cancellationToken);
        }
    }

    private async Task DoAsync(ImportJob job, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (job.Attempts == MostAttempts)
        {
            await FinishAsync(job, job with { Task = ImportTask.None, Shown = ImportJobCards.GivenUp(job) });
            return;
        }

        var begun = job with { Attempts = job.Attempts + 1, DueAt = now + Silence };
        if (!await jobs.NoteAsync(begun, cancellationToken))
        {
            return;
        }

        try
        {
            var done = await WatchAsync(begun, cancellationToken);
            await FinishAsync(begun, done ?? begun with { Task = ImportTask.None, Shown = Card.Say(ImportTexts.Gone) });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The next start begins it at once.
            await jobs.NoteAsync(job with { DueAt = now }, CancellationToken.None);
            throw;
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, job.Task.ToString(), begun.Attempts);
            await jobs.NoteAsync(begun with { DueAt = time.GetUtcNow() + BetweenAttempts }, CancellationToken.None);
        }
    }

    private Task<ImportJob?> FinishAsync(ImportJob job, ImportJob done)
    {
        var now = time.GetUtcNow();
        return jobs.SaveAsync(done with { DueAt = now, ShownAt = now }, job.Run, now, CancellationToken.None);
    }

    // The work needs a processor for seconds; meanwhile its card says how far it is.
    private async Task<ImportJob?> WatchAsync(ImportJob job, CancellationToken cancellationToken)
    {
        var progress = new LatestProgress(cancellationToken);
        var work = Task.Run(
            () => tasks.DoAsync(job, progress, time.GetUtcNow(), cancellationToken),
            CancellationToken.None
        );
        using var timer = new PeriodicTimer(BetweenUpdates, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var updates = UpdateAsync(job, progress, timer, stop.Token);
        try
        {
            return await work;
        }
        finally
        {
            await stop.CancelAsync();
            await updates;
        }
    }

    private async Task UpdateAsync(
        ImportJob job,
        LatestProgress progress,
        PeriodicTimer timer,
        CancellationToken cancellationToken
    )
    {
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (progress.Latest is { } latest)
                {
                    var now = time.GetUtcNow();
                    var shown = job with { DueAt = now + Silence, Shown = ImportJobCards.Working(job, latest) };
                    await jobs.SaveAsync(shown, job.Run, now, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
        catch (Exception failure)
        {
            Log.NotShown(logger, failure);
        }
    }

    /// <summary>Keeps the latest report, and stops the work when Duet stops.</summary>
    private sealed class LatestProgress(CancellationToken cancellationToken) : IProgress<ImportProgress>
    {
        public ImportProgress? Latest { get; private set; }

        public void Report(ImportProgress value)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Latest = value;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Task} of a file failed in attempt {Attempt}")]
        public static partial void Failed(ILogger logger, Exception exception, string task, int attempt);

        [LoggerMessage(2, LogLevel.Warning, "How far an import is could not be shown")]
        public static partial void NotShown(ILogger logger, Exception exception);
    }
}
