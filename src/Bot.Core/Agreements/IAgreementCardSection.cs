using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>
/// Another slice's part in the answer to somebody who asks for an agreement: it may remember the question, and what it
/// gives stands under the text, such as how often the promise was kept.
/// </summary>
public interface IAgreementCardSection
{
    /// <summary>The kind that it is about, by its wire name.</summary>
    string Kind { get; }

    Task<IReadOnlyList<Block>> AddAsync(ChatCommand command, Agreement agreement, CancellationToken cancellationToken);
}
