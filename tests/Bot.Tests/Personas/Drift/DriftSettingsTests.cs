using Bot.Core.Members;
using Bot.Tests.Agreements;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Personas.Drift;

/// <summary>The thresholds from which on a change is proposed.</summary>
public sealed class DriftSettingsTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private Loop loop = null!;

    private BotApp App => loop.App;

    private Company Company => loop.Company;

    public async ValueTask InitializeAsync() => loop = await StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Theory]
    [InlineData("settings drift accounts:9 share:40%", 9, 40, "once 9 accounts and 40%")]
    [InlineData("ajustes deriva cuentas:9", 9, 25, "once 9 accounts and 25%")]
    [InlineData("ajustes evolución cuentas:9 porcentaje:40", 9, 40, "once 9 accounts and 40%")]
    [InlineData("settings drift accounts:1", 5, 25, "Write a whole number from 2 to 500.")]
    [InlineData("settings drift share:150", 5, 25, "Write a whole percentage from 5 to 90.")]
    [InlineData("settings drift share:-1", 5, 25, "Write a whole percentage from 5 to 90.")]
    [InlineData("settings drift size:3", 5, 25, "You can set accounts and share")]
    [InlineData("settings drift", 5, 25, "once 5 accounts and 25%")]
    public async Task An_admin_sets_the_thresholds_in_one_line(string line, int accounts, int share, string sentence)
    {
        Assert.Contains(sentence, Words(await App.SayAsync(Company.Ana, line)), StringComparison.Ordinal);
        Assert.Equal(
            new DriftThresholds(accounts, share),
            (await App.Get<MemberStore>().GetOrganizationAsync("acme-co", None))!.Drift
        );
    }

    [Fact]
    public async Task Thresholds_are_set_in_the_companys_form_and_for_admins_alone()
    {
        Assert.Contains(
            "admin",
            Words(await App.SayAsync(Company.Lena, "settings drift accounts:9")),
            StringComparison.OrdinalIgnoreCase
        );
        var form = (await App.SayAsync(Company.Ana, "settings company")).Form!;

        var refused = await loop.SubmitAsync(Company.Ana, form, new() { ["driftAccounts"] = "many" });
        await loop.SubmitAsync(Company.Ana, form, new() { ["driftAccounts"] = "7", ["driftShare"] = "30" });

        Assert.Contains("driftAccounts", refused.Errors.Keys);
        Assert.Equal(
            new DriftThresholds(7, 30),
            (await App.Get<MemberStore>().GetOrganizationAsync("acme-co", None))!.Drift
        );
    }
}
