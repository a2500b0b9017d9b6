using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>Answers the question whether to undo an import with no.</summary>
internal sealed class KeepImport : ICommandHandler
{
    public const string Name = "import.keep";

    public static readonly CommandSpec Spec = new(Name, null, ImportHistoryTexts.UndoCommand)
    {
        Needs = Roles.Approver | Roles.Admin,
    };

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Replace(Card.Say(ImportHistoryTexts.Kept)));
}
