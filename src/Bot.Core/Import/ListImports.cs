using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>`import list`: what was imported, by whom, and what it changed, with buttons to undo it.</summary>
internal sealed class ListImports(FactStore facts, MemberStore members) : ICommandHandler
{
    public const string Name = "import.list";

    public static readonly CommandSpec Spec = new(Name, "import|importar list|lista", ImportHistoryTexts.ListCommand)
    {
        Needs = Roles.Approver | Roles.Admin,
        Arguments = ArgumentStyle.None,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        return Reply.ToRequester(
            ImportHistoryCards.List(
                await facts.SegmentsAsync(organization, cancellationToken),
                await facts.FormerAsync(organization, cancellationToken),
                await members.NamesAsync(organization, cancellationToken)
            )
        );
    }
}
