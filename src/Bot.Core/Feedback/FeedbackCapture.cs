using Bot.Core.Data;

namespace Bot.Core.Feedback;

/// <summary>
/// Stores a report in a transaction: as a new entry, or merged into the entry with the same delivery, message or words.
/// </summary>
internal static class FeedbackCapture
{
    /// <summary>Stores the report. A repeated delivery changes nothing.</summary>
    public static async ValueTask<CaptureResult> StoreAsync(IDocumentTransaction transaction, FeedbackReport report)
    {
        var (organization, voice) = (report.Organization, report.Voice);
        var none = CancellationToken.None;
        if (await transaction.GetAsync(FeedbackStore.Deliveries, organization, voice.DeliveryKey, none) is { } before)
        {
            var known = await transaction.GetAsync(
                FeedbackStore.Entries,
                organization,
                FeedbackStore.Id(before.Number),
                none
            );
            return new CaptureResult(known!, CaptureOutcome.Repeated);
        }

        var sameMessage = voice.Source is { } source
            ? await FindFirstAsync(transaction, organization, "source", source.Key)
            : null;
        var sameWords = sameMessage is null ? await FindSameWordsAsync(transaction, report) : null;
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
        await transaction.PutAsync(FeedbackStore.Entries, result.Entry);
        await transaction.PutAsync(
            FeedbackStore.Deliveries,
            new FeedbackDelivery(organization, voice.DeliveryKey, result.Entry.Number)
        );
        return result;
    }

    private static async ValueTask<FeedbackEntry?> FindSameWordsAsync(
        IDocumentTransaction transaction,
        FeedbackReport report
    )
    {
        foreach (var reporter in FeedbackDeduplication.Reporters(report))
        {
            var key = FeedbackStore.DeduplicationKey(reporter, report.Details);
            if (await FindFirstAsync(transaction, report.Organization, "sameness", key) is { } same)
            {
                return same;
            }
        }

        return null;
    }

    private static async ValueTask<FeedbackEntry?> FindFirstAsync(
        IDocumentTransaction transaction,
        string organization,
        string field,
        string key
    ) =>
        await transaction.FindAsync(FeedbackStore.Entries, organization, field, key, 1, CancellationToken.None)
            is [var first]
            ? first
            : null;
}
