using Bot.Core.Chat;

namespace Bot.Core.Search.Everything;

/// <summary>Lets a slice add what it finds to the answer of "search".</summary>
public interface ISearchSection
{
    /// <summary>The section with the lowest number comes first.</summary>
    int Order { get; }

    /// <summary>What the slice has with the words of the command; null if it has nothing.</summary>
    /// <param name="command">The search: its text is the words, with the filters of a list of feedback.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    Task<SearchSection?> FindAsync(ChatCommand command, CancellationToken cancellationToken);
}

/// <summary>What one slice has found.</summary>
/// <param name="Title">What the lines are: "Feedback", "Themes".</param>
/// <param name="Lines">A line for each, best first; the slice cuts its list short.</param>
/// <param name="Buttons">What opens the first ones, or lists them all.</param>
public sealed record SearchSection(
    LocalizedText Title,
    IReadOnlyList<LocalizedText> Lines,
    IReadOnlyList<Button> Buttons
);
