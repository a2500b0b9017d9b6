using Bot.Core.Chat;
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
)
{
    /// <summary>Whether the entry passes. Names of accounts and personas are compared without case and accents.</summary>
    public bool Matches(FeedbackEntry entry) =>
        (Reporters is null || Reporters.Contains(entry.Reporter))
        && (Kind is null || entry.Details.Kind == Kind)
        && (Account is null || Folded(entry.Details.Account) == Folded(Account))
        && (Stage is null || entry.Details.Stage == Stage)
        && (Persona is null || Folded(entry.Details.Persona) == Folded(Persona))
        && (Tag is null || entry.Details.Tags.Contains(Tag))
        && (Since is null || entry.Created >= Since)
        && (Until is null || entry.Created < Until);

    internal static string Folded(string? words) => Folding.Fold(words ?? "").Trim();
}
