using System.Text;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Tests.Agreements;

namespace Bot.Tests.Import;

/// <summary>Companies and people from the dropped files to the shares under a persona. It is Monday, November 16, 2026.</summary>
public sealed class AccountImportTests : IAsyncLifetime
{
    private const string Companies =
        "Company name,Industry,Number of employees,Country/Region\nAcme,LOGISTICS,250,Spain\nBolt,Banking,20,France\n";
    private const string People =
        "Email,Create date,Company,Job title\na@acme.example,2026-10-01,ACME,Directora de operaciones\nb@bolt.example,2026-10-02,Bolt,CFO\nc@x.example,2026-10-03,,\n";
    private Loop loop = null!;

    public async ValueTask InitializeAsync() => loop = await Loop.StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Fact]
    public async Task Dropped_companies_and_people_show_under_the_persona_in_both_languages()
    {
        await loop.AgreePersonaAsync();
        await loop.ProposeAsync(
            loop.Company.Maya,
            "persona propose operations lead",
            new() { ["industries"] = "Logistics", ["companySize"] = "100–500" }
        );
        await loop.App.DecideAsync(loop.Company.Tom, "persona sign operations lead");
        await loop.App.DecideAsync(loop.Company.Sofia, "persona sign operations lead");
        Assert.DoesNotContain("Who we attract", Loop.Words(await WholePersonaAsync()));

        var preview = await DropAsync("companies.csv", Companies);
        Golden.Card("import", "preview-accounts", preview.Card!);
        await loop.App.PressAsync(loop.Company.Ana, Loop.Button(preview.Card!, "import.confirm"));
        await loop.App.PressAsync(
            loop.Company.Ana,
            Loop.Button((await DropAsync("people.csv", People)).Card!, "import.confirm")
        );

        var answer = await WholePersonaAsync();
        Assert.Contains("Job titles: 1 of 2 leads (50%) · no data for won deals", Loop.Words(answer));
        Assert.Contains(
            "Sectores: 1 de 2 leads (50 %) · sin datos de oportunidades ganadas",
            Loop.Words(answer, Language.Spanish).Replace('\u00A0', ' ')
        );
        Assert.Contains("Job title 1 / 0", Loop.Words(answer));
    }

    private async Task<Reply> WholePersonaAsync()
    {
        var inShort = await loop.App.SayAsync(loop.Company.Lena, "persona operations lead");
        var showAll = inShort
            .Card!.Blocks.OfType<Buttons>()
            .SelectMany(buttons => buttons.Items)
            .First(button => button.Label.English.ToString() == "Show all");
        return await loop.App.PressAsync(loop.Company.Lena, showAll);
    }

    [Fact]
    public async Task The_same_companies_again_change_nothing()
    {
        await loop.App.PressAsync(
            loop.Company.Ana,
            Loop.Button((await DropAsync("companies.csv", Companies)).Card!, "import.confirm")
        );

        var again = await DropAsync("again.csv", Companies.Replace("Acme", "ACME", StringComparison.Ordinal));

        Assert.Contains(
            "# Accounts in again.csv\nNew: 0\nChanged: 1\nUnchanged: 1",
            again.English(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            2,
            (await loop.App.Get<FactStore>().LoadAsync("acme-co", CancellationToken.None)).Rows.Accounts.Count
        );
    }

    private Task<Reply> DropAsync(string name, string content) =>
        loop.App.SendAsync(
            loop.App.Command(loop.Company.Ana) with
            {
                File = new Attachment(name, Encoding.UTF8.GetBytes(content)),
            }
        );
}
