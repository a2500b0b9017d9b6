using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Messages;

/// <summary>Shows which messages exist and which are missing, by stage and persona.</summary>
internal sealed class ShowMessageGrid(MessageType kind, AgreementViews views) : ICommandHandler
{
    public const string Name = "message.grid";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Reply.ToRequester(
            MessageGrid.Card(await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken))
        );
}
