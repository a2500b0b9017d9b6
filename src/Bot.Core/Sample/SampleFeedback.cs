using System.Globalization;
using Bot.Core.Feedback;
using Bot.Core.Understanding;

namespace Bot.Core.Sample;

/// <summary>Feedback of the sample's reps over ten weeks, as they would type it.</summary>
internal static class SampleFeedback
{
    /// <summary>Oldest first, so that entries are numbered in order of arrival.</summary>
    public static IReadOnlyList<FeedbackReport> Reports(SampleCalendar calendar) =>
        [
            .. SampleContent
                .Rows("feedback.txt")
                .Select((row, i) => Report(row, i + 1, calendar))
                .OrderBy(report => report.Voice.At),
        ];

    private static FeedbackReport Report(string[] row, int number, SampleCalendar calendar)
    {
        var (when, member, line) = (row[0], SamplePeople.Find(row[1]), row[2]);
        var at = calendar.Instant(int.Parse(when[..1], CultureInfo.InvariantCulture), when[2..], member.TimeZone);
        return new FeedbackReport(
            SamplePeople.Organization,
            FeedbackParser.Parse(line, SamplePeople.Company.Currency, Vocabulary.Empty),
            new Voice(member.Id, line, at, $"sample-feedback-{number}", member.Identities[0].Direct())
        );
    }
}
