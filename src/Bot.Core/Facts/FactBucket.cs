namespace Bot.Core.Facts;

/// <summary>
/// Some of an organization's facts, as imports stored them before there were segments: in 64 documents for each source,
/// by a hash of their ids. They are read as the first segment and are never written again.
/// </summary>
internal sealed record FactBucket(string Organization, string Id, FactRows Rows);
