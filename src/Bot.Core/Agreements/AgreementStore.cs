using Bot.Core.Data;

namespace Bot.Core.Agreements;

/// <summary>An agreement and one of its versions.</summary>
public sealed record VersionOf(Agreement Agreement, AgreementVersion Version);

/// <summary>Counts the changes to an organization's agreements of one type.</summary>
public sealed record AgreementChanges(string Organization, string Kind, int Count);

/// <summary>Stores agreements of all types.</summary>
public sealed class AgreementStore(IDocumentStore data, AgreementLists lists)
{
    public static DocumentSet<Agreement> Set { get; } =
        new DocumentSet<Agreement>(
            "agreements",
            agreement => agreement.Organization,
            agreement => Id(agreement.Kind, agreement.Subject)
        )
            .WithRevision(
                agreement => agreement.Revision,
                (agreement, revision) => agreement with { Revision = revision }
            )
            .WithKey("kind", agreement => [agreement.Kind])
            .WithKey("waiting", agreement => agreement.Pending is null ? [] : ["yes"])
            .WithOrderedKey(
                "agreed",
                agreement =>
                    agreement.Versions.Max(version => version.AgreedAt) is { } last ? SortableKey.Of(last) : null
            )
            .WithDue(ReviewDates.NextAt)
            .WithFeed()
            .WithVersion(2);

    // Deleting all agreements is a change too.
    public static DocumentSet<AgreementChanges> Changes { get; } =
        new DocumentSet<AgreementChanges>(
            "agreementChanges",
            changes => changes.Organization,
            changes => changes.Kind
        ).WithRemainder(changes => changes with { Count = changes.Count + 1 });

    public async Task<Agreement?> GetAsync(
        string organization,
        string kind,
        string subject,
        CancellationToken cancellationToken
    ) => await FindAsync(data, organization, kind, subject, cancellationToken);

    /// <summary>Like <see cref="GetAsync"/>, from a store or inside a transaction.</summary>
    public static ValueTask<Agreement?> FindAsync(
        IDocumentReader reader,
        string organization,
        string kind,
        string subject,
        CancellationToken cancellationToken
    ) => reader.GetAsync(Set, organization, Id(kind, subject), cancellationToken);

    /// <summary>All agreements of a type, by subject.</summary>
    public async Task<IReadOnlyList<Agreement>> ListAsync(
        string organization,
        string kind,
        CancellationToken cancellationToken
    )
    {
        // Before the list: a change in between makes the list that is kept outdated, not wrong.
        var commits = lists.Commits;
        var changes = await ChangesAsync(organization, kind, cancellationToken);
        if (lists.Find(organization, kind, changes) is { } known)
        {
            return known;
        }

        var found = await data.FindAsync(Set, organization, "kind", kind, cancellationToken);
        Agreement[] all = [.. found.OrderBy(agreement => agreement.Subject, StringComparer.Ordinal)];
        lists.Keep(organization, kind, changes, all, commits);
        return all;
    }

    /// <summary>Whether the organization has an agreement of any type.</summary>
    public async Task<bool> AnyAsync(string organization, CancellationToken cancellationToken) =>
        (await data.ListAsync(Set, organization, cancellationToken)).Count > 0;

    /// <summary>
    /// A number that grows with each stored change to an agreement of the type. Reading it is cheap; callers use it to
    /// validate what they have cached.
    /// </summary>
    public async Task<int> ChangesAsync(string organization, string kind, CancellationToken cancellationToken) =>
        (await data.GetAsync(Changes, organization, kind, cancellationToken))?.Count ?? 0;

    /// <summary>Pending versions of all types, longest waiting first.</summary>
    public async Task<IReadOnlyList<VersionOf>> WaitingAsync(
        string organization,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await data.FindAsync(Set, organization, "waiting", "yes", cancellationToken))
                .Select(agreement => new VersionOf(agreement, agreement.Pending!))
                .OrderBy(waiting => waiting.Version.WaitingSince)
                .ThenBy(waiting => Id(waiting.Agreement.Kind, waiting.Agreement.Subject), StringComparer.Ordinal),
        ];

    /// <summary>
    /// Versions of all types that were agreed from <paramref name="from"/> (inclusive) to <paramref name="to"/>
    /// (exclusive), oldest first. Includes superseded versions.
    /// </summary>
    public async Task<IReadOnlyList<VersionOf>> AgreedBetweenAsync(
        string organization,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        // The key is the last time that a version was agreed, so matching agreements have a key of at least this.
        var found = new List<VersionOf>();
        var agreements = data.RangeAsync(
            Set,
            organization,
            "agreed",
            SortableKey.Of(from),
            to: null,
            descending: false,
            cancellationToken
        );
        await foreach (var agreement in agreements)
        {
            found.AddRange(
                agreement
                    .Versions.Where(version => version.AgreedAt >= from && version.AgreedAt < to)
                    .Select(version => new VersionOf(agreement, version))
            );
        }

        return [.. found.OrderBy(agreed => agreed.Version.AgreedAt)];
    }

    /// <summary>Stores a new agreement as revision 0. False if its subject is taken.</summary>
    public async Task<bool> AddAsync(Agreement agreement, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            agreement.Organization,
            async transaction =>
                await transaction.InsertAsync(Set, agreement with { Revision = 0 })
                && await CountAsync(transaction, agreement),
            cancellationToken
        );

    /// <summary>Stores a change to <c>agreement.Revision</c>. False if another change was stored first.</summary>
    public async Task<bool> ReplaceAsync(Agreement agreement, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            agreement.Organization,
            async transaction =>
                await transaction.ReplaceAsync(Set, agreement) && await CountAsync(transaction, agreement),
            cancellationToken
        );

    /// <summary>
    /// Stores an agreement that was read in the same transaction, with the next revision. Returns the stored agreement.
    /// </summary>
    public static async ValueTask<Agreement> SaveAsync(IDocumentTransaction transaction, Agreement agreement)
    {
        var next = agreement with { Revision = agreement.Revision + 1 };
        await transaction.PutAsync(Set, next);
        await CountAsync(transaction, next);
        return next;
    }

    private static async ValueTask<bool> CountAsync(IDocumentTransaction transaction, Agreement agreement)
    {
        var (organization, kind) = (agreement.Organization, agreement.Kind);
        var before = await transaction.GetAsync(Changes, organization, kind, CancellationToken.None);
        await transaction.PutAsync(Changes, new AgreementChanges(organization, kind, (before?.Count ?? 0) + 1));
        return true;
    }

    private static string Id(string kind, string subject) => $"{kind}/{subject}";
}
