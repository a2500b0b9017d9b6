using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Import;

/// <summary>Starts the work on large files, and changes it when their members decide something.</summary>
public sealed class ImportJobs(IDocumentStore data, Outbox outbox, MemberStore members, ImportSignal signal)
{
    /// <summary>The file of a button; null if it is a small one, or somebody else's.</summary>
    internal async Task<ImportJob?> FindAsync(ChatCommand command, string id, CancellationToken cancellationToken) =>
        await data.GetAsync(ImportJob.Set, command.Organization.Id, id, cancellationToken) is { } job
        && command.Member.Is(job.Member)
            ? job
            : null;

    /// <summary>Begins to read the file. A retry finds the first one.</summary>
    internal async Task<ImportJob> StartAsync(ImportJob job, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            job.Organization,
            async transaction =>
            {
                transaction.AfterCommit(signal.Raise);
                return await transaction.InsertAsync(ImportJob.Set, job)
                    ? job
                    : await transaction.GetAsync(ImportJob.Set, job.Organization, job.Id, CancellationToken.None)
                        ?? job;
            },
            cancellationToken
        );

    /// <summary>Begins another task, and shows that.</summary>
    internal async Task<Reply> ContinueAsync(
        ChatCommand command,
        ImportJob job,
        ImportTask task,
        ImportValue value,
        CancellationToken cancellationToken
    )
    {
        var next = job with
        {
            Task = task,
            Value = value.Words,
            Run = job.Run + 1,
            Attempts = 0,
            DueAt = command.At,
            Questions = [],
        };
        next = next with
        {
            Shown = ImportJobCards.Working(
                next,
                new ImportProgress(task == ImportTask.Store ? ImportStep.Storing : ImportStep.Reading, 0, null)
            ),
        };
        return await SaveAsync(next, job.Run, command.At, cancellationToken) is { } saved
            ? await ReplyAsync(command, saved, cancellationToken)
            : Reply.Replace(ImportTexts.Gone);
    }

    /// <summary>The card as it is, in place of the pressed one.</summary>
    internal async Task<Reply> ReplyAsync(ChatCommand command, ImportJob job, CancellationToken cancellationToken)
    {
        var posted = await outbox.GetAsync(job.Organization, job.Key, cancellationToken);
        return Reply.Replace(
            job.Shown,
            isOnItsWay: command.Source is { } source && posted?.Message?.MessageId == source.MessageId
        );
    }

    /// <summary>
    /// Stores a job with another card, and updates its message. Null if its member decided something else meanwhile, or
    /// discarded the file.
    /// </summary>
    internal async Task<ImportJob?> SaveAsync(
        ImportJob job,
        int run,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var reader = await members.GetAsync(job.Organization, job.Member, cancellationToken);
        return await data.CommitAsync(
            job.Organization,
            async transaction =>
            {
                var stored = await transaction.GetAsync(
                    ImportJob.Set,
                    job.Organization,
                    job.Id,
                    CancellationToken.None
                );
                if (stored?.Run != run)
                {
                    return null;
                }

                var posted = await Outbox.FindAsync(transaction, job.Organization, job.Key, CancellationToken.None);
                var saved = job with { Revision = stored.Revision + 1, IsTold = posted is not null };
                await transaction.PutAsync(ImportJob.Set, saved);
                if (posted is not null && reader is not null)
                {
                    var card = new PostedCard(job.Key, posted.Posting.To, job.Member);
                    await outbox.SendAsync(transaction, [Update(saved, card, reader, now)]);
                }

                transaction.AfterCommit(signal.Raise);
                return saved;
            },
            cancellationToken
        );
    }

    /// <summary>Stores a job without showing it. False if it changed meanwhile, or is gone.</summary>
    internal async Task<bool> NoteAsync(ImportJob job, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            job.Organization,
            transaction => transaction.ReplaceAsync(ImportJob.Set, job, stored => stored.Run == job.Run),
            cancellationToken
        );

    internal async Task DeleteAsync(string organization, string id, CancellationToken cancellationToken) =>
        await data.DeleteAsync(ImportJob.Set, organization, id, cancellationToken);

    private static OutboundMessage Update(ImportJob job, PostedCard card, Member reader, DateTimeOffset now) =>
        CardUpdates
            .Of([card], job.Revision, posted => Notification.To(reader, posted.Key, posted.To, job.Shown, now))
            .Last();
}
