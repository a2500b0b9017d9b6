using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Feedback;

/// <summary>The entry that one delivery reported.</summary>
public sealed record FeedbackDelivery(string Organization, string Key, int Number);

/// <summary>Feedback entries. Deleted ones keep their number, and nothing else finds them.</summary>
public sealed class FeedbackStore(IDocumentStore data)
{
    // A word that hundreds of entries share says little about similarity: no more entries are compared.
    private const int LooksPerWord = 64;
    private const int HitsPerWord = 5_000;

    public static DocumentSet<FeedbackEntry> Entries { get; } =
        new DocumentSet<FeedbackEntry>("feedback", entry => entry.Organization, entry => Id(entry.Number))
            .WithRevision(entry => entry.Version, (entry, version) => entry with { Version = version })
            .WithOrderedKey("created", entry => IsGone(entry) ? null : Created(entry))
            .WithOrderedKey("reporter", entry => IsGone(entry) ? null : $"{entry.Reporter}/{Created(entry)}")
            .WithOrderedKey(
                "account",
                entry => IsGone(entry) ? null : $"{Folded(entry.Details.Account)}/{Created(entry)}"
            )
            .WithOrderedKey("sameness", entry => IsGone(entry) ? null : DeduplicationKey(entry.Reporter, entry.Details))
            .WithKey(
                "source",
                entry => IsGone(entry) ? [] : entry.Voices.Select(voice => voice.Source?.Key).OfType<string>()
            )
            .WithKey("words", entry => IsGone(entry) ? [] : FeedbackWords.Of(entry.Details))
            .WithKey("heard", entry => IsGone(entry) ? [] : entry.Voices.Select(voice => SortableKey.Of(voice.At)))
            .WithVersion(2);

    public static DocumentSet<FeedbackDelivery> Deliveries { get; } =
        new("feedbackDeliveries", delivery => delivery.Organization, delivery => delivery.Key);

    /// <summary>
    /// Stores a report once, whatever is retried: by its delivery key, by its message, and by the same person, account and
    /// words.
    /// </summary>
    public async Task<CaptureResult> AddAsync(FeedbackReport report, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            report.Organization,
            transaction => CaptureAsync(transaction, report),
            cancellationToken
        );

