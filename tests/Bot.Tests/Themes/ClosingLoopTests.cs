using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Themes;
using Bot.Tests.Data;

namespace Bot.Tests.Themes;

/// <summary>Everyone who reported hears a decision once, and never who made it.</summary>
public sealed class ClosingLoopTests
{
    [Theory]
    [InlineData(Engine.LiteDb, 1)]
    [InlineData(Engine.Postgres, 2)]
    public async Task Everyone_who_reported_hears_the_decision_once_where_they_reported(Engine engine, int nodes)
    {
        await using var themes = await ThemeScenario.StartAsync(engine, nodes);
        var company = themes.Company;
        await themes.ReportAsync(company.Lena, "Acme: too slow", company.Channel);
        await themes.ReportAsync(company.Diego, "Birch: demasiado lento");
        await themes.ReportAsync(company.Maya, "Cedar: it is too slow");
        await themes.App.DrainAsync();
        var theme = await themes.ThemeAsync("Slow", 1, 2, 3);

        await themes.DecideAsync(company.Maya, theme, ThemeStatus.Planned, "A faster start comes in March.");
        await themes.App.TickAsync();
        var notices = await themes.NoticesAsync();

        Assert.Equal(["diego", "lena"], notices.Select(notice => notice.OwnerMember));
        Assert.Equal([null, company.Channel], notices.Select(notice => notice.About));
        Assert.All(notices, notice => Assert.Equal(AddressKind.Direct, notice.To.Kind));
    }

    [Fact]
    public async Task The_notice_says_what_was_reported_what_was_decided_and_why()
    {
        await using var themes = await ThemeScenario.StartAsync();
        var company = themes.Company;
        await themes.ReportAsync(company.Diego, "Birch: demasiado lento");
        var theme = await themes.ThemeAsync("Slow", 1);
        await themes.DecideAsync(company.Maya, theme, ThemeStatus.Declined, "Each rollout needs a person.");
        await TellAsync(themes);

        var waiting = await themes
            .App.Get<Bot.Core.Messaging.Outbox>()
            .ListWaitingAsync(company.Organization.Id, CancellationToken.None);

        var words = CardWords.In(Assert.Single(waiting).Posting.Card, Language.Spanish);
        Assert.Contains("Lo que contaste se ha descartado: Slow", words);
        Assert.Contains("demasiado lento", words);
        Assert.Contains("Each rollout needs a person.", words);
        Assert.Contains("Decisión de Maya", words);
    }

    [Fact]
    public async Task Declining_needs_a_reason()
    {
        await using var themes = await ThemeScenario.StartAsync();
        await themes.ReportAsync(themes.Company.Lena, "Acme: too slow");
        var theme = await themes.ThemeAsync("Slow", 1);

        var reply = await themes.DecideAsync(themes.Company.Maya, theme, ThemeStatus.Declined);

        Assert.True(reply.Errors.ContainsKey("reason"));
    }

    [Fact]
    public async Task Who_opted_out_or_left_hears_nothing()
    {
        await using var themes = await ThemeScenario.StartAsync();
        var company = themes.Company;
        await themes.ReportAsync(company.Lena, "Acme: too slow");
        await themes.ReportAsync(company.Diego, "Birch: too slow too");
        await themes.ReportAsync(company.Tom, "Cedar: slow again");
        var theme = await themes.ThemeAsync("Slow", 1, 2, 3);
        await themes.App.SayAsync(company.Lena, "report notices off");
        var members = themes.App.Get<MemberStore>();
        var diego = await members.GetAsync(company.Organization.Id, "diego", CancellationToken.None);
        await members.ChangeAsync(
            diego!,
            member => member with { LeftAt = themes.App.Clock.GetUtcNow() },
            CancellationToken.None
        );

        await themes.DecideAsync(company.Maya, theme, ThemeStatus.Answered, "It is signed.");

        Assert.Equal(["tom"], (await themes.NoticesAsync()).Select(notice => notice.OwnerMember));
    }

