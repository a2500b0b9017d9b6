using Bot.Core.Data;
using Bot.Core.Feedback;
using Bot.Core.Sample;

namespace Bot.Core.Themes;

/// <summary>A few themes of the sample company, with the feedback that has their hashtags.</summary>
internal sealed class SampleThemes(IDocumentStore data, FeedbackStore feedback, ThemeFiling filing) : ISampleContent
{
    private const int Most = 500;

    public int Order => 11;

    public async Task<IReadOnlyList<SampleCount>> LoadAsync(
        SampleCalendar calendar,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var organization = SamplePeople.Organization;
        await ForgetAsync(organization, cancellationToken);
        var entries = await feedback.ListAsync(organization, new FeedbackFilter(), 0, Most, cancellationToken);
        var marketer = SamplePeople.Find("maya");
        var count = 0;
        foreach (var row in SampleContent.Rows("themes.txt"))
        {
            var tags = row[1].Split(' ');
            var theme = await filing.CreateAsync(
                organization,
                row[0],
                [.. entries.Where(entry => entry.Details.Tags.Any(tags.Contains)).Select(entry => entry.Number)],
                marketer,
                now,
                cancellationToken
            );
            await data.PutAsync(ThemeStore.Themes, Decided(theme, row, marketer.Id, now), cancellationToken);
            count++;
        }

        return [new SampleCount(ThemeSectionTexts.SampleThemes, count)];
    }

    // Nobody is told: the sample's people have heard of it.
    private static Theme Decided(Theme theme, string[] row, string by, DateTimeOffset now)
    {
        var status = Enum.Parse<ThemeStatus>(row[2]);
        return theme with
        {
            Revision = theme.Revision + 1,
            Status = status,
            Owner = row[3] == "-" ? null : SamplePeople.Find(row[3]).Id,
            Decisions = Theme.IsTold(status) ? 1 : 0,
            Decision = Theme.IsTold(status) ? new ThemeDecision(1, by, now, row[4]) : null,
        };
    }

    private async Task ForgetAsync(string organization, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            organization,
            async transaction =>
            {
                await transaction.DeleteAsync(Counter.Set, organization, "themes");
                await transaction.DeleteAllAsync(ThemeStore.Filings, organization);
                await transaction.DeleteAllAsync(ThemeStore.Notices, organization);
                return await transaction.DeleteAllAsync(ThemeStore.Themes, organization);
            },
            cancellationToken
        );
}
