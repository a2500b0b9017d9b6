using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>
/// Stores the valid rows of a previewed file. A second press imports nothing again and gives the same answer.
/// </summary>
internal sealed class ConfirmImport(
    ImportFacts import,
    PendingImportStore files,
    ImportJobs jobs,
    IEnumerable<ImportedButton> next
) : ICommandHandler
{
    public const string Name = "import.confirm";

    public static readonly CommandSpec Spec = new(Name, null, ImportTexts.ImportCommand)
    {
        Needs = Roles.Approver | Roles.Admin,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var value = ImportValue.Parse(command.Value);
        if (
            await files.FindAsync(command.Organization.Id, command.Member.Id, value.Id, command.At, cancellationToken)
            is not { } pending
        )
        {
            return Reply.Replace(ImportTexts.Gone);
        }

        if (await jobs.FindAsync(command, value.Id, cancellationToken) is { } job)
        {
            return job.Task == ImportTask.Store || job.IsStored
                ? await jobs.ReplyAsync(command, job, cancellationToken)
                : await jobs.ContinueAsync(command, job, ImportTask.Store, value, cancellationToken);
        }

        // The file's id is the key: one confirmation, one import. The same file dropped again is read again, because
        // another import may have changed its rows in between.
        var (reading, counts) = await import.StoreAsync(
            command.Organization,
            pending,
            value.Choices,
            command.At,
            progress: null,
            cancellationToken
        );
        return Reply.Replace(
            counts is null
                ? ImportCards.Preview(pending.FileName, reading, UpsertCounts.None, value)
                : ImportCards.Done(pending, reading, counts, next)
        );
    }
}
