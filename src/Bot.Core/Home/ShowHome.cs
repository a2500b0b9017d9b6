using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Home;

/// <summary>`home`: shows what waits for the requester, their reports, the figures and shortcuts.</summary>
internal sealed class ShowHome(HomeBuilder builder) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Reply.ToRequester(await builder.CardAsync(command.Organization, command.Member, command.At, cancellationToken));
}
