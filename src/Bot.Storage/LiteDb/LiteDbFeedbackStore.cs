using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Feedback;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbFeedbackStore(LiteDbFile file) : IFeedbackStore
{
    // Deleted entries keep their place by number and drop out of everything that lists, finds or compares.
    private const string Gone = "-";

    // A word that hundreds of entries share says little about what is similar: no more of them are looked at.
    private const int LooksPerWord = 64;
    private const int HitsPerWord = 5_000;

    private readonly LiteDbCounter numbers = new(file, "feedback");
    private readonly LiteDbSet<Delivery> deliveries = new(
        file,
        "feedbackDeliveries",
        delivery => delivery.Organization,
        delivery => delivery.Key
    );
    private readonly LiteDbSet<FeedbackEntry> entries = new(
        file,
        "feedback",
        entry => entry.Organization,
        entry => Id(entry.Number),
        LiteDbIndex<FeedbackEntry>.Ordered("created", entry => IsGone(entry) ? Gone : Created(entry)),
        LiteDbIndex<FeedbackEntry>.Ordered(
            "reporter",
            entry => IsGone(entry) ? Gone : $"{entry.Reporter}/{Created(entry)}"
        ),
        LiteDbIndex<FeedbackEntry>.Ordered(
            "account",
            entry => IsGone(entry) ? Gone : $"{Folded(entry.Details.Account)}/{Created(entry)}"
        ),
        LiteDbIndex<FeedbackEntry>.Ordered(
            "sameness",
            entry => IsGone(entry) ? Gone : Sameness(entry.Reporter, entry.Details)
        ),
        new LiteDbIndex<FeedbackEntry>(
            "source",
            entry => IsGone(entry) ? [] : entry.Voices.Select(voice => voice.Source?.Key).OfType<string>().Distinct()
        ),
        new LiteDbIndex<FeedbackEntry>("words", entry => IsGone(entry) ? [] : FeedbackWords.Of(entry.Details)),
        new LiteDbIndex<FeedbackEntry>(
            "heard",
            entry => IsGone(entry) ? [] : entry.Voices.Select(voice => Sortable(voice.At)).Distinct()
        )
    );

    public Task<CaptureResult> AddAsync(FeedbackReport report, CancellationToken cancellationToken) =>
        file.WriteAsync(() => Take(report), cancellationToken);

    public Task<IReadOnlyList<CaptureResult>> AddAllAsync(
        IReadOnlyList<FeedbackReport> reports,
        CancellationToken cancellationToken
    ) => file.WriteAsync<IReadOnlyList<CaptureResult>>(() => [.. reports.Select(Take)], cancellationToken);

    public Task<FeedbackEntry?> GetAsync(string organization, int number, CancellationToken cancellationToken) =>
        Task.FromResult(entries.Get(organization, Id(number)));

    public Task<bool> ReplaceAsync(FeedbackEntry entry, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                entries.TryReplace(
                    entry with
                    {
                        Version = entry.Version + 1,
                    },
                    stored => stored.Version == entry.Version
                ),
            cancellationToken
        );

    public Task<IReadOnlyList<FeedbackEntry>> ListAsync(
        string organization,
        FeedbackFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<FeedbackEntry>>([
            .. (
                filter.Reporters is { Count: > 1 } several
                    ? OfSeveral(organization, filter, several, skip + take)
                    : Fitting(organization, filter)
            )
                .Skip(skip)
                .Take(take),
        ]);

    public Task<IReadOnlyList<FeedbackEntry>> SearchAsync(
        string organization,
        string words,
        int take,
        CancellationToken cancellationToken
    )
    {
        var hits =
            FeedbackWords
                .Of(words)
                .Select(word => entries.FindIds(organization, "words", word, isPrefix: true, HitsPerWord))
                .Aggregate((IEnumerable<string>?)null, (all, hit) => all?.Intersect(hit) ?? hit)
            ?? [];
        return Task.FromResult(Read(organization, hits.OrderDescending(StringComparer.Ordinal).Take(take)));
    }

    public Task<IReadOnlyList<FeedbackEntry>> SimilarAsync(
        FeedbackEntry entry,
        int take,
        CancellationToken cancellationToken
    )
    {
        var words = FeedbackWords.Of(entry.Text).OrderByDescending(word => word.Length).Take(12).ToList();
        var hits =
            from word in words
            let ids = entries.FindIds(entry.Organization, "words", word, isPrefix: false, LooksPerWord)
            from id in ids
            where id != Id(entry.Number)
            select (Id: id, Weight: 1.0 / ids.Count);
        var best =
            from hit in hits
            group hit.Weight by hit.Id into shared
            where shared.Count() >= Math.Min(words.Count, 2)
            orderby shared.Count() descending, shared.Sum() descending, shared.Key descending
            select shared.Key;
        return Task.FromResult(Read(entry.Organization, best.Take(take)));
    }

    public Task<IReadOnlyList<FeedbackEntry>> ReportedBetweenAsync(
        string organization,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    ) => Task.FromResult(entries.FindBetween(organization, "heard", Sortable(from), Sortable(to.AddTicks(-1))));

    public Task DeleteAllAsync(string organization, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                numbers.Reset(organization);
                deliveries.DeleteAll(organization);
                return entries.DeleteAll(organization);
            },
            cancellationToken
        );

    private static string Id(int number) => number.ToString("D9", CultureInfo.InvariantCulture);

    private static bool IsGone(FeedbackEntry entry) => entry.Deleted is not null;

    private static string Sortable(DateTimeOffset instant) =>
        instant.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    private static string Created(FeedbackEntry entry) => $"{Sortable(entry.Created)}{Id(entry.Number)}";

    private static string Folded(string? words) => Folding.Fold(words ?? "").Trim();

    private static string Sameness(string reporter, FeedbackDetails details) =>
        $"{reporter}|{FeedbackWords.DeduplicationKey(details)}";

    private static bool Fits(FeedbackEntry entry, FeedbackFilter filter) =>
        (filter.Reporters is null || filter.Reporters.Contains(entry.Reporter))
        && (filter.Kind is null || entry.Details.Kind == filter.Kind)
        && (filter.Account is null || Folded(entry.Details.Account) == Folded(filter.Account))
        && (filter.Stage is null || entry.Details.Stage == filter.Stage)
        && (filter.Persona is null || Folded(entry.Details.Persona) == Folded(filter.Persona))
        && (filter.Tag is null || entry.Details.Tags.Contains(filter.Tag))
        && (filter.Since is null || entry.Created >= filter.Since)
        && (filter.Until is null || entry.Created < filter.Until);

    private CaptureResult Take(FeedbackReport report)
    {
        var (organization, details, voice, formerIds) = report;
        if (deliveries.Get(organization, voice.DeliveryKey) is { } before)
        {
            return new CaptureResult(entries.Get(organization, Id(before.Number))!, CaptureOutcome.Repeated);
        }

        var taken =
            TakeMessage(organization, voice, [voice.Member, .. formerIds])
            ?? TakeWords(organization, details, voice, [voice.Member, .. formerIds]);
        entries.Put(taken.Entry);
        deliveries.Put(new Delivery(organization, voice.DeliveryKey, taken.Entry.Number));
        return taken;
    }

    private CaptureResult? TakeMessage(string organization, Voice voice, IReadOnlyList<string> person)
    {
        var known = voice.Source is { } source ? entries.Find(organization, "source", source.Key, 1) : [];
        return known is not [var entry] ? null
            : entry.Voices.Any(other => person.Contains(other.Member) && other.Source?.Key == voice.Source!.Key)
                ? new CaptureResult(entry, CaptureOutcome.KnownMessage)
            : new CaptureResult(
                With(entry, voice),
                person.Contains(entry.Reporter) ? CaptureOutcome.AddedVoice : CaptureOutcome.JoinedOthers
            );
    }

    private CaptureResult TakeWords(
        string organization,
        FeedbackDetails details,
        Voice voice,
        IReadOnlyList<string> person
    ) =>
        person.SelectMany(id => entries.Find(organization, "sameness", Sameness(id, details), 1)).FirstOrDefault()
            is { } entry
            ? new CaptureResult(With(entry, voice), CaptureOutcome.AddedVoice)
            : new CaptureResult(
                new FeedbackEntry(
                    organization,
                    numbers.Next(organization),
                    voice.Member,
                    details,
                    [voice],
                    voice.At,
                    []
                ),
                CaptureOutcome.New
            );

    private static FeedbackEntry With(FeedbackEntry entry, Voice voice) =>
        entry with
        {
            Voices = [.. entry.Voices, voice],
            Version = entry.Version + 1,
        };

    // A person who was two members: as much of each as may be shown.
    private IEnumerable<FeedbackEntry> OfSeveral(
        string organization,
        FeedbackFilter filter,
        IReadOnlyList<string> reporters,
        int most
    ) =>
        reporters
            .SelectMany(reporter => Fitting(organization, filter with { Reporters = [reporter] }).Take(most).ToList())
            .OrderByDescending(entry => entry.Created);

    private IEnumerable<FeedbackEntry> Fitting(string organization, FeedbackFilter filter) =>
        Newest(organization, filter).Where(entry => Fits(entry, filter));

    private IEnumerable<FeedbackEntry> Newest(string organization, FeedbackFilter filter) =>
        filter switch
        {
            { Account: { } account } => NewestUnder(organization, "account", Folded(account)),
            { Reporters: [var reporter] } => NewestUnder(organization, "reporter", reporter),
            _ => entries.Range(organization, "created", from: "0", descending: true),
        };

    // Behind the slash come digits only: a colon is the character after the last of them.
    private IEnumerable<FeedbackEntry> NewestUnder(string organization, string field, string key) =>
        entries.Range(organization, field, $"{key}/", $"{key}/:", descending: true);

    private IReadOnlyList<FeedbackEntry> Read(string organization, IEnumerable<string> ids) =>
        [.. ids.Select(id => entries.Get(organization, id)!)];

    private sealed record Delivery(string Organization, string Key, int Number);
}
