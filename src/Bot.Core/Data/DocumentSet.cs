namespace Bot.Core.Data;

/// <summary>
/// Describes the documents of one type: the name of their set, and functions for their owner, id and keys.
/// </summary>
/// <param name="Name">The name under which the set is stored. It never changes.</param>
/// <param name="Organization">
/// The owner of a document: an organization's id; a workspace ("platform/workspace") if its organization is not known
/// yet; or "" if the document belongs to no organization.
/// </param>
/// <param name="Id">The id of a document, unique within its owner.</param>
public sealed record DocumentSet<T>(string Name, Func<T, string> Organization, Func<T, string> Id) : IDocumentSet
    where T : class
{
    // Engines use these names for other fields.
    private static readonly string[] ReservedFields = ["json", "due", "lane"];

    private IReadOnlyList<(KeyField Field, Func<T, IEnumerable<string>> Values)> Keys { get; init; } = [];

    private Func<T, DateTimeOffset?>? Due { get; init; }

    private Func<T, string?>? Lane { get; init; }

    private Func<T, long>? Sequence { get; init; }

    private Func<T, int>? Revision { get; init; }

    private Func<T, int, T>? SetRevision { get; init; }

    private Func<T, T>? Remainder { get; init; }

    public int Version { get; private init; } = 1;

    public IReadOnlyList<KeyField> Fields => [.. Keys.Select(key => key.Field)];

    public bool HasDue => Due is not null;

    public bool HasLanes => Lane is not null;

    public bool HasFeed { get; private init; }

    public bool HasRemainder => Remainder is not null;

    /// <summary>Adds a key field. A document may have any number of values.</summary>
    public DocumentSet<T> WithKey(string field, Func<T, IEnumerable<string>> keys) => With(field, KeyKind.Any, keys);

    /// <summary>Adds a key field whose values are unique in an organization.</summary>
    public DocumentSet<T> WithUniqueKey(string field, Func<T, IEnumerable<string>> keys) =>
        With(field, KeyKind.Unique, keys);

    /// <summary>
    /// Adds a key field to read documents in its order, byte by byte in UTF-8. Null excludes a document.
    /// </summary>
    public DocumentSet<T> WithOrderedKey(string field, Func<T, string?> key) =>
        With(field, KeyKind.Ordered, document => key(document) is { } value ? [value] : []);

    /// <summary>Uses a revision in the document to detect lost updates.</summary>
    public DocumentSet<T> WithRevision(Func<T, int> get, Func<T, int, T> with) =>
        this with
        {
            Revision = get,
            SetRevision = with,
        };

    /// <summary>Makes documents due at a time, across organizations. Null means never.</summary>
    public DocumentSet<T> WithDue(Func<T, DateTimeOffset?> due) => this with { Due = due };

    /// <summary>
    /// Puts documents into lanes: only the first document of a lane, by ascending sequence, can be claimed. Null means
    /// that the document is in no lane. Lanes span organizations. Take sequences from
    /// <see cref="IDocumentTransaction.NextAsync"/> in the commit that stores the document; they are not negative.
    /// </summary>
    public DocumentSet<T> WithLane(Func<T, string?> lane, Func<T, long> sequence) =>
        this with
        {
            Lane = lane,
            Sequence = sequence,
        };

    /// <summary>
    /// Reports each committed change to <see cref="IDocumentObserver"/>s, also to those of other nodes. For documents
    /// from which something is derived that is kept in memory.
    /// </summary>
    public DocumentSet<T> WithFeed() => this with { HasFeed = true };

    /// <summary>
    /// Keeps documents when an organization's content is deleted, as they are: its members and settings, for example.
    /// </summary>
    public DocumentSet<T> WithRemainder() => WithRemainder(document => document);

    /// <summary>What remains of a document when an organization's content is deleted, such as a higher version.</summary>
    public DocumentSet<T> WithRemainder(Func<T, T> remainder) => this with { Remainder = remainder };

    public DocumentSet<T> WithVersion(int version) => this with { Version = version };

    public IndexedDocument Index(string json) => Index(StoredJson.Read<T>(json), json);

    public IndexedDocument IndexRemainder(string json) => Index(Remainder!(StoredJson.Read<T>(json)));

    internal IEnumerable<string> KeysOf(T document, string field) =>
        Keys.Where(key => key.Field.Name == field).SelectMany(key => key.Values(document));

    internal IndexedDocument Index(T document) => Index(document, StoredJson.Write(document));

    internal int RevisionOf(T document) =>
        Revision is { } get
            ? get(document)
            : throw new InvalidOperationException($"The document set \"{Name}\" has no revision.");

    internal T WithNextRevision(T document) => SetRevision!(document, RevisionOf(document) + 1);

    private IndexedDocument Index(T document, string json)
    {
        var lane = Lane?.Invoke(document);
        return new IndexedDocument(
            Organization(document),
            Id(document),
            json,
            Revision?.Invoke(document),
            [
                .. Keys.SelectMany(key =>
                    key.Values(document).Distinct().Select(value => new DocumentKey(key.Field, value))
                ),
            ],
            Due?.Invoke(document),
            lane,
            lane is null ? 0 : Sequence!(document)
        )
        {
            Document = document,
        };
    }

    private DocumentSet<T> With(string field, KeyKind kind, Func<T, IEnumerable<string>> values)
    {
        // Engines use the field's name in their expressions.
        if (!field.All(char.IsAsciiLetterOrDigit) || ReservedFields.Contains(field))
        {
            throw new ArgumentException($"\"{field}\" is not a name for a key.", nameof(field));
        }

        return this with
        {
            Keys = [.. Keys, (new KeyField(field, kind), values)],
        };
    }
}
