using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Removes an import. Figures that were shown or posted stay as they are.</summary>
internal sealed class UndoImport(FactStore facts, IEnumerable<ImportedButton> next) : ICommandHandler
{
    public const string Name = "import.undo.confirm";

    public static readonly CommandSpec Spec = new(Name, null, ImportHistoryTexts.UndoCommand)
    {
        Needs = Roles.Approver | Roles.Admin,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var undone = int.TryParse(command.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await facts.UndoAsync(command.Organization.Id, number, cancellationToken)
            : null;
        return Reply.Replace(
            undone is null ? Card.Say(ImportHistoryTexts.IsGone) : ImportHistoryCards.Undone(undone, next)
        );
    }
}
