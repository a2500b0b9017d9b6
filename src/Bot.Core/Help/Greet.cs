using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Help;

/// <summary>A greeting is answered with what one can do.</summary>
internal sealed class Greet(CommandCatalog catalog) : ICommandHandler
{
    public const string Name = "help.greet";

    private const int MostWords = 3;
    private static readonly HashSet<string> Greetings = [.. "hello hi hey hola buenas buenos good".Split(' ')];

    /// <summary>A few words of which the first greets; a longer sentence says something beyond that.</summary>
    public static bool IsGreeting(ChatCommand command)
    {
        var words = Folding
            .Fold(command.Text)
            .Split([' ', ',', '.', '!', '¡', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return command.File is null
            && command.Action is null
            && words.Length is > 0 and <= MostWords
            && Greetings.Contains(words[0]);
    }

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Task.FromResult(
            Reply.ToRequester(HelpCards.Overview(HelpTopic.OpenTo(command.Member, catalog), unknown: null))
        );
}
