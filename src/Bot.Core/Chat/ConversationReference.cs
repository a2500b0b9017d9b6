namespace Bot.Core.Chat;

/// <summary>
/// Where a platform lets us talk: what has to be known to post to an address without having been spoken to first.
/// </summary>
/// <param name="At">The address, without a thread.</param>
/// <param name="ConversationId">The platform's own id of the conversation; null while a person's is not opened yet.</param>
/// <param name="ServiceUrl">The platform's endpoint for this conversation, as last told.</param>
/// <param name="BotId">Duet's own id there.</param>
/// <param name="UserId">For a direct talk the person's id as the platform wants it in calls; null for a channel.</param>
/// <param name="IsClosed">The platform does not let us write there until we hear from there again: removed, blocked.</param>
public sealed record ConversationReference(
    Address At,
    string? ConversationId,
    string ServiceUrl,
    string BotId,
    string? UserId,
    bool IsClosed = false
);
