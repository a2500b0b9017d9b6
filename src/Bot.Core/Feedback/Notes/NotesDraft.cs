using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Feedback.Notes;

/// <summary>Proposed entries that a member has not stored yet. It expires unused after a week.</summary>
public sealed record NotesDraft(
    string Organization,
    string Id,
    string Member,
    string Words,
    IReadOnlyList<FeedbackDetails> Entries,
    Address Place,
    DateTimeOffset At
)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public static DocumentSet<NotesDraft> Set { get; } =
        new DocumentSet<NotesDraft>("notesDrafts", draft => draft.Organization, draft => draft.Id).WithDue(draft =>
            draft.At + Lifetime
        );
}
