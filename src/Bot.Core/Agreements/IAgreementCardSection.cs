using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>
/// Lets another slice add blocks below an agreement's text, such as how often a promise was kept. The slice may also
/// record the question.
/// </summary>
public interface IAgreementCardSection
{
    /// <summary>Key of the agreement type that it applies to; null for all types.</summary>
    string? Kind { get; }

    /// <summary>Whether it belongs to what a card shows first; otherwise it comes with "Show all".</summary>
    bool IsEssential => true;

    Task<IReadOnlyList<Block>> AddAsync(ChatCommand command, Agreement agreement, CancellationToken cancellationToken);
}
