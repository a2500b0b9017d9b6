using Bot.Core.Data;

namespace Bot.Storage.Postgres;

/// <summary>Converts a document to the parameters $1 to $12 of the statements that write it.</summary>
internal static class DocumentRow
{
    public static IReadOnlyList<object?> Values(IDocumentSet set, IndexedDocument document)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(document.Sequence);
        return
        [
            set.Name,
            document.Organization,
            StoredKeys.Bytes(document.Id),
            document.Json,
            document.Revision,
            document.Due?.UtcDateTime,
            document.Lane is { } lane ? StoredKeys.Bytes(lane) : null,
            document.Lane is null ? null : document.Sequence,
            document.Keys.Select(key => key.Field.Name).ToArray(),
            document.Keys.Select(key => StoredKeys.Bytes(key.Value)).ToArray(),
            document.Keys.Select(key => key.Field.Kind == KeyKind.Unique).ToArray(),
            set.HasFeed,
        ];
    }
}
