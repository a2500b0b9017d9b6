using System.Text;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;
using Bot.Tests.Files;

namespace Bot.Tests.Import;

/// <summary>A dropped file from preview to figures, on stored facts. It is Monday, November 16, 2026.</summary>
public sealed class ImportCommandTests : IAsyncDisposable
{
    private const string Deals = """
        Deal ID,Account,Amount,Stage,Created,Close Date,Lead Source,Probability
        1,Acme,"$1,200.00",Closed Won,2026-09-01,2026-10-02,Web,100
        2,Bolt,$300.50,Closed Won,2026-09-02,2026-10-03,Fair,100
        3,Cord,,Closed Lost,2026-09-02,2026-10-03,,0
        4,Dyna,$10.00,Demo,2026-09-02,2026-12-24,Web,50
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("duet-import-").FullName;
    private BotApp app = new();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_dropped_file_is_previewed_and_nothing_is_stored_before_confirm()
    {
        var company = await app.CompanyAsync();

        var reply = await DropAsync(company.Ana, "deals.csv", Deals);

        Assert.Contains(
            "# Deals in deals.csv\nNew: 4\nChanged: 0\nUnchanged: 0\n",
            reply.English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "channel | Lead Source | Web\n(Not used: Probability)",
            reply.English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1 | Acme | $1,200 | won | Sep 1, 2026 | Oct 2, 2026",
            reply.English(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            0,
            (await app.Get<FactStore>().LoadAsync(company.Organization.Id, CancellationToken.None)).Rows.Count
        );
        Golden.Card("import", "preview", reply.Card!);
    }

    [Fact]
    public async Task Confirmed_it_is_stored_and_the_figures_are_one_press_away()
    {
        var company = await app.CompanyAsync();
        var preview = await DropAsync(company.Tom, "deals.csv", Deals);

        var done = await app.PressAsync(company.Tom, preview.Button("import.confirm"));
        var figures = await app.PressAsync(company.Tom, done.Button("kpi"));

        Assert.True(done.UpdatesSource);
        Assert.Contains(
            "Imported deals.csv: 4 rows of deals are stored.\nNew: 4",
            done.English(),
            StringComparison.Ordinal
        );
        Assert.Contains("Total revenue: ", figures.English(), StringComparison.Ordinal);
        Assert.Contains(
            "$1,500.50",
            (await app.SayAsync(company.Lena, "kpi revenue october")).English(),
            StringComparison.Ordinal
        );
        Golden.Card("import", "done", done.Card!);
    }

    [Fact]
    public async Task Confirmed_twice_it_is_imported_once()
    {
        var company = await app.CompanyAsync();
        var preview = await DropAsync(company.Ana, "spend.csv", "date,cost\n2026-10-01,5\n2026-10-01,5\n");

        var first = await app.PressAsync(company.Ana, preview.Button("import.confirm"));
        var second = await app.PressAsync(company.Ana, preview.Button("import.confirm"));

        Assert.Equal(first.English(), second.English());
        Assert.Equal(1, await app.Get<FactStore>().VersionAsync(company.Organization.Id, CancellationToken.None));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_one_that_reverts_another_counts()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(company.Ana, Deals);
        Assert.Contains(
            "New: 0\nChanged: 0\nUnchanged: 4",
            (await ImportAsync(company.Ana, Deals)).English(),
            StringComparison.Ordinal
        );
        Assert.Equal(1, await app.Get<FactStore>().VersionAsync(company.Organization.Id, CancellationToken.None));

        await ImportAsync(company.Ana, Deals.Replace("$300.50", "$999.00", StringComparison.Ordinal));
        Assert.Contains(
            "New: 0\nChanged: 1\nUnchanged: 3",
            (await ImportAsync(company.Ana, Deals)).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Bad_rows_are_named_up_to_twenty_and_the_good_ones_are_stored()
    {
        var company = await app.CompanyAsync();
        var file =
            "id,account,stage,created,closed,amount\n"
            + string.Concat(
                Enumerable.Range(1, 24).Select(i => $"{i},A,Won,2026-09-01,{(i <= 2 ? "2026-10-01" : "soon")},5\n")
            );

        var preview = await DropAsync(company.Ana, "mixed.csv", file);
        var done = await app.PressAsync(company.Ana, preview.Button("import.confirm"));

        Assert.Contains(
            "22 lines are left out:\n- line 4, column “closed”: “soon” is not a date\n",
            preview.English(),
            StringComparison.Ordinal
        );
        Assert.Contains("(and 2 more)", preview.English(), StringComparison.Ordinal);
        Assert.Equal("Import 2 rows", CardWords.In(preview.Button("import.confirm").Label, Language.English));
        Assert.Contains("2 rows of deals are stored.", done.English(), StringComparison.Ordinal);
        Golden.Card("import", "preview-problems", preview.Card!);
        Golden.Card("import", "done-problems", done.Card!);
    }

    [Fact]
    public async Task All_of_ten_thousand_bad_rows_can_be_read_with_line_reason_and_row()
    {
        var company = await app.CompanyAsync();
        var file =
            "lead id,created\n"
            + string.Concat(Enumerable.Range(1, 10_000).Select(i => $"{i},soon\n"))
            + "a,2026-10-01\n";
        var preview = await DropAsync(company.Ana, "bad.csv", file);

        var reply = await app.PressAsync(company.Ana, preview.Button("import.problems"));
        Assert.Contains("2 | created: “soon” is not a date | 1 · soon", reply.English(), StringComparison.Ordinal);
        Golden.Card("import", "problems", reply.Card!);
        var pages = 1;
        for (; reply.ButtonsOf().Any(button => button.Action == "import.problems"); pages++)
        {
            reply = await app.PressAsync(company.Ana, reply.Button("import.problems"));
        }

        Assert.Equal(400, pages);
        Assert.Contains("10001 | created", reply.English(), StringComparison.Ordinal);
        Assert.Contains(
            "no longer have this file",
            (await app.PressAsync(company.Tom, preview.Button("import.problems"))).English(),
            StringComparison.Ordinal
        );
        var csv = await FileTests.MadeAsync(app, company.Ana, preview);
        Assert.StartsWith("Line,Column,Why it is left out,Row\r\n2,created,", csv, StringComparison.Ordinal);
        Assert.Equal(10_001, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("", await FileTests.MadeAsync(app, company.Tom, preview));
    }

    [Fact]
    public async Task Days_that_read_both_ways_are_asked_with_the_two_days_as_buttons()
    {
        var company = await app.CompanyAsync();
        var asked = await DropAsync(company.Ana, "leads.csv", "Lead ID,Created\na,03/04/2026\n");

        var answered = await app.PressAsync(company.Ana, asked.Button("import.preview", "Apr 3, 2026"));
        await app.PressAsync(company.Ana, answered.Button("import.confirm"));

        Assert.Contains(
            "Column “Created” has dates that can be read two ways, like 03/04/2026. Which is right?\n[Apr 3, 2026] [Mar 4, 2026] [Cancel]",
            asked.English(),
            StringComparison.Ordinal
        );
        Assert.Contains("a | Apr 3, 2026", answered.English(), StringComparison.Ordinal);
        var stored = await app.Get<FactStore>().LoadAsync(company.Organization.Id, CancellationToken.None);
        Assert.Equal(new DateOnly(2026, 4, 3), Assert.Single(stored.Rows.Leads).Created);
        Golden.Card("import", "asks-days", asked.Card!);
    }

    [Fact]
    public async Task A_file_that_fits_two_kinds_is_asked()
    {
        var company = await app.CompanyAsync();
        var asked = await DropAsync(company.Ana, "what.csv", "id,date,cost\n1,2026-10-01,5\n");

        var answered = await app.PressAsync(company.Ana, asked.Button("import.preview", "Spend"));

        Assert.Contains("# Spend in what.csv", answered.English(), StringComparison.Ordinal);
        Assert.Contains(
            "# Leads in what.csv",
            (await DropAsync(company.Ana, "what.csv", "id,date,cost\n1,2026-10-01,5\n", "import leads")).English(),
            StringComparison.Ordinal
        );
        Golden.Card("import", "asks-kind", asked.Card!);
    }

    [Fact]
    public async Task What_cannot_be_read_is_answered_and_not_kept()
    {
        var company = await app.CompanyAsync();

        var html = await DropAsync(company.Ana, "deals.csv", "<html>");
        var styles = await DropAsync(company.Sofia, "leads.csv", "Lead ID,Created\na,25/12/2025\nb,12/25/2025\n");
        var rows = await DropAsync(company.Sofia, "leads.csv", "Lead ID,Created\na,never\n");

        Assert.Contains(
            "# deals.csv can't be imported\n- This is a web page",
            html.English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "la línea 2 dice «25/12/2025» y la línea 3, «12/25/2025»",
            styles.Spanish(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "# No row of leads.csv can be imported\nOne line is left out:\n- line 2",
            rows.English(),
            StringComparison.Ordinal
        );
        Assert.All(new[] { html, styles, rows }, reply => Assert.Empty(reply.ButtonsOf()));
        Golden.Card("import", "not-csv", html.Card!);
        Golden.Card("import", "two-styles", styles.Card!);
        Golden.Card("import", "no-good-row", rows.Card!);
        Golden.Card(
            "import",
            "wrong-columns",
            (await DropAsync(company.Ana, "x.csv", "colour,smell\nred,rose\n")).Card!
        );
    }

    [Fact]
    public async Task Cancelled_it_is_gone()
    {
        var company = await app.CompanyAsync();
        var preview = await DropAsync(company.Ana, "deals.csv", Deals);

        var cancelled = await app.PressAsync(company.Ana, preview.Button("import.cancel"));

        Assert.Contains("Nothing was stored", cancelled.English(), StringComparison.Ordinal);
        Assert.Contains(
            "no longer have this file",
            (await app.PressAsync(company.Ana, preview.Button("import.confirm"))).English(),
            StringComparison.Ordinal
        );
        Assert.Equal(0, await app.Get<FactStore>().VersionAsync(company.Organization.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_preview_works_for_a_day_and_only_for_who_dropped_it()
    {
        var company = await app.CompanyAsync();
        var preview = await DropAsync(company.Ana, "deals.csv", Deals);

        Assert.Contains(
            "no longer have this file",
            (await app.PressAsync(company.Tom, preview.Button("import.confirm"))).English(),
            StringComparison.Ordinal
        );
        app.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Contains(
            "# Deals in",
            (
                await app.PressAsync(company.Ana, preview.Button("import.confirm") with { Action = "import.preview" })
            ).English(),
            StringComparison.Ordinal
        );
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Contains(
            "no longer have this file",
            (await app.PressAsync(company.Ana, preview.Button("import.confirm"))).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_preview_works_after_a_restart()
    {
        var path = Path.Combine(folder, "duet.db");
        await app.DisposeAsync();
        app = new BotApp(path: path);
        var company = await app.CompanyAsync();
        var preview = await DropAsync(company.Ana, "deals.csv", Deals);
        await app.DisposeAsync();
        app = new BotApp(path: path);

        Assert.Contains(
            "Imported deals.csv",
            (await app.PressAsync(company.Ana, preview.Button("import.confirm"))).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Members_are_told_who_imports()
    {
        var company = await app.CompanyAsync();

        Assert.Contains(
            "Only approvers and admins",
            (await DropAsync(company.Lena, "deals.csv", Deals)).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Only approvers and admins",
            (
                await app.PressAsync(company.Lena, new Button(LocalizedText.Invariant("x"), "import.confirm", "x"))
            ).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_a_file_it_says_how_to()
    {
        var company = await app.CompanyAsync();

        var reply = await app.SayAsync(company.Sofia, "importar");

        Assert.Contains("Suelta aquí un archivo CSV", reply.Spanish(), StringComparison.Ordinal);
        Golden.Card("import", "how-to", reply.Card!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x deals")]
    [InlineData("x 7 9")]
    [InlineData("../../etc - -")]
    public async Task A_button_with_a_made_up_value_finds_nothing(string value)
    {
        var company = await app.CompanyAsync();

        foreach (var action in new[] { "import.confirm", "import.cancel", "import.preview" })
        {
            Assert.Contains(
                "no longer have this file",
                (await app.PressAsync(company.Ana, new Button(LocalizedText.Invariant("x"), action, value))).English(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Another_organization_does_not_find_the_file()
    {
        var company = await app.CompanyAsync();
        var other = await app.CompanyAsync("other-co");
        var preview = await DropAsync(company.Ana, "deals.csv", Deals);

        Assert.Contains(
            "no longer have this file",
            (await app.PressAsync(other.Ana, preview.Button("import.confirm"))).English(),
            StringComparison.Ordinal
        );
    }

    private Task<Reply> DropAsync(Member member, string name, string content, string words = "") =>
        app.SendAsync(
            app.Command(member) with
            {
                Text = words,
                IsSpoken = true,
                File = new Attachment(name, Encoding.UTF8.GetBytes(content)),
            }
        );

    private async Task<Reply> ImportAsync(Member member, string content) =>
        await app.PressAsync(member, (await DropAsync(member, "deals.csv", content)).Button("import.confirm"));
}
