using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Discards a previewed file.</summary>
internal sealed class CancelImport(PendingImportStore files, ImportJobs jobs) : ICommandHandler
{
    public const string Name = "import.cancel";

    public static readonly CommandSpec Spec = new(Name, null, ImportTexts.ImportCommand)
    {
        Needs = Roles.Approver | Roles.Admin,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var value = ImportValue.Parse(command.Value);
        if (
            await files.FindAsync(command.Organization.Id, command.Member.Id, value.Id, command.At, cancellationToken)
            is null
        )
        {
            return Reply.Replace(ImportTexts.Gone);
        }

        // A task that runs finds no job to tell its result to.
        await jobs.DeleteAsync(command.Organization.Id, value.Id, cancellationToken);
        await files.DeleteAsync(command.Organization.Id, value.Id, cancellationToken);
        return Reply.Replace(ImportTexts.Cancelled);
    }
}
