using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Help;

/// <summary>Answers a greeting with an overview of commands.</summary>
internal sealed class Greet(CommandCatalog catalog) : ICommandHandler
{
    public const string Name = "help.greet";

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Task.FromResult(
            Reply.ToRequester(HelpCards.Overview(HelpTopic.OpenTo(command.Member, catalog), unknown: null))
        );
}
