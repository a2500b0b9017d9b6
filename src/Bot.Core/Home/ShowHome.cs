using Bot.Core.Chat;

namespace Bot.Core.Home;

/// <summary>`home`: what waits for the asker, their reports, the figures, and ways on.</summary>
internal sealed class ShowHome(HomeBuilder desk) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Reply.ToRequester(await desk.CardAsync(command.Organization, command.Member, command.At, cancellationToken));
}
