namespace Bot.Core.Data;

/// <summary>A stored document, for moving whole organizations between stores.</summary>
public sealed record RawDocument(string Set, string Organization, string Id, string Json, int? Revision);

/// <summary>
/// The number of documents in a set, and the hexadecimal SHA-256 over their ids and JSON, ordered by id. Equal
/// documents give the same hash on every engine.
/// </summary>
public sealed record DocumentCount(int Count, string Sha256);