    /// <summary>Stores many reports of one organization in one commit, in order.</summary>
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
                        results.Add(await CaptureAsync(transaction, report));
                    }

                    return results;
                },
                cancellationToken
            );

    public async Task<FeedbackEntry?> GetAsync(string organization, int number, CancellationToken cancellationToken) =>
        await data.GetAsync(Entries, organization, Id(number), cancellationToken);

    /// <summary>The entry as a transaction sees it.</summary>
    public static ValueTask<FeedbackEntry?> FindAsync(
        IDocumentTransaction transaction,
        string organization,
        int number
    ) => transaction.GetAsync(Entries, organization, Id(number), CancellationToken.None);

    /// <summary>Stores a change made on <c>entry.Version</c>; false when another change came first.</summary>
    public async Task<bool> ReplaceAsync(FeedbackEntry entry, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            entry.Organization,
            transaction => transaction.ReplaceAsync(Entries, entry),
            cancellationToken
        );

    /// <summary>Newest first, by the time of the first report.</summary>
    public async Task<IReadOnlyList<FeedbackEntry>> ListAsync(
        string organization,
        FeedbackFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken
    ) =>
        filter.Reporters is { Count: > 1 } several
            ? await OfSeveralAsync(organization, filter, several, skip, take, cancellationToken)
            : await FittingAsync(organization, filter, skip, take, cancellationToken);

    /// <summary>
    /// Entries with all these words (folded, each also as the beginning of a longer one) in text, account, persona or
    /// tags, newest first.
    /// </summary>
    public async Task<IReadOnlyList<FeedbackEntry>> SearchAsync(
        string organization,
        string words,
        int take,
        CancellationToken cancellationToken
    )
    {
        IEnumerable<string>? hits = null;
        foreach (var word in FeedbackWords.Of(words))
        {
            var ids = await data.FindIdsAsync(
                Entries,
                organization,
                "words",
                word,
                isPrefix: true,
                HitsPerWord,
                cancellationToken
            );
            hits = hits?.Intersect(ids) ?? ids;
        }

        var newest = (hits ?? []).OrderDescending(StringComparer.Ordinal).Take(take);
        return await ReadAsync(organization, [.. newest], cancellationToken);
    }

    /// <summary>Entries whose text shares most words with this one, best first, without the entry itself.</summary>
    public async Task<IReadOnlyList<FeedbackEntry>> SimilarAsync(
        FeedbackEntry entry,
        int take,
        CancellationToken cancellationToken
    )
    {
        var words = FeedbackWords.Of(entry.Text).OrderByDescending(word => word.Length).Take(12).ToList();
        var hits = new List<(string Id, double Weight)>();
        foreach (var word in words)
        {
            var ids = await data.FindIdsAsync(
                Entries,
                entry.Organization,
                "words",
                word,
                isPrefix: false,
                LooksPerWord,
                cancellationToken
            );
            hits.AddRange(ids.Where(id => id != Id(entry.Number)).Select(id => (id, 1.0 / ids.Count)));
        }

        var best =
            from hit in hits
            group hit.Weight by hit.Id into shared
            where shared.Count() >= Math.Min(words.Count, 2)
            orderby shared.Count() descending, shared.Sum() descending, shared.Key descending
            select shared.Key;
        return await ReadAsync(entry.Organization, [.. best.Take(take)], cancellationToken);
    }

    /// <summary>Entries that were reported from <paramref name="from"/> up to but not at <paramref name="to"/>.</summary>
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

    /// <summary>Deletes all feedback of an organization; numbers begin at 1 again.</summary>
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

    private static async ValueTask<CaptureResult> CaptureAsync(IDocumentTransaction transaction, FeedbackReport report)
    {
        var (organization, voice) = (report.Organization, report.Voice);
        var none = CancellationToken.None;
        if (await transaction.GetAsync(Deliveries, organization, voice.DeliveryKey, none) is { } before)
        {
            var known = await transaction.GetAsync(Entries, organization, Id(before.Number), none);
            return new CaptureResult(known!, CaptureOutcome.Repeated);
        }

        var sameMessage = voice.Source is { } source
            ? await FirstAsync(transaction, organization, "source", source.Key)
            : null;
        var sameWords = sameMessage is null ? await SameWordsAsync(transaction, report) : null;
        var result =
            FeedbackDeduplication.Merge(report, sameMessage, sameWords)
            ?? new CaptureResult(
                new FeedbackEntry(
                    organization,
                    await transaction.NextAsync(organization, "feedback"),
                    voice.Member,
                    report.Details,
                    [voice],
                    voice.At,
                    []
                ),
                CaptureOutcome.New
            );
        await transaction.PutAsync(Entries, result.Entry);
        await transaction.PutAsync(
            Deliveries,
            new FeedbackDelivery(organization, voice.DeliveryKey, result.Entry.Number)
        );
        return result;
    }

    private static async ValueTask<FeedbackEntry?> SameWordsAsync(
        IDocumentTransaction transaction,
        FeedbackReport report
    )
    {
        foreach (var reporter in FeedbackDeduplication.Reporters(report))
        {
            var key = DeduplicationKey(reporter, report.Details);
            if (await FirstAsync(transaction, report.Organization, "sameness", key) is { } same)
            {
                return same;
            }
        }

        return null;
    }

    private static async ValueTask<FeedbackEntry?> FirstAsync(
        IDocumentTransaction transaction,
        string organization,
        string field,
        string key
    ) =>
        await transaction.FindAsync(Entries, organization, field, key, 1, CancellationToken.None) is [var first]
            ? first
            : null;

    // A person who was two members: of each as many entries as may be shown.
    private async Task<IReadOnlyList<FeedbackEntry>> OfSeveralAsync(
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
            var ofOne = filter with { Reporters = [reporter] };
            found.AddRange(await FittingAsync(organization, ofOne, 0, skip + take, cancellationToken));
        }

        return [.. found.OrderByDescending(entry => entry.Created).Skip(skip).Take(take)];
    }

    private async Task<IReadOnlyList<FeedbackEntry>> FittingAsync(
        string organization,
        FeedbackFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken
    ) =>
        await Newest(organization, filter, cancellationToken)
            .Where(entry => Fits(entry, filter))
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
            { Account: { } account } => NewestUnder(organization, "account", Folded(account), cancellationToken),
            { Reporters: [var reporter] } => NewestUnder(organization, "reporter", reporter, cancellationToken),
            _ => data.RangeAsync(Entries, organization, "created", null, null, descending: true, cancellationToken),
        };

    // Behind the slash come digits only: a colon is the character after the last of them.
    private IAsyncEnumerable<FeedbackEntry> NewestUnder(
        string organization,
        string field,
        string key,
        CancellationToken cancellationToken
    ) => data.RangeAsync(Entries, organization, field, $"{key}/", $"{key}/:", descending: true, cancellationToken);

    private async Task<IReadOnlyList<FeedbackEntry>> ReadAsync(
        string organization,
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken
    )
    {
        var entries = new List<FeedbackEntry>();
        foreach (var id in ids)
        {
            entries.AddRange(
                await data.GetAsync(Entries, organization, id, cancellationToken) is { } entry ? [entry] : []
            );
        }

        return entries;
    }

    private static bool Fits(FeedbackEntry entry, FeedbackFilter filter) =>
        (filter.Reporters is null || filter.Reporters.Contains(entry.Reporter))
        && (filter.Kind is null || entry.Details.Kind == filter.Kind)
        && (filter.Account is null || Folded(entry.Details.Account) == Folded(filter.Account))
        && (filter.Stage is null || entry.Details.Stage == filter.Stage)
        && (filter.Persona is null || Folded(entry.Details.Persona) == Folded(filter.Persona))
        && (filter.Tag is null || entry.Details.Tags.Contains(filter.Tag))
        && (filter.Since is null || entry.Created >= filter.Since)
        && (filter.Until is null || entry.Created < filter.Until);

    private static string Id(int number) => number.ToString("D9", CultureInfo.InvariantCulture);

    private static bool IsGone(FeedbackEntry entry) => entry.Deleted is not null;

    private static string Created(FeedbackEntry entry) => $"{SortableKey.Of(entry.Created)}{Id(entry.Number)}";

    private static string Folded(string? words) => Folding.Fold(words ?? "").Trim();

    private static string DeduplicationKey(string reporter, FeedbackDetails details) =>
        $"{reporter}|{FeedbackWords.DeduplicationKey(details)}";
}
