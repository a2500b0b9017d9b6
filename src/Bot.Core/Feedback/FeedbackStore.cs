using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Core.Data;
using Bot.Core.Search;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Feedback;

/// <summary>Stores feedback entries. A deleted entry keeps its number; lists and searches do not return it.</summary>
public sealed class FeedbackStore(IDocumentStore data, SearchIndex index)
{
    /// <summary>The kind of entries in the search index.</summary>
    public const string SearchKind = "feedback";

    // A word that hundreds of entries share says little about their similarity.
    private const int MostCompared = 100;

    public static DocumentSet<FeedbackEntry> Entries { get; } =
        new DocumentSet<FeedbackEntry>("feedback", entry => entry.Organization, entry => Id(entry.Number))
            .WithRevision(entry => entry.Version, (entry, version) => entry with { Version = version })
            .WithOrderedKey("created", entry => IsGone(entry) ? null : Created(entry))
            .WithOrderedKey("reporter", entry => IsGone(entry) ? null : $"{entry.Reporter}/{Created(entry)}")
            .WithOrderedKey(
                "account",
                entry => IsGone(entry) ? null : $"{FeedbackFilter.Folded(entry.Details.Account)}/{Created(entry)}"
            )
            .WithOrderedKey("sameness", entry => IsGone(entry) ? null : DeduplicationKey(entry.Reporter, entry.Details))
            .WithKey(
                "source",
                entry => IsGone(entry) ? [] : entry.Voices.Select(voice => voice.Source?.Key).OfType<string>()
            )
            .WithKey("heard", entry => IsGone(entry) ? [] : entry.Voices.Select(voice => SortableKey.Of(voice.At)))
            .WithFeed()
            .WithVersion(3);

    public static DocumentSet<FeedbackDelivery> Deliveries { get; } =
        new("feedbackDeliveries", delivery => delivery.Organization, delivery => delivery.Key);

    /// <summary>
    /// Stores a report once. It recognizes repetitions by the delivery key, by the source message, and by reporter,
    /// account and words.
    /// </summary>
    public async Task<CaptureResult> AddAsync(FeedbackReport report, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            report.Organization,
            transaction => FeedbackCapture.StoreAsync(transaction, report),
            cancellationToken
        );

    /// <summary>Stores reports of one organization in order, in one commit.</summary>
    public async Task<IReadOnlyList<CaptureResult>> AddAllAsync(
        IReadOnlyList<FeedbackReport> reports,
        CancellationToken cancellationToken
    ) =>
        reports.Count == 0
            ? []
            : await data.CommitAsync<IReadOnlyList<CaptureResult>>(
                reports[0].Organization,
                async transaction =>
                {
                    var results = new List<CaptureResult>();
                    foreach (var report in reports)
                    {
                        results.Add(await FeedbackCapture.StoreAsync(transaction, report));
                    }

                    return results;
                },
                cancellationToken
            );

    public async Task<FeedbackEntry?> GetAsync(string organization, int number, CancellationToken cancellationToken) =>
        await data.GetAsync(Entries, organization, Id(number), cancellationToken);

    /// <summary>
    /// The entry that came from a message: reported by it, under its delivery key, or logged from it, under its key as
    /// a source. Null if there is none.
    /// </summary>
    public async Task<FeedbackEntry?> FindByMessageAsync(
        string organization,
        string delivery,
        string? source,
        CancellationToken cancellationToken
    )
    {
        if (await data.GetAsync(Deliveries, organization, delivery, cancellationToken) is { } reported)
        {
            return await GetAsync(organization, reported.Number, cancellationToken);
        }

        return source is null ? null
            : (await data.FindAsync(Entries, organization, "source", source, 1, cancellationToken)) is [var first]
                ? first
            : null;
    }

    /// <summary>Like <see cref="GetAsync"/>, inside a transaction.</summary>
    public static ValueTask<FeedbackEntry?> FindAsync(
        IDocumentTransaction transaction,
        string organization,
        int number
    ) => transaction.GetAsync(Entries, organization, Id(number), CancellationToken.None);

    /// <summary>Stores a change to <c>entry.Version</c>. False if another change was stored first.</summary>
    public async Task<bool> ReplaceAsync(FeedbackEntry entry, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            entry.Organization,
            transaction => transaction.ReplaceAsync(Entries, entry),
            cancellationToken
        );

    /// <summary>A page of matching entries, newest first by their first report.</summary>
    public async Task<IReadOnlyList<FeedbackEntry>> ListAsync(
        string organization,
        FeedbackFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken
    ) =>
        filter.Reporters is { Count: > 1 } several
            ? await ListMergedAsync(organization, filter, several, skip, take, cancellationToken)
            : await ListMatchingAsync(organization, filter, skip, take, cancellationToken);

