using Bot.Core.Chat;

namespace Bot.Core.Messaging;

/// <summary>Postings on their way and those that were delivered, so that they can be changed in place later.</summary>
public interface IOutboxStore
{
    /// <summary>Stores the postings in one step, in order; keys that the organization has already are left as they are.</summary>
    Task AddAsync(IReadOnlyList<OutboundMessage> postings, CancellationToken cancellationToken);

    Task<OutboxItem?> GetAsync(string organization, string key, CancellationToken cancellationToken);

    /// <summary>The oldest waiting item of each conversation, of all organizations, unless it is to wait longer than now.</summary>
    Task<IReadOnlyList<OutboxItem>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Stores what came of an attempt.</summary>
    Task MarkAsync(OutboxItem item, CancellationToken cancellationToken);

    /// <summary>Forgets everything of an organization (resetting the sample).</summary>
    Task ForgetAsync(string organization, CancellationToken cancellationToken);
}
