namespace Bot.Core.Feedback;

/// <summary>Maps a delivery to the entry that it reported.</summary>
public sealed record FeedbackDelivery(string Organization, string Key, int Number);
