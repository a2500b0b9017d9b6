using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Help;

/// <summary>
/// Shows what the requester can do: five lines first, then one line per topic, or all commands of one topic with
/// examples.
/// </summary>
internal sealed class ShowHelp(CommandCatalog catalog, HelpLines lines, OwnExamples examples) : ICommandHandler
{
    public const string Name = "help";

    /// <summary>The value of the button that shows all commands.</summary>
    public const string All = "all";

    private static readonly string[] AllWords = [All, "all commands", "todo", "todos", "todos los comandos"];

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var word = Folding.Fold(command.Action is null ? command.Text : command.Value).Trim();
        if (word.Length == 0)
        {
            return Reply.ToRequester(HelpCards.First(await lines.ForAsync(command, cancellationToken)));
        }

        var topics = HelpTopic.OpenTo(command.Member, catalog);
        if (AllWords.Contains(word))
        {
            var card = HelpCards.Overview(topics, unknown: null);
            return command.Action is null ? Reply.ToRequester(card) : Reply.Replace(card);
        }

        return topics.FirstOrDefault(topic => topic.IsCalled(word)) is { } topic
            ? Reply.ToRequester(HelpCards.Topic(topic, await examples.ForAsync(command, cancellationToken)))
            : Reply.ToRequester(HelpCards.Overview(topics, command.Text)) with
            {
                IsMiss = true,
            };
    }
}
