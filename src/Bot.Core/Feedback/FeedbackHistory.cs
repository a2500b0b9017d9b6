using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Changes to an entry, pure: each keeps in the trail who made it, when, and how the entry read before.</summary>
public static class FeedbackHistory
{
    /// <summary>Undo is for slips of the hand; later there is delete.</summary>
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

    /// <summary>Takes one voice back; the last one takes the entry with it. The entry itself when that voice is gone or too old.</summary>
    public static FeedbackEntry Undo(FeedbackEntry entry, DateTimeOffset voiceAt, Member member, DateTimeOffset now)
    {
        var voice = entry.Voices.FirstOrDefault(voice => voice.At == voiceAt && member.Is(voice.Member));
        if (voice is null || now - voice.At > UndoTime)
        {
            return entry;
        }

        var left = entry.Voices.Where(other => other != voice).ToList();
        return Changed(entry, FeedbackChangeKind.VoiceUndone, member, now) with
        {
            Voices = left,
            Deleted = left.Count == 0 ? now : null,
        };
    }

    private static FeedbackEntry Changed(
        FeedbackEntry entry,
        FeedbackChangeKind kind,
        Member member,
        DateTimeOffset now
    ) => entry with { Changes = [.. entry.Changes, new FeedbackChange(kind, member.Id, now, entry.Details)] };
}
