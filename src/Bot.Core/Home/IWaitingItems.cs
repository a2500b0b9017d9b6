using Bot.Core.Chat;

namespace Bot.Core.Home;

/// <summary>Lets a slice list what waits for the reader of a home page.</summary>
public interface IWaitingItems
{
    /// <summary>The items of the slice with the lowest number come first.</summary>
    int Order { get; }

    Task<IReadOnlyList<WaitingItem>> ListAsync(HomeReader reader, CancellationToken cancellationToken);
}

/// <summary>One item that waits for a person: its line, and the button that opens it.</summary>
public sealed record WaitingItem(LocalizedText Line, Button Open);
