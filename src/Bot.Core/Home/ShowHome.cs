using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Home;

/// <summary>`home`: what waits for the asker, their reports, the figures, and ways on.</summary>
internal sealed class ShowHome(HomeBuilder builder) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Reply.ToRequester(await builder.CardAsync(command.Organization, command.Member, command.At, cancellationToken));
}
