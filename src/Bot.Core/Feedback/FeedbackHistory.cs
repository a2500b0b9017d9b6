using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>
/// Changes to an entry, as pure functions. The audit trail keeps who made each, when, and the state before.
/// </summary>
public static class FeedbackHistory
{
    /// <summary>Undo is for slips; after this time there is delete.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(15);

    public static bool MayChange(FeedbackEntry entry, Member member) => member.Is(entry.Reporter) || member.IsAdmin;

    public static FeedbackEntry Edit(FeedbackEntry entry, FeedbackDetails details, Member member, DateTimeOffset now) =>
        details == entry.Details
        || (
            details with { Tags = entry.Details.Tags } == entry.Details
            && details.Tags.SequenceEqual(entry.Details.Tags)
        )
            ? entry
            : Changed(entry, FeedbackChangeKind.Edited, member, now) with
            {
                Details = details,
            };

    public static FeedbackEntry Delete(FeedbackEntry entry, Member member, DateTimeOffset now) =>
        entry.Deleted is not null
            ? entry
            : Changed(entry, FeedbackChangeKind.Deleted, member, now) with
            {
                Deleted = now,
            };

    /// <summary>
    /// Removes one voice; with the last one, the entry is deleted. Returns the same entry if the voice is gone or too
    /// old.
    /// </summary>
    public static FeedbackEntry Undo(FeedbackEntry entry, DateTimeOffset voiceAt, Member member, DateTimeOffset now)
    {
        var voice = entry.Voices.FirstOrDefault(voice => voice.At == voiceAt && member.Is(voice.Member));
        if (voice is null || now - voice.At > UndoTime)
        {
            return entry;
        }

        var remaining = entry.Voices.Where(other => other != voice).ToList();
        return Changed(entry, FeedbackChangeKind.VoiceUndone, member, now) with
        {
            Voices = remaining,
            Deleted = remaining.Count == 0 ? now : null,
        };
    }

    private static FeedbackEntry Changed(
        FeedbackEntry entry,
        FeedbackChangeKind kind,
        Member member,
        DateTimeOffset now
    ) => entry with { Changes = [.. entry.Changes, new FeedbackChange(kind, member.Id, now, entry.Details)] };
}
