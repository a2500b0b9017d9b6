using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Discards a previewed file.</summary>
internal sealed class CancelImport(PendingImportStore files) : ICommandHandler
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

        await files.DeleteAsync(command.Organization.Id, value.Id, cancellationToken);
        return Reply.Replace(ImportTexts.Cancelled);
    }
}
