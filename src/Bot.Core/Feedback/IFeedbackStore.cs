using Bot.Core.Journey;

namespace Bot.Core.Feedback;

/// <summary>A report on its way into the store.</summary>
/// <param name="Organization">Whose it is.</param>
/// <param name="Details">What was reported.</param>
/// <param name="Voice">Who said it, and how.</param>
/// <param name="FormerIds">Other ids under which the same person may have reported the same before.</param>
public sealed record FeedbackReport(
    string Organization,
    FeedbackDetails Details,
    Voice Voice,
    params IReadOnlyList<string> FormerIds
);

/// <summary>How a report was taken.</summary>
public enum CaptureOutcome
{
    /// <summary>A new entry.</summary>
    New,

    /// <summary>A voice more on an entry that this person had reported before.</summary>
    AddedVoice,

    /// <summary>The same delivery again: nothing was changed.</summary>
    Repeated,

    /// <summary>A voice more on an entry that somebody else made of the same message.</summary>
    JoinedOthers,

    /// <summary>This person had logged this message before: nothing was changed.</summary>
    KnownMessage,
}

/// <summary>The entry as it stands after the report.</summary>
public sealed record CaptureResult(FeedbackEntry Entry, CaptureOutcome Outcome);

/// <summary>Which entries are wanted; what is null does not filter. Account and persona compare folded.</summary>
public sealed record FeedbackFilter(
    IReadOnlyList<string>? Reporters = null,
    FeedbackKind? Kind = null,
    string? Account = null,
    Stage? Stage = null,
    string? Persona = null,
    string? Tag = null,
    DateTimeOffset? Since = null,
    DateTimeOffset? Until = null
);

/// <summary>Feedback entries. Deleted ones are only found by number.</summary>
public interface IFeedbackStore
{
    /// <summary>Stores the report once, whatever is retried: by its delivery key, by its message, and by same person, account and thing.</summary>
    Task<CaptureResult> AddAsync(FeedbackReport report, CancellationToken cancellationToken);

    /// <summary>Stores many in one step (imports, sample content), in order.</summary>
    Task<IReadOnlyList<CaptureResult>> AddAllAsync(
        IReadOnlyList<FeedbackReport> reports,
        CancellationToken cancellationToken
    );

    Task<FeedbackEntry?> GetAsync(string organization, int number, CancellationToken cancellationToken);

    /// <summary>Stores a change made on <c>entry.Version</c>; false when somebody was faster.</summary>
    Task<bool> ReplaceAsync(FeedbackEntry entry, CancellationToken cancellationToken);

    /// <summary>Newest first, by the time of the first report.</summary>
    Task<IReadOnlyList<FeedbackEntry>> ListAsync(
        string organization,
        FeedbackFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken
    );

    /// <summary>Entries with all these words (folded, each also as the beginning of a longer one) in text, account, persona or tags; newest first.</summary>
    Task<IReadOnlyList<FeedbackEntry>> SearchAsync(
        string organization,
        string words,
        int take,
        CancellationToken cancellationToken
    );

    /// <summary>Entries whose text shares most words with this one, best first, the entry itself left out.</summary>
    Task<IReadOnlyList<FeedbackEntry>> SimilarAsync(FeedbackEntry entry, int take, CancellationToken cancellationToken);

    /// <summary>Entries that got a voice in the time (from included, to not), for digests.</summary>
    Task<IReadOnlyList<FeedbackEntry>> ReportedBetweenAsync(
        string organization,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    );

    /// <summary>Deletes all of an organization's feedback for good (resetting the sample).</summary>
    Task DeleteAllAsync(string organization, CancellationToken cancellationToken);
}
