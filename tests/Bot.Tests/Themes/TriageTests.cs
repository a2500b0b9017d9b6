using Bot.Core.Chat;
using Bot.Core.Themes;

namespace Bot.Tests.Themes;

/// <summary>Sorting what has no theme.</summary>
public sealed class TriageTests : IAsyncLifetime
{
    private ThemeScenario themes = null!;

    private Company Company => themes.Company;

    public async ValueTask InitializeAsync() => themes = await ThemeScenario.StartAsync();

    public ValueTask DisposeAsync() => themes.DisposeAsync();

    [Fact]
    public async Task Triage_shows_ten_at_a_time_and_what_is_left_after_each_decision()
    {
        for (var i = 1; i <= 12; i++)
        {
            await themes.ReportAsync(Company.Lena, $"Acme: number {i} is broken");
        }

        var triage = await themes.App.SayAsync(Company.Maya, "triage");
        Assert.Equal(10, triage.ButtonsOf().Count(button => button.Action == "triage.choose"));

        var next = await themes.App.PressAsync(Company.Maya, triage.Button("triage.dismiss", "Not feedback"));

        Assert.True(next.UpdatesSource);
        Assert.Contains("11 reports wait for a theme", next.English());
        var after = await themes.App.PressAsync(Company.Maya, next.Button("triage.dismiss", "None is feedback"));
        Assert.Contains("1 report waits for a theme", after.English());
    }

    [Fact]
    public async Task Accepting_all_files_each_under_its_suggestion()
    {
        await themes.ReportAsync(Company.Lena, "Acme: onboarding takes too long for them");
        await themes.ReportAsync(Company.Lena, "Birch: the invoice is wrong again");
        var (slow, wrong) = (await themes.ThemeAsync("Slow onboarding", 1), await themes.ThemeAsync("Invoices", 2));
        await themes.ReportAsync(Company.Diego, "Cedar: the invoice is wrong");
        await themes.ReportAsync(Company.Diego, "Dune: onboarding takes too long");
        foreach (var entry in new[] { 3, 4 })
        {
            await themes.PressAsync(Company.Diego, "themes.refuse", entry);
        }

        await themes.PressAsync(Company.Maya, "triage.file", 3, wrong.Number, 4, slow.Number);

        Assert.Empty(themes.Snapshot.Waiting);
        Assert.Equal((2, 2), (themes.Count(slow).Voices, themes.Count(wrong).Voices));
    }

    [Fact]
    public async Task Choosing_lists_all_themes()
    {
        await themes.ReportAsync(Company.Lena, "Acme: too slow");
        var theme = await themes.ThemeAsync("Invoices");

        var form = (await themes.PressAsync(Company.Maya, "triage.choose", 1)).Form!;
        await themes.App.SubmitAsync(Company.Maya, form, new() { ["into"] = $"{theme.Number}" });

        Assert.Equal(1, themes.Count(theme).Voices);
    }

    [Fact]
    public async Task Who_is_on_triage_changes_every_week()
    {
        var form = (await themes.App.PressAsync(Company.Tom, Button("triage.settings"))).Form!;
        var fields = new Dictionary<string, string>
        {
            ["file"] = "90",
            ["ask"] = "50",
            ["triage"] = "maya\nsofia",
        };
        Assert.Contains("Approvers and admins", (await themes.App.SubmitAsync(Company.Lena, form, fields)).English());
        await themes.App.SubmitAsync(Company.Tom, form, fields);
        var settings = await themes
            .App.Get<ThemeStore>()
            .SettingsAsync(Company.Organization.Id, CancellationToken.None);

        Assert.Equal((90, 50), (settings.FileFrom, settings.AskFrom));
        var weeks = Enumerable.Range(0, 3).Select(week => settings.OnTriage(BotApp.Start.AddDays(7 * week))).ToList();
        Assert.Equal(["maya", "sofia"], weeks.Distinct().Order());
        Assert.Equal(weeks[0], weeks[2]);
    }

    [Theory]
    [InlineData("0", "0", "file")]
    [InlineData("101", "40", "file")]
    [InlineData("x", "40", "file")]
    [InlineData("50", "60", "ask")]
    public async Task Thresholds_are_whole_percents_and_asking_starts_below_filing(
        string file,
        string ask,
        string wrong
    )
    {
        var form = (await themes.App.PressAsync(Company.Tom, Button("triage.settings"))).Form!;

        var reply = await themes.App.SubmitAsync(Company.Tom, form, new() { ["file"] = file, ["ask"] = ask });

        Assert.True(reply.Errors.ContainsKey(wrong));
    }

    [Fact]
    public async Task Similar_reports_are_proposed_as_a_theme_and_nothing_is_created()
    {
        await themes.ReportAsync(Company.Lena, "Acme: onboarding takes too long #onboarding");
        await themes.ReportAsync(Company.Lena, "Birch: the onboarding was slow #onboarding");
        await themes.ReportAsync(Company.Diego, "Cedar: onboarding lasted half a year #onboarding");
        await themes.ReportAsync(Company.Diego, "Dune: the invoice is wrong");

        var reply = await themes.App.PressAsync(Company.Maya, Button("triage.proposals"));

        Assert.Equal("3 2 1", reply.Button("themes.new").Value);
        Assert.Empty(themes.Snapshot.Themes);
        var form = (await themes.App.PressAsync(Company.Maya, reply.Button("themes.new"))).Form!;
        await themes.App.SubmitAsync(Company.Maya, form, new() { ["name"] = "Slow onboarding" });
        Assert.Equal(3, themes.Count(Assert.Single(themes.Snapshot.Themes)).Accounts);
    }

    private static Button Button(string action) => new(LocalizedText.Invariant("x"), action, "");
}
