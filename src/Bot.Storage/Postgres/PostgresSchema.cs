using Bot.Core.Data;

namespace Bot.Storage.Postgres;

/// <summary>
/// Creates the tables, and recomputes the keys of sets with a new version. Runs inside one transaction; nodes that
/// start at the same time take turns.
/// </summary>
internal static class PostgresSchema
{
    private const int Version = 2;

    // "duet" in ASCII. Locks of two integers are separate from the organizations' locks of one long integer.
    private const string Lock = "SELECT pg_advisory_xact_lock(1685415284, 0)";

    private const string Tables = """
        CREATE TABLE duet_schema (version int NOT NULL);

        CREATE TABLE document_sets (name text COLLATE "C" PRIMARY KEY, version int NOT NULL);

        -- json and not jsonb: the text stays as it was written. Ids and keys are UTF-8 bytes, in byte order.
        CREATE TABLE documents (
            set text COLLATE "C" NOT NULL,
            org text COLLATE "C" NOT NULL,
            id bytea NOT NULL,
            json json NOT NULL,
            revision int,
            due timestamptz,
            lane bytea,
            sequence bigint,
            claim uuid,
            claimed_until timestamptz,
            PRIMARY KEY (set, org, id));
        CREATE INDEX documents_due ON documents (set, due) WHERE due IS NOT NULL;
        CREATE INDEX documents_lane ON documents (set, lane, sequence) WHERE lane IS NOT NULL;
        CREATE INDEX documents_claimed ON documents (set, claimed_until) WHERE claimed_until IS NOT NULL;

        CREATE TABLE document_keys (
            set text COLLATE "C" NOT NULL,
            field text COLLATE "C" NOT NULL,
            org text COLLATE "C" NOT NULL,
            key bytea NOT NULL,
            id bytea NOT NULL,
            is_unique bool NOT NULL,
            PRIMARY KEY (set, field, org, key, id));
        CREATE UNIQUE INDEX document_keys_unique ON document_keys (set, field, org, key) WHERE is_unique;
        CREATE INDEX document_keys_document ON document_keys (set, org, id);
        """;

    // Version 2. The transaction that wrote a row or deleted it, for sets that nodes follow.
    private const string Changes = """
        ALTER TABLE documents ADD COLUMN changed bigint;
        CREATE INDEX documents_changed ON documents (changed) WHERE changed IS NOT NULL;

        CREATE TABLE document_deletions (
            set text COLLATE "C" NOT NULL,
            org text COLLATE "C" NOT NULL,
            id bytea,
            changed bigint NOT NULL,
            at timestamptz NOT NULL DEFAULT clock_timestamp());
        CREATE INDEX document_deletions_changed ON document_deletions (changed);
        CREATE INDEX document_deletions_at ON document_deletions (at);
        """;

    // A restored dump has the transaction ids of another server, which this one has not reached yet.
    private const string ForgetForeignIds = """
        UPDATE documents SET changed = NULL
        WHERE changed >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint;
        DELETE FROM document_deletions WHERE changed >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
        """;

    public static async ValueTask CreateAsync(
        ISqlSession session,
        RegisteredSets sets,
        CancellationToken cancellationToken
    )
    {
        await RefuseOtherEncodingsAsync(session, cancellationToken);
        await session.ExecuteAsync(Lock, [], cancellationToken);
        var exists = await session.QueryAsync(
            "SELECT to_regclass('duet_schema') IS NOT NULL",
            [],
            row => row.GetBoolean(0),
            cancellationToken
        );
        if (exists is [false])
        {
            await session.ExecuteAsync(Tables, [], cancellationToken);
            await session.ExecuteAsync("INSERT INTO duet_schema VALUES (1)", [], cancellationToken);
        }

        var stored = await session.QueryAsync(
            "SELECT version FROM duet_schema",
            [],
            row => row.GetInt32(0),
            cancellationToken
        );
        StorageVersionException.ThrowIfNewer("the database schema", stored.Single(), Version);
        if (stored.Single() < Version)
        {
            await session.ExecuteAsync(Changes, [], cancellationToken);
            await session.ExecuteAsync("UPDATE duet_schema SET version = $1", [Version], cancellationToken);
        }

        await session.ExecuteAsync(ForgetForeignIds, [], cancellationToken);
        await MigrateSetsAsync(session, sets, cancellationToken);
    }

    private static async ValueTask RefuseOtherEncodingsAsync(ISqlSession session, CancellationToken cancellationToken)
    {
        var encoding = await session.QueryAsync(
            "SELECT current_setting('server_encoding')",
            [],
            row => row.GetString(0),
            cancellationToken
        );
        if (encoding is not ["UTF8"])
        {
            throw new StorageUnavailableException(
                $"The PostgreSQL database has the encoding {encoding[0]}. Create it with ENCODING 'UTF8' "
                    + $"TEMPLATE template0."
            );
        }
    }

    private static async ValueTask MigrateSetsAsync(
        ISqlSession session,
        RegisteredSets sets,
        CancellationToken cancellationToken
    )
    {
        var rows = await session.QueryAsync(
            "SELECT name, version FROM document_sets",
            [],
            row => (Name: row.GetString(0), Version: row.GetInt32(1)),
            cancellationToken
        );
        var stored = rows.ToDictionary(row => row.Name, row => row.Version);
        var transaction = new PostgresTransaction(session, sets, new CommitActions(), cancellationToken);
        foreach (var set in sets.All.Where(set => stored.GetValueOrDefault(set.Name) != set.Version))
        {
            var before = stored.GetValueOrDefault(set.Name);
            StorageVersionException.ThrowIfNewer($"the document set \"{set.Name}\"", before, set.Version);
            if (before > 0)
            {
                await RewriteAsync(session, transaction, set, cancellationToken);
            }

            await session.ExecuteAsync(
                """
                INSERT INTO document_sets VALUES ($1, $2)
                ON CONFLICT (name) DO UPDATE SET version = excluded.version
                """,
                [set.Name, set.Version],
                cancellationToken
            );
        }
    }

    private static async ValueTask RewriteAsync(
        ISqlSession session,
        PostgresTransaction transaction,
        IDocumentSet set,
        CancellationToken cancellationToken
    )
    {
        // Writes to all organizations, so it locks the table instead of each organization.
        await session.ExecuteAsync("LOCK TABLE documents IN EXCLUSIVE MODE", [], cancellationToken);
        var documents = await session.QueryAsync(
            "SELECT json FROM documents WHERE set = $1",
            [set.Name],
            row => set.Index(row.GetString(0)),
            cancellationToken
        );
        await session.ExecuteAsync("DELETE FROM document_keys WHERE set = $1", [set.Name], cancellationToken);
        await session.ExecuteAsync("DELETE FROM documents WHERE set = $1", [set.Name], cancellationToken);
        foreach (var document in documents)
        {
            await transaction.PutAsync(set, document);
        }
    }
}
