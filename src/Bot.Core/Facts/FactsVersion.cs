namespace Bot.Core.Facts;

/// <summary>How often the stored facts of an organization have changed.</summary>
internal sealed record FactsVersion(string Organization, int Version);
