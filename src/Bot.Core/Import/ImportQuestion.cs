using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>Something about a file that a member decides.</summary>
/// <param name="Key">What is asked, such as "column.amount"; the name of its answer in <see cref="ImportChoices"/>.</param>
/// <param name="Options">The possible answers.</param>
public sealed record ImportQuestion(string Key, LocalizedText Sentence, IReadOnlyList<Option> Options)
{
    /// <summary>The answer that holds now; null if there is none.</summary>
    public string? Current { get; init; }
}
