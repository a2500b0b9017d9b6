using System.Globalization;
using Bot.Core.Sample;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>Feedback of the sample's reps over ten weeks, as they would type it.</summary>
internal sealed class SampleFeedback(FeedbackStore feedback) : ISampleContent
{
    public int Order => 10;

    public async Task<IReadOnlyList<SampleCount>> LoadAsync(
        SampleCalendar calendar,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        // Starts with number 1 again.
        await feedback.DeleteAllAsync(SamplePeople.Organization, cancellationToken);
        var results = await feedback.AddAllAsync(Reports(calendar), cancellationToken);
        return
        [
            new SampleCount(
                FeedbackSectionTexts.SampleFeedback,
                results.Select(result => result.Entry.Number).Distinct().Count()
            ),
        ];
    }

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
