namespace Bot.Core.Data;

/// <summary>
/// A <see cref="DocumentSet{T}"/> without its type, for engines: they store the documents of a set, and read, export
/// and rewrite all sets of an organization.
/// </summary>
public interface IDocumentSet
{
    string Name { get; }

    /// <summary>Increment it when keys change. The engine then recomputes the keys of all stored documents.</summary>
    int Version { get; }

    IReadOnlyList<KeyField> Fields { get; }

    bool HasDue { get; }

    bool HasLanes { get; }

    /// <summary>Whether observers and other nodes follow the changes; see <see cref="IDocumentFeed"/>.</summary>
    bool HasFeed { get; }

    /// <summary>Whether documents remain when an organization's content is deleted.</summary>
    bool HasRemainder { get; }

    /// <summary>Reads a stored document and computes its owner, id and keys. Keeps the JSON unchanged.</summary>
    IndexedDocument Index(string json);

    /// <summary>Computes what remains of a stored document, in a set that has a remainder.</summary>
    IndexedDocument IndexRemainder(string json);
}

public enum KeyKind
{
    /// <summary>Any number of keys for each document.</summary>
    Any,

    /// <summary>Any number of keys for each document, unique in the organization.</summary>
    Unique,

    /// <summary>At most one key for each document. Documents can be read in its order.</summary>
    Ordered,
}

public sealed record KeyField(string Name, KeyKind Kind);

public readonly record struct DocumentKey(KeyField Field, string Value);

/// <summary>A document's JSON, with the fields that the engine stores beside it.</summary>
public sealed record IndexedDocument(
    string Organization,
    string Id,
    string Json,
    int? Revision,
    IReadOnlyList<DocumentKey> Keys,
    DateTimeOffset? Due,
    string? Lane,
    long Sequence
)
{
    /// <summary>The document itself.</summary>
    public required object Document { get; init; }
}
