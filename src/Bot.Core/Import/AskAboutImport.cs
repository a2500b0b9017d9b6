using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Opens the form with the questions about a file, or with what may be changed.</summary>
internal sealed class AskAboutImport(ImportFacts import, PendingImportStore files) : ICommandHandler
{
    public const string Name = "import.ask";

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

        var (reading, _) = await import.PreviewAsync(
            command.Organization,
            pending.Content,
            value.Choices,
            pending.Dropped,
            cancellationToken
        );
        var questions = reading.Asked.Count > 0 ? reading.Asked : reading.Adjustable;
        return questions.Count == 0
            ? Reply.ToRequester(ImportCards.Unreadable(pending.FileName, reading))
            : Reply.Open(ImportForms.Questions(questions, value));
    }
}
