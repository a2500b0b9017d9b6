using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>When a report is a new entry, and when it is one more voice on an entry that exists. Pure.</summary>
public static class FeedbackDeduplication
{
    /// <summary>The entry after one more report, and how the report counts.</summary>
    /// <param name="report">The new report.</param>
    /// <param name="sameMessage">The entry that was made of the same message; null when there is none.</param>
    /// <param name="sameWords">The entry in which the same person reported the same words; null when there is none.</param>
    /// <returns>Null: the report is a new entry.</returns>
    public static CaptureResult? Merge(FeedbackReport report, FeedbackEntry? sameMessage, FeedbackEntry? sameWords)
    {
        var voice = report.Voice;
        if (sameMessage is not null)
        {
            return sameMessage.Voices.Any(other =>
                IsReporter(report, other.Member) && other.Source?.Key == voice.Source!.Key
            )
                ? new CaptureResult(sameMessage, CaptureOutcome.KnownMessage)
                : new CaptureResult(
                    With(sameMessage, voice),
                    IsReporter(report, sameMessage.Reporter) ? CaptureOutcome.AddedVoice : CaptureOutcome.JoinedOthers
                );
        }

        return sameWords is null ? null : new CaptureResult(With(sameWords, voice), CaptureOutcome.AddedVoice);
    }

    /// <summary>Equal for reports of the same thing: case, accents, punctuation and spaces do not matter.</summary>
    public static string Key(FeedbackDetails details) =>
        $"{Folding.Fold(details.Account ?? "").Trim()}|{string.Join(' ', Folding.Words(details.Text))}";

    /// <summary>Ids under which the person who reports is known.</summary>
    public static IReadOnlyList<string> Reporters(FeedbackReport report) => [report.Voice.Member, .. report.FormerIds];

    private static bool IsReporter(FeedbackReport report, string member) => Reporters(report).Contains(member);

    private static FeedbackEntry With(FeedbackEntry entry, Voice voice) =>
        entry with
        {
            Voices = [.. entry.Voices, voice],
            Version = entry.Version + 1,
        };
}
