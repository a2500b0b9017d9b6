using Bot.Core.Chat;

namespace Bot.Core.Help;

/// <summary>Answers a greeting with what the requester can do.</summary>
internal sealed class Greet(HelpLines lines) : ICommandHandler
{
    public const string Name = "help.greet";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Reply.ToRequester(HelpCards.First(await lines.ForAsync(command, cancellationToken)));
}
