using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Themes;

namespace Bot.Tests.Themes;

/// <summary>
/// Much at once, many alike, a language that Duet does not speak, and a reporter whom it cannot write to.
/// </summary>
public sealed class FloodTests : IAsyncLifetime
{
    private ThemeScenario themes = null!;

    private Company Company => themes.Company;

    public async ValueTask InitializeAsync() => themes = await ThemeScenario.StartAsync();

    public ValueTask DisposeAsync() => themes.DisposeAsync();

    [Fact]
    public async Task Ten_thousand_reports_in_an_hour_are_all_there_and_the_next_one_is_answered()
    {
        var start = themes.App.Clock.GetUtcNow();
        var store = themes.App.Get<FeedbackStore>();
        for (var batch = 0; batch < 20; batch++)
        {
            await store.AddAllAsync(
                [.. Enumerable.Range(batch * 500, 500).Select(i => Report(i, start))],
                CancellationToken.None
            );
        }

        await themes.App.TickAsync();
        var reply = await themes.ReportAsync(Company.Lena, "Acme: the invoice is wrong");

        Assert.Equal(10_001, themes.Snapshot.Entries.Count);
        Assert.Contains("10001", reply.English().Replace(",", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_text_from_fifty_people_is_one_account_and_fifty_people()
    {
        var members = themes.App.Get<MemberStore>();
        for (var i = 0; i < 50; i++)
        {
            var rep = Company.Lena with
            {
                Id = $"rep{i}",
                Name = $"Rep {i}",
                Identities = [new PlatformIdentity(Platforms.Playground, Company.Organization.Id, $"rep{i}")],
            };
            await members.AddAsync(rep, CancellationToken.None);
            await themes.ReportAsync(rep, "Acme: onboarding takes too long");
        }

        var numbers = themes.Snapshot.Entries.Select(filed => filed.Entry.Number);
        var ranked = themes.Count(await themes.ThemeAsync("Slow", [.. numbers]));

        Assert.Equal((1, 50, 50), (ranked.Accounts, ranked.People, ranked.Voices));
    }

    [Theory]
    [InlineData("Acme: l'intégration prend beaucoup trop de temps")]
    [InlineData("Acme: die Einführung dauert viel zu lange")]
    [InlineData("Acme: 导入花了太长时间")]
    public async Task A_third_language_is_stored_and_waits_for_a_theme(string words)
    {
        await themes.ReportAsync(Company.Lena, words);

        var waiting = Assert.Single(themes.Snapshot.Waiting);
        var theme = await themes.ThemeAsync("Slow onboarding", waiting.Entry.Number);
        Assert.Equal(1, themes.Count(theme).Accounts);
    }

    [Fact]
    public async Task A_reporter_without_a_direct_talk_keeps_nobody_else_from_hearing()
    {
        var walker = Company.Lena with
        {
            Id = "walker",
            Name = "Walker",
            Identities = [new PlatformIdentity(Platforms.Terminal, Company.Organization.Id, "walker")],
        };
        await themes.App.Get<MemberStore>().AddAsync(walker, CancellationToken.None);
        await themes.ReportAsync(walker, "Acme: too slow");
        await themes.ReportAsync(Company.Diego, "Birch: too slow too");
        var theme = await themes.ThemeAsync("Slow", 1, 2);

        await themes.DecideAsync(Company.Maya, theme, ThemeStatus.Answered, "It is signed.");

        Assert.Equal(["diego"], (await themes.NoticesAsync()).Select(notice => notice.OwnerMember));
        Assert.Contains("too slow · Slow: ans", (await themes.App.SayAsync(walker, "my reports")).English());
    }

    private FeedbackReport Report(int i, DateTimeOffset start) =>
        new(
            Company.Organization.Id,
            new FeedbackDetails($"report {i} about screen {i % 97}", FeedbackKind.PainPoint, $"Customer {i % 40}"),
            new Voice(
                "lena",
                $"report {i}",
                start.AddMilliseconds(i * 360),
                $"flood-{i}",
                Company.Lena.Identities[0].Direct()
            )
        );
}
