namespace Bot.Tests.Themes;

/// <summary>Putting reports into themes, and what people see of themes.</summary>
public sealed class ThemeTests : IAsyncLifetime
{
    private ThemeScenario themes = null!;

    private Company Company => themes.Company;

    public async ValueTask InitializeAsync() => themes = await ThemeScenario.StartAsync();

    public ValueTask DisposeAsync() => themes.DisposeAsync();

    [Fact]
    public async Task Before_the_first_theme_receipts_say_nothing_of_themes()
    {
        var receipt = await themes.ReportAsync(Company.Lena, "Acme: onboarding takes too long");

        Assert.DoesNotContain(
            receipt.ButtonsOf(),
            button => button.Action.StartsWith("themes", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_theme_learns_from_each_entry_at_once_and_files_what_sounds_the_same()
    {
        await themes.ReportAsync(Company.Lena, "Acme: onboarding takes far too long, months until they went live");
        await themes.ReportAsync(Company.Lena, "Birch: the invoice was wrong again this month");
        var onboarding = await themes.ThemeAsync("Slow onboarding", 1);
        await themes.ThemeAsync("Wrong invoices", 2);

        var receipt = await themes.ReportAsync(
            Company.Diego,
            "Cedar: onboarding takes far too long, months until they went live there"
        );

        Assert.Contains(
            receipt.ButtonsOf(),
            button =>
                button.Action is "themes.show" or "themes.file" && button.Label.English.ToString() == onboarding.Name
        );
    }

    [Fact]
    public async Task The_wrong_theme_is_undone_with_one_click_and_not_suggested_again()
    {
        await themes.ReportAsync(Company.Lena, "Acme: onboarding takes too long");
        var theme = await themes.ThemeAsync("Slow onboarding", 1);
        await themes.ReportAsync(Company.Lena, "Birch: onboarding takes too long and long");
        await themes.PressAsync(Company.Lena, "themes.file", 2, theme.Number);
        Assert.Equal(theme, themes.Snapshot.ThemeOf(2).Theme);

        var reply = await themes.PressAsync(Company.Lena, "themes.refuse", 2, theme.Number);

        Assert.Null(themes.Snapshot.ThemeOf(2).Theme);
        Assert.Contains(themes.Snapshot.Waiting, waiting => waiting.Entry.Number == 2);
        Assert.DoesNotContain(reply.ButtonsOf(), button => button.Action == "themes.file");
    }

    [Fact]
    public async Task Two_people_who_start_the_same_theme_get_one()
    {
        await themes.ReportAsync(Company.Lena, "Acme: onboarding takes too long");
        await themes.ReportAsync(Company.Diego, "Birch: onboarding takes too long");

        var first = await themes.ThemeAsync("Slow onboarding", 1);
        await themes.ThemeAsync("Slow onboarding", 2);

        Assert.Equal(first.Number, Assert.Single(themes.Snapshot.Themes).Number);
        Assert.Equal(2, themes.Count(first).Accounts);
    }

    [Fact]
    public async Task Ten_reports_of_one_rep_on_one_account_are_one_account_one_person_and_ten_voices()
    {
        for (var i = 0; i < 10; i++)
        {
            await themes.ReportAsync(Company.Lena, "Acme: onboarding takes too long");
        }

        var ranked = themes.Count(await themes.ThemeAsync("Slow onboarding", 1));

        Assert.Equal((1, 1, 10), (ranked.Accounts, ranked.People, ranked.Voices));
    }

    [Fact]
    public async Task The_same_text_from_fifty_accounts_counts_each_account()
    {
        for (var i = 0; i < 50; i++)
        {
            await themes.ReportAsync(Company.Lena, $"too slow account:\"Customer number {i}\"");
        }

        var ranked = themes.Count(await themes.ThemeAsync("Slow", [.. Enumerable.Range(1, 50)]));

        Assert.Equal((50, 1, 50), (ranked.Accounts, ranked.People, ranked.Voices));
    }

    [Theory]
    [InlineData("themes onboarding")]
    [InlineData("tema slow onboarding")]
    [InlineData("themes Slow onbording")]
    public async Task A_theme_opens_by_its_name_with_what_customers_said(string words)
    {
        await themes.ReportAsync(Company.Lena, "Acme: it took them half a year");
        await themes.ThemeAsync("Slow onboarding", 1);

        var reply = await themes.App.SayAsync(Company.Maya, words);

        Assert.Contains("it took them half a year", reply.English());
        Assert.Contains(reply.ButtonsOf(), button => button.Action == "themes.edit");
    }

    [Theory]
    [InlineData("what are customers complaining about most")]
    [InlineData("qué temas crecen")]
    [InlineData("themes that are growing")]
    [InlineData("de qué se quejan más los clientes")]
    public async Task A_plain_question_gets_the_ranking(string words)
    {
        await themes.ReportAsync(Company.Lena, "Acme: it took them half a year");
        await themes.ThemeAsync("Slow onboarding", 1);

        var reply = await themes.App.SayAsync(Company.Maya, words);

        Assert.Contains(reply.ButtonsOf(), button => button.Action == "themes.show");
    }

    [Theory]
    [InlineData("themes kind:pain", "Pain")]
    [InlineData("temas etapa:demo", "Demo")]
    [InlineData("themes account:Acme", "Demo")]
    [InlineData("themes rep:diego", "Pain")]
    [InlineData("themes #export", "Pain")]
    public async Task Filters_choose_what_counts(string words, string expected)
    {
        await themes.ReportAsync(Company.Lena, "Acme: love it stage:demo kind:praise");
        await themes.ReportAsync(Company.Diego, "Birch: the export breaks kind:pain stage:customer #export");
        var all = new[] { await themes.ThemeAsync("Demo", 1), await themes.ThemeAsync("Pain", 2) };

        var shown = (await themes.App.SayAsync(Company.Maya, words))
            .ButtonsOf()
            .Where(button => button.Action == "themes.show")
            .Select(button => button.Label.English.ToString());

        Assert.Equal(all.Select(theme => theme.Name).Where(name => name == expected), shown);
    }

    [Fact]
    public async Task Typed_amounts_count_once_for_each_account()
    {
        await themes.ReportAsync(Company.Lena, "Acme: too slow deal:$12k");
        await themes.ReportAsync(Company.Lena, "Acme: really too slow deal:$10k");
        await themes.ReportAsync(Company.Lena, "Birch: slow deal:$5k");

        Assert.Equal(17_000, themes.Count(await themes.ThemeAsync("Slow", 1, 2, 3)).Pipeline);
    }

    [Fact]
    public async Task Reps_do_not_change_themes()
    {
        await themes.ReportAsync(Company.Lena, "Acme: too slow");
        var theme = await themes.ThemeAsync("Slow", 1);

        foreach (var action in new[] { "themes.edit", "themes.merge", "themes.split", "themes.merge.undo" })
        {
            Assert.Contains(
                "Marketing and admins",
                (await themes.PressAsync(Company.Lena, action, theme.Number)).English()
            );
        }
    }

    [Fact]
    public async Task A_deleted_report_leaves_its_theme()
    {
        await themes.ReportAsync(Company.Lena, "Acme: too slow");
        var theme = await themes.ThemeAsync("Slow", 1);

        await themes.App.SayAsync(Company.Lena, "feedback delete 1");

        Assert.Equal(0, themes.Count(theme).Voices);
    }
}
