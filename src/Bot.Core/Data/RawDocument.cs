namespace Bot.Core.Data;

/// <summary>A document as it is stored, for moving whole organizations between stores.</summary>
public sealed record RawDocument(string Set, string Organization, string Id, string Json, int? Revision);

/// <summary>
/// The number of documents in a set, and the SHA-256, in hexadecimal, over their ids and JSON in the order of their ids:
/// equal on every engine for equal documents.
/// </summary>
public sealed record DocumentCount(int Count, string Sha256);
