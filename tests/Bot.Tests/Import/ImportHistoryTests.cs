using System.Text;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Tests.Import;

/// <summary>The list of imports, and undoing one. It is Monday, November 16, 2026.</summary>
public sealed class ImportHistoryTests : IAsyncDisposable
{
    private const string Deals = """
        Deal ID,Account,Amount,Stage,Created,Close Date
        1,Acme,"$1,200.00",Closed Won,2026-09-01,2026-10-02
        2,Bolt,$300.50,Closed Won,2026-09-02,2026-10-03
        """;

    private const string Restated = """
        Deal ID,Account,Amount,Stage,Created,Close Date
        2,Bolt,$400.50,Closed Won,2026-09-02,2026-10-03
        3,Cord,$99.00,Closed Won,2026-09-02,2026-11-03
        """;

    private readonly BotApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_list_says_who_imported_what_and_what_it_changed()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(company.Ana, "deals.csv", Deals);
        await ImportAsync(company.Tom, "later.csv", Restated);

        var list = await app.SayAsync(company.Ana, "import list");

        Assert.Contains(
            "- 2 later.csv (deals): 1 new, 1 changed, 0 unchanged (2 → 3 rows) · Tom",
            list.English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "- 1 deals.csv (deals): 2 new, 0 changed, 0 unchanged (0 → 2 rows) · Ana",
            list.English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1 nuevas, 1 cambiadas, 0 sin cambios (2 → 3 filas)",
            (await app.SayAsync(company.Ana, "importar lista")).Spanish(),
            StringComparison.Ordinal
        );
        Golden.Card("import", "list", list.Card!);
    }

    [Fact]
    public async Task Before_an_import_is_undone_the_figures_that_change_are_told()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(company.Ana, "deals.csv", Deals);
        await ImportAsync(company.Ana, "later.csv", Restated);

        var asked = await app.SayAsync(company.Ana, "import undo 2");

        Assert.Contains("# Undo the import of later.csv?", asked.English(), StringComparison.Ordinal);
        Assert.Contains("Total revenue, 2026: $1,699.50 → $1,500.50", asked.English(), StringComparison.Ordinal);
        Assert.Contains("$1,699.50", await RevenueAsync(company.Ana), StringComparison.Ordinal);
        Golden.Card("import", "undo", asked.Card!);
    }

    [Fact]
    public async Task Undone_the_facts_are_those_of_the_other_imports()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(company.Ana, "deals.csv", Deals);
        await ImportAsync(company.Ana, "later.csv", Restated);
        var list = await app.SayAsync(company.Ana, "importar lista");
        var asked = await app.PressAsync(company.Ana, list.Button("import.undo", "Undo 2"));

        var undone = await app.PressAsync(company.Ana, asked.Button("import.undo.confirm"));

        Assert.True(undone.UpdatesSource);
        Assert.Contains("Import 2 (later.csv) is undone.", undone.English(), StringComparison.Ordinal);
        Assert.Contains("$1,500.50", await RevenueAsync(company.Ana), StringComparison.Ordinal);
        Assert.Contains(
            "was already undone",
            (await app.PressAsync(company.Ana, asked.Button("import.undo.confirm"))).English(),
            StringComparison.Ordinal
        );
        Golden.Card("import", "undone", undone.Card!);
    }

    [Fact]
    public async Task A_figure_that_was_shown_stays_after_its_import_is_undone()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(company.Ana, "deals.csv", Deals);
        var figure = await app.SayAsync(company.Ana, "kpi revenue 2026");

        await app.PressAsync(
            company.Ana,
            (await app.SayAsync(company.Ana, "import undo 1")).Button("import.undo.confirm")
        );

        Assert.Contains(
            "$1,500.50",
            (await app.PressAsync(company.Ana, figure.Button("kpi.why"))).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Kept_nothing_changes()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(company.Ana, "deals.csv", Deals);
        var asked = await app.SayAsync(company.Ana, "importar deshacer 1");

        var kept = await app.PressAsync(company.Ana, asked.Button("import.keep"));

        Assert.Contains("The import stays.", kept.English(), StringComparison.Ordinal);
        Assert.Contains("$1,500.50", await RevenueAsync(company.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_changed_nothing_has_nothing_to_undo_and_keeps_the_rows_of_the_one_it_repeats()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(company.Ana, "deals.csv", Deals);
        await ImportAsync(company.Tom, "again.csv", Deals);

        var nothing = await app.SayAsync(company.Ana, "import undo 2");
        var asked = await app.SayAsync(company.Ana, "import undo 1");
        await app.PressAsync(company.Ana, asked.Button("import.undo.confirm"));

        Assert.Contains(
            "Import 2 changed nothing, so there is nothing to undo.",
            nothing.English(),
            StringComparison.Ordinal
        );
        Assert.Contains("Import 2 (again.csv) had the same rows.", asked.English(), StringComparison.Ordinal);
        Assert.Contains("No figure of the last two quarters", asked.English(), StringComparison.Ordinal);
        Assert.Contains("$1,500.50", await RevenueAsync(company.Ana), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import undo")]
    [InlineData("import undo 9")]
    [InlineData("import undo x")]
    public async Task An_unknown_number_shows_the_list(string words)
    {
        var company = await app.CompanyAsync();
        await ImportAsync(company.Ana, "deals.csv", Deals);

        Assert.Contains(
            "1 deals.csv (deals)",
            (await app.SayAsync(company.Ana, words)).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_those_who_import_undo_and_only_in_their_company()
    {
        var company = await app.CompanyAsync();
        var other = await app.CompanyAsync("other-co");
        await ImportAsync(company.Ana, "deals.csv", Deals);
        var asked = await app.SayAsync(company.Ana, "import undo 1");

        var refused = await app.PressAsync(company.Lena, asked.Button("import.undo.confirm"));
        var foreign = await app.PressAsync(other.Ana, asked.Button("import.undo.confirm"));

        Assert.Contains("Only approvers and admins", refused.English(), StringComparison.Ordinal);
        Assert.Contains("was already undone", foreign.English(), StringComparison.Ordinal);
        Assert.Contains(
            "Nothing has been imported yet",
            (await app.SayAsync(other.Ana, "import list")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains("$1,500.50", await RevenueAsync(company.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_says_up_to_which_day_its_facts_are_known()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(company.Ana, "deals.csv", Deals);

        var facts = await app.Get<CurrentFacts>().GetAsync(company.Organization.Id, CancellationToken.None);

        Assert.Equal(new DateOnly(2026, 11, 16), facts.Covered(FactSource.Deals)!.Value.Last);
    }

    private async Task<string> RevenueAsync(Member member) =>
        (await app.SayAsync(member, "kpi revenue 2026")).English();

    private async Task ImportAsync(Member member, string name, string content)
    {
        var file = new Attachment(name, Encoding.UTF8.GetBytes(content));
        var preview = await app.SendAsync(app.Command(member) with { Text = "", IsSpoken = true, File = file });
        await app.PressAsync(member, preview.Button("import.confirm"));
    }
}