    [Fact]
    public async Task Each_decision_is_told_and_a_repeated_one_is_not()
    {
        await using var themes = await ThemeScenario.StartAsync();
        var company = themes.Company;
        await themes.ReportAsync(company.Lena, "Acme: too slow");
        var theme = await themes.ThemeAsync("Slow", 1);

        await themes.DecideAsync(company.Maya, theme, ThemeStatus.Planned);
        Assert.Single(await themes.NoticesAsync());
        await themes.DecideAsync(company.Maya, theme, ThemeStatus.Planned, "Now with a date.");
        Assert.Single(await themes.NoticesAsync());
        await themes.DecideAsync(company.Maya, theme, ThemeStatus.Answered);
        Assert.Equal(2, (await themes.NoticesAsync()).Count);
    }

    [Fact]
    public async Task Who_comes_to_a_decided_theme_later_hears_it_in_triage_by_merge_or_in_the_receipt()
    {
        await using var themes = await ThemeScenario.StartAsync();
        var company = themes.Company;
        await themes.ReportAsync(company.Lena, "Acme: onboarding takes too long");
        var theme = await themes.ThemeAsync("Slow onboarding", 1);
        await themes.DecideAsync(company.Maya, theme, ThemeStatus.Planned, "In March.");
        await themes.NoticesAsync();
        await themes.ReportAsync(company.Tom, "Birch: the box is broken");
        await themes.ReportAsync(company.Diego, "Cedar: another box");

        await themes.PressAsync(company.Maya, "triage.file", 2, theme.Number);
        Assert.Equal(["lena", "tom"], (await themes.NoticesAsync()).Select(notice => notice.OwnerMember));

        await themes.MergeAsync(await themes.ThemeAsync("Boxes", 3), theme);
        Assert.Equal(["diego", "lena", "tom"], (await themes.NoticesAsync()).Select(notice => notice.OwnerMember));
    }

    [Fact]
    public async Task A_report_of_a_decided_theme_says_so_in_its_receipt()
    {
        await using var themes = await ThemeScenario.StartAsync();
        var company = themes.Company;
        await themes.ReportAsync(company.Lena, "Acme: onboarding takes too long");
        var theme = await themes.ThemeAsync("Slow onboarding", 1);
        await themes.DecideAsync(company.Maya, theme, ThemeStatus.Planned, "In March.");
        await themes.NoticesAsync();

        // The same again: a voice more on an entry that is in the theme.
        var receipt = await themes.ReportAsync(company.Lena, "Acme: onboarding takes too long");

        Assert.Contains("Slow onboarding is planned: In March.", receipt.English());
        Assert.Single(await themes.NoticesAsync());
    }

    [Fact]
    public async Task My_reports_show_what_came_of_each()
    {
        await using var themes = await ThemeScenario.StartAsync();
        var company = themes.Company;
        await themes.ReportAsync(company.Lena, "Acme: too slow");
        await themes.ReportAsync(company.Lena, "Birch: the box is broken");
        await themes.DecideAsync(company.Maya, await themes.ThemeAsync("Slow", 1), ThemeStatus.Planned);

        var words = (await themes.App.SayAsync(company.Lena, "my reports")).English();

        Assert.Contains("too slow · Slow: planned", words);
        Assert.Contains("the box is broken · waits for a theme", words);
        Assert.Equal(words, (await themes.App.SayAsync(company.Lena, "estado de mis comentarios")).English());
    }

    [Fact]
    public void Loop_times_are_the_median_and_the_ninth_of_ten()
    {
        var start = BotApp.Start;
        var notices = Enumerable
            .Range(1, 10)
            .Select(days => new ThemeNotice(
                "o",
                1,
                1,
                $"m{days}",
                start,
                start.AddDays(days),
                start.AddDays(days * 2),
                start.AddDays(days * 3)
            ))
            .Append(new ThemeNotice("o", 1, 1, "silent", start, start, start, null))
            .ToList();

        var times = LoopTimes.Of(notices)!;

        Assert.Equal(10, times.Count);
        Assert.Equal((5.0, 9.0), (times.Filed.Median.TotalDays, times.Filed.Ninetieth.TotalDays));
        Assert.Equal((15.0, 27.0), (times.Told.Median.TotalDays, times.Told.Ninetieth.TotalDays));
        Assert.Null(LoopTimes.Of([]));
    }

    // Without delivering: a delivered message has lost its card.
    private static Task TellAsync(ThemeScenario themes) =>
        themes
            .App.Get<IEnumerable<IScheduledJob>>()
            .OfType<TellReporters>()
            .Single()
            .RunAsync(themes.App.Clock.GetUtcNow(), CancellationToken.None);
}
