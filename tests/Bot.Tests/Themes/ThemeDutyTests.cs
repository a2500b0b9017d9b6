using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Themes;

namespace Bot.Tests.Themes;

/// <summary>Themes and triage pass on when somebody leaves.</summary>
public sealed class ThemeDutyTests
{
    [Fact]
    public async Task Themes_and_turns_at_triage_pass_to_the_successor()
    {
        await using var themes = await ThemeScenario.StartAsync();
        var (app, company) = (themes.App, themes.Company);
        var theme = await themes.ThemeAsync("Slow");
        var form = (await themes.PressAsync(company.Maya, "themes.edit", theme.Number)).Form!;
        await app.SubmitAsync(company.Maya, form, new() { ["name"] = "Slow", ["owner"] = "maya" });
        var store = app.Get<ThemeStore>();
        await store.SaveAsync(
            new ThemeSettings(company.Organization.Id, 92, 40, ["maya", "sofia"]),
            CancellationToken.None
        );
        var (data, duty) = (app.Get<IDocumentStore>(), app.Get<IEnumerable<IDuty>>().OfType<ThemeDuty>().Single());

        var described = await duty.DescribeAsync(data, company.Maya, CancellationToken.None);
        await data.CommitAsync(
            company.Organization.Id,
            async transaction =>
            {
                await duty.HandOverAsync(transaction, company.Maya, company.Sofia);
                return true;
            },
            CancellationToken.None
        );

        Assert.Equal("1 theme and turns at triage", CardWords.In(described!, Language.English));
        Assert.Equal("sofia", themes.Snapshot.Themes.Single().Owner);
        var settings = await store.SettingsAsync(company.Organization.Id, CancellationToken.None);
        Assert.Equal(["sofia"], settings.Triage);
        Assert.Null(await duty.DescribeAsync(data, company.Maya, CancellationToken.None));
    }
}