    /// <summary>
    /// Entries with all of the words, or longer words that begin with them, in text, account, persona or tags, newest
    /// first. Ignores case and accents. Words that mean the same to the organization find each other.
    /// </summary>
    public Task<IReadOnlyList<FeedbackEntry>> SearchAsync(
        string organization,
        string words,
        OrganizationWords synonyms,
        int take,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            organization,
            index.Find(
                new SearchQuery(organization, words)
                {
                    Kinds = [SearchKind],
                    Take = take,
                    LeastWords = int.MaxValue,
                    MostCompared = int.MaxValue,
                    Beginnings = Beginnings.AllWords,
                    NewestFirst = true,
                    Words = synonyms,
                }
            ),
            cancellationToken
        );

    /// <summary>Other entries that share the most words with this entry's text, most similar first.</summary>
    public Task<IReadOnlyList<FeedbackEntry>> SimilarAsync(
        FeedbackEntry entry,
        OrganizationWords synonyms,
        int take,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            entry.Organization,
            index.Find(
                new SearchQuery(entry.Organization, entry.Text)
                {
                    Kinds = [SearchKind],
                    Take = take,
                    LeastWords = 2,
                    MostCompared = MostCompared,
                    Except = (SearchKind, Id(entry.Number)),
                    Words = synonyms,
                }
            ),
            cancellationToken
        );

    /// <summary>
    /// Entries that were reported from <paramref name="from"/> (inclusive) to <paramref name="to"/> (exclusive).
    /// </summary>
    public async Task<IReadOnlyList<FeedbackEntry>> ReportedBetweenAsync(
        string organization,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    ) =>
        await data.FindBetweenAsync(
            Entries,
            organization,
            "heard",
            SortableKey.Of(from),
            SortableKey.Of(to.AddTicks(-1)),
            cancellationToken
        );

    /// <summary>Deletes all feedback of an organization. Numbers restart at 1.</summary>
    public async Task DeleteAllAsync(string organization, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            organization,
            async transaction =>
            {
                await transaction.DeleteAsync(Counter.Set, organization, "feedback");
                await transaction.DeleteAllAsync(Deliveries, organization);
                return await transaction.DeleteAllAsync(Entries, organization);
            },
            cancellationToken
        );

    // After a merge of members, one person has several ids. Reads enough entries of each for the page.
    private async Task<IReadOnlyList<FeedbackEntry>> ListMergedAsync(
        string organization,
        FeedbackFilter filter,
        IReadOnlyList<string> reporters,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var found = new List<FeedbackEntry>();
        foreach (var reporter in reporters)
        {
            var single = filter with { Reporters = [reporter] };
            found.AddRange(await ListMatchingAsync(organization, single, 0, skip + take, cancellationToken));
        }

        return [.. found.OrderByDescending(entry => entry.Created).Skip(skip).Take(take)];
    }

    private async Task<IReadOnlyList<FeedbackEntry>> ListMatchingAsync(
        string organization,
        FeedbackFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken
    ) =>
        await Newest(organization, filter, cancellationToken)
            .Where(filter.Matches)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancellationToken);

    private IAsyncEnumerable<FeedbackEntry> Newest(
        string organization,
        FeedbackFilter filter,
        CancellationToken cancellationToken
    ) =>
        filter switch
        {
            { Account: { } account } => NewestUnder(
                organization,
                "account",
                FeedbackFilter.Folded(account),
                cancellationToken
            ),
            { Reporters: [var reporter] } => NewestUnder(organization, "reporter", reporter, cancellationToken),
            _ => data.RangeAsync(Entries, organization, "created", null, null, descending: true, cancellationToken),
        };

    // After the slash there are only digits; a colon is the character after the digit 9.
    private IAsyncEnumerable<FeedbackEntry> NewestUnder(
        string organization,
        string field,
        string key,
        CancellationToken cancellationToken
    ) => data.RangeAsync(Entries, organization, field, $"{key}/", $"{key}/:", descending: true, cancellationToken);

    private async Task<IReadOnlyList<FeedbackEntry>> ReadAsync(
        string organization,
        IReadOnlyList<SearchHit> hits,
        CancellationToken cancellationToken
    )
    {
        var entries = new List<FeedbackEntry>();
        foreach (var hit in hits)
        {
            // Another node may have deleted it a moment ago.
            var found = await data.GetAsync(Entries, organization, hit.Id, cancellationToken);
            entries.AddRange(found is { Deleted: null } entry ? [entry] : []);
        }

        return entries;
    }

    internal static string Id(int number) => number.ToString("D9", CultureInfo.InvariantCulture);

    private static bool IsGone(FeedbackEntry entry) => entry.Deleted is not null;

    private static string Created(FeedbackEntry entry) => $"{SortableKey.Of(entry.Created)}{Id(entry.Number)}";

    // A hash: a text as a key would make the index as large as the documents.
    internal static string DeduplicationKey(string reporter, FeedbackDetails details) =>
        Convert.ToBase64String(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{reporter}|{FeedbackDeduplication.Key(details)}")).AsSpan(0, 16)
        );
}
