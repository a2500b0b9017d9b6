using Bot.Core.Chat;
using Bot.Core.Home;

namespace Bot.Core.Feedback;

/// <summary>The reader's latest reports on their home page.</summary>
internal sealed class FeedbackHomeSection(FeedbackStore feedback) : IHomeSection
{
    private const int Shown = 5;

    public int Order => 10;

    public async Task<HomeSection> BuildAsync(HomeReader reader, CancellationToken cancellationToken) =>
        Of(
            await feedback.ListAsync(
                reader.Organization.Id,
                new FeedbackFilter(Reporters: reader.Member.Ids),
                0,
                Shown,
                cancellationToken
            )
        );

    public static HomeSection Of(IReadOnlyList<FeedbackEntry> reports) =>
        new(
            FeedbackSectionTexts.YourReports,
            reports.Count == 0
                ? [new Paragraph(FeedbackTexts.NoneOfYoursYet)]
                :
                [
                    new Bullets([.. reports.Select(FeedbackSectionTexts.Report)]),
                    new Buttons([new Button(FeedbackSectionTexts.AllReports, FeedbackActions.Mine, "")]),
                ]
        );
}
