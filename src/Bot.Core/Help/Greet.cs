using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Help;

/// <summary>Answers a greeting with an overview of commands.</summary>
internal sealed class Greet(CommandCatalog catalog) : ICommandHandler
{
    public const string Name = "help.greet";

    private const int MaxWords = 3;
    private static readonly HashSet<string> Greetings = [.. "hello hi hey hola buenas buenos good".Split(' ')];

    /// <summary>Whether it is a short text that starts with a greeting. A longer sentence has other content.</summary>
    public static bool IsGreeting(ChatCommand command)
    {
        var words = Folding
            .Fold(command.Text)
            .Split([' ', ',', '.', '!', '¡', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return command.File is null
            && command.Action is null
            && words.Length is > 0 and <= MaxWords
            && Greetings.Contains(words[0]);
    }

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Task.FromResult(
            Reply.ToRequester(HelpCards.Overview(HelpTopic.OpenTo(command.Member, catalog), unknown: null))
        );
}
