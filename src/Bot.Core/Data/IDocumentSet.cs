namespace Bot.Core.Data;

/// <summary>
/// A <see cref="DocumentSet{T}"/> without its type: what an engine needs to store the documents of a set, and to read,
/// export and rewrite all sets of an organization.
/// </summary>
public interface IDocumentSet
{
    string Name { get; }

    /// <summary>Raised when keys change: the engine then computes the keys of all stored documents again.</summary>
    int Version { get; }

    IReadOnlyList<KeyField> Fields { get; }

    bool HasDue { get; }

    bool HasLanes { get; }

    /// <summary>Reads a stored document and computes its owner, id and keys. The JSON stays as it is.</summary>
    IndexedDocument Index(string json);
}

public enum KeyKind
{
    /// <summary>Any number of keys for each document.</summary>
    Any,

    /// <summary>Any number of keys for each document; no other document of the organization has the same one.</summary>
    Unique,

    /// <summary>At most one key for each document; documents can be read in its order.</summary>
    Ordered,
}

public sealed record KeyField(string Name, KeyKind Kind);

public readonly record struct DocumentKey(KeyField Field, string Value);

/// <summary>A document as JSON, with everything that the engine stores beside it.</summary>
public sealed record IndexedDocument(
    string Organization,
    string Id,
    string Json,
    int? Revision,
    IReadOnlyList<DocumentKey> Keys,
    DateTimeOffset? Due,
    string? Lane,
    long Sequence
);
