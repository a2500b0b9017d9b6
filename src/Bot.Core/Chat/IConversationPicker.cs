namespace Bot.Core.Chat;

/// <summary>
/// A platform whose forms offer its channels where an input asks for one (<see cref="ConversationInput"/>).
/// </summary>
public interface IConversationPicker
{
    /// <summary>One of <see cref="Platforms"/>.</summary>
    string Platform { get; }

    /// <summary>The channel that a person picked. Null if there is none, or if Duet does not see it.</summary>
    /// <param name="workspace">The person's workspace.</param>
    /// <param name="picked">What the form submitted.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task<PickedConversation?> FindAsync(string workspace, string picked, CancellationToken cancellationToken);
}

/// <summary>A picked channel, with its name if the platform tells it.</summary>
public sealed record PickedConversation(Address Place, string? Name);
