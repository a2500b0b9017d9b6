using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Help;

/// <summary>Shows what the requester can do: one line per topic, or all commands of one topic with examples.</summary>
internal sealed class ShowHelp(CommandCatalog catalog) : ICommandHandler
{
    public const string Name = "help";

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var topics = HelpTopic.OpenTo(command.Member, catalog);
        var word = Folding.Fold(command.Action is null ? command.Text : command.Value).Trim();
        var topic = topics.FirstOrDefault(topic => topic.IsCalled(word));
        var card = topic is not null
            ? HelpCards.Topic(topic)
            : HelpCards.Overview(topics, word.Length > 0 ? command.Text : null);
        return Task.FromResult(Reply.ToRequester(card) with { IsMiss = topic is null && word.Length > 0 });
    }
}
