using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>
/// Previews a dropped CSV file: its content, what storing it would do, and open questions. It stores only the file.
/// </summary>
internal sealed class PreviewImport(ImportFacts import, PendingImportStore files) : ICommandHandler
{
    public const string Name = "import";

    public static readonly CommandSpec Spec = new(Name, "import|importar", ImportTexts.ImportCommand)
    {
        Examples = [ImportTexts.ImportExample],
        Needs = Roles.Approver | Roles.Admin,
        MatchesFreeText = command => command.File is not null,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.File is not { } file)
        {
            return Reply.ToRequester(ImportCards.HowTo()) with
            {
                IsMiss = command.Text.Length > 0 && FactWords.Named(command.Text) is null,
            };
        }

        var choices = new ImportChoices(FactWords.Named(command.Text));
        var (reading, counts) = await import.PreviewAsync(
            command.Organization,
            file.Content,
            choices,
            command.At,
            cancellationToken
        );
        if (reading.IsUnreadable)
        {
            return Reply.ToRequester(ImportCards.Unreadable(file.Name, reading));
        }

        var pending = PendingImport.Of(command.Member, command.DeliveryKey, file.Name, file.Content, command.At);
        await files.AddAsync(pending, cancellationToken);
        return Reply.ToRequester(ImportCards.Preview(file.Name, reading, counts, new ImportValue(pending.Id, choices)));
    }
}
