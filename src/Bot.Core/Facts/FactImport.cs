namespace Bot.Core.Facts;

/// <summary>An import that is done, by its key, and what it changed.</summary>
internal sealed record FactImport(string Organization, string Key, UpsertCounts Counts);
