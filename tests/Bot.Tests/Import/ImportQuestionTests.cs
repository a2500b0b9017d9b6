using System.Text;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Import;

/// <summary>
/// What is asked about a file, and what is remembered of the answers. It is Monday, November 16, 2026.
/// </summary>
public sealed class ImportQuestionTests : IAsyncDisposable
{
    private const string Tickets = "Deal ID,Account,Stage,Ticket,Close Date\n1,Acme,Won,120,2026-10-01\n";

    private readonly BotApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_column_is_asked_once_and_remembered_for_its_header()
    {
        var company = await app.CompanyAsync();
        var asked = await DropAsync(company.Ana, Tickets);
        Golden.Card("import", "asks-column", asked.Card!);

        var preview = await app.PressAsync(company.Ana, asked.Button("import.preview", "Ticket (120)"));
        Assert.Contains("amount | Ticket | 120", preview.English(), StringComparison.Ordinal);
        await app.PressAsync(company.Ana, preview.Button("import.confirm"));
        var next = await DropAsync(company.Tom, Tickets.Replace("120", "150", StringComparison.Ordinal));

        Assert.Contains("amount | Ticket | 150", next.English(), StringComparison.Ordinal);
        Assert.Contains("I used your earlier answers", next.English(), StringComparison.Ordinal);
        Golden.Card("import", "preview-remembered", next.Card!);
    }

    [Fact]
    public async Task An_answer_of_a_cancelled_import_is_not_remembered()
    {
        var company = await app.CompanyAsync();
        var asked = await DropAsync(company.Ana, Tickets);
        var preview = await app.PressAsync(company.Ana, asked.Button("import.preview", "Ticket (120)"));

        await app.PressAsync(company.Ana, preview.Button("import.cancel"));

        Assert.Contains(
            "Which column is the amount?",
            (await DropAsync(company.Ana, Tickets)).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Several_questions_are_answered_in_a_form()
    {
        var company = await app.CompanyAsync();
        const string File =
            "Deal ID,Stage,Close Date,Amount\n1,Zulu,2026-10-01,10\n2,Yankee,2026-10-02,20\n3,Zulu,2026-10-03,40\n";
        var asked = await DropAsync(company.Ana, File);
        Golden.Card("import", "asks-several", asked.Card!);

        var form = (await app.PressAsync(company.Ana, asked.Button("import.ask"))).Form!;
        Golden.Form("import", "questions", form);
        var preview = await app.SubmitAsync(
            company.Ana,
            form,
            new Dictionary<string, string> { ["answer0"] = "stage.zulu=won", ["answer1"] = "stage.yankee=lost" }
        );
        await app.PressAsync(company.Ana, preview.Button("import.confirm"));

        Assert.Equal(
            50m,
            (await StoredAsync(company))
                .Deals.Where(deal => deal.State == DealState.Won)
                .Sum(deal => deal.Amount!.Amount)
        );
    }

    [Fact]
    public async Task How_a_stage_is_read_can_be_changed_in_the_preview()
    {
        var company = await app.CompanyAsync();
        var preview = await DropAsync(
            company.Ana,
            "Deal ID,Stage,Close Date,Amount\n1,Closed Won,2026-10-01,10\n2,Verbal,2026-10-02,20\n"
        );
        Assert.Contains("Verbal | open | 1", preview.English(), StringComparison.Ordinal);

        var form = (await app.PressAsync(company.Ana, preview.Button("import.ask"))).Form!;
        var changed = await app.SubmitAsync(
            company.Ana,
            form,
            new Dictionary<string, string> { ["answer1"] = "stage.verbal=won" }
        );

        Assert.Contains("Verbal | won | 1", changed.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_column_keeps_what_is_stored()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(
            company.Ana,
            "Deal ID,Account,Stage,Create Date,Close Date,Amount,Lead Source\n1,Acme,Won,2026-09-01,2026-10-01,10,Web\n"
        );

        var done = await ImportAsync(company.Ana, "Deal ID,Account,Stage,Close Date\n1,Acme Inc,Won,2026-10-02\n");

        Assert.Contains("Changed: 1", done.English(), StringComparison.Ordinal);
        var deal = Assert.Single((await StoredAsync(company)).Deals);
        Assert.Equal(
            ("Acme Inc", Day("2026-09-01"), Day("2026-10-02"), 10m, "Web"),
            (deal.Account, deal.Created, deal.Closed, deal.Amount!.Amount, deal.Labels.Channel)
        );
    }

    [Fact]
    public async Task Spend_of_the_same_kind_of_file_replaces_its_days_when_that_is_answered_once()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(
            company.Ana,
            "Day,Campaign,Cost\n2026-10-01,Brand,10\n2026-10-02,Brand,20\n2026-09-30,Brand,5\n"
        );
        const string Renamed = "Day,Campaign,Cost\n2026-10-01,Brand 2026,10\n2026-10-02,Brand 2026,20\n";

        var asked = await DropAsync(company.Ana, Renamed);
        var preview = await app.PressAsync(company.Ana, asked.Button("import.preview", "Replace: this file counts"));
        var done = await app.PressAsync(company.Ana, preview.Button("import.confirm"));

        Assert.Contains(
            "2 rows from earlier files like this ($30) are stored",
            asked.English(),
            StringComparison.Ordinal
        );
        Assert.Contains("Replaced: 2", done.English(), StringComparison.Ordinal);
        Assert.Equal(35m, (await StoredAsync(company)).Spend.Sum(row => row.Amount.Amount));
        Golden.Card("import", "asks-replace", asked.Card!);

        await ImportAsync(company.Ana, Renamed.Replace("Brand 2026", "Brand", StringComparison.Ordinal));
        Assert.Equal(35m, (await StoredAsync(company)).Spend.Sum(row => row.Amount.Amount));
    }

    [Fact]
    public async Task Spend_of_two_tools_counts_both_and_months_that_have_other_spend_are_told()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(company.Ana, "Day,Cost,Currency code\n2026-10-01,10,USD\n");

        var preview = await DropAsync(company.Ana, "Reporting starts,Amount spent (USD)\n2026-10-01,7\n");
        await app.PressAsync(company.Ana, preview.Button("import.confirm"));

        Assert.Contains(
            "One row of spend from another kind of file ($10)",
            preview.English(),
            StringComparison.Ordinal
        );
        Assert.Equal(17m, (await StoredAsync(company)).Spend.Sum(row => row.Amount.Amount));
    }

    [Fact]
    public async Task Three_equal_costs_are_three_costs()
    {
        var company = await app.CompanyAsync();

        await ImportAsync(company.Ana, "date,cost\n2026-10-01,5\n2026-10-01,5\n2026-10-01,5\n");

        Assert.Equal(15m, (await StoredAsync(company)).Spend.Sum(row => row.Amount.Amount));
    }

    [Fact]
    public async Task Without_days_of_creation_only_the_sales_cycle_is_refused()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(company.Ana, "Deal ID,Account,Stage,Close Date,Amount\n1,Acme,Won,2026-10-01,10\n");

        Assert.Contains(
            "$10",
            (await app.SayAsync(company.Lena, "kpi revenue october")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "the imported deals have no day of creation",
            (await app.SayAsync(company.Lena, "kpi sales cycle october")).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_left_out_and_kept_is_told()
    {
        var company = await app.CompanyAsync();

        var preview = await DropAsync(
            company.Ana,
            "Customer,Order Date,Sales\nAcme Inc,2026-10-01,5\n\"Acme, Inc.\",2026-10-01,5\nBolt,2026-10-02,7\nBolt,2026-10-02,7\nTotal,,24\n"
        );

        Assert.Contains("One line is a total, so I leave it out.", preview.English(), StringComparison.Ordinal);
        Assert.Contains("One row equals another one. Both count.", preview.English(), StringComparison.Ordinal);
        Assert.Contains("Acme Inc / Acme, Inc.", preview.English(), StringComparison.Ordinal);
        Assert.Contains("each row counts as won", preview.English(), StringComparison.Ordinal);
        Golden.Card("import", "preview-told", preview.Card!);
    }

    private async Task<FactRows> StoredAsync(Company company) =>
        (await app.Get<FactStore>().LoadAsync(company.Organization.Id, CancellationToken.None)).Rows;

    private Task<Reply> DropAsync(Member member, string content) =>
        app.SendAsync(
            app.Command(member) with
            {
                Text = "",
                IsSpoken = true,
                File = new Attachment("export.csv", Encoding.UTF8.GetBytes(content)),
            }
        );

    private async Task<Reply> ImportAsync(Member member, string content) =>
        await app.PressAsync(member, (await DropAsync(member, content)).Button("import.confirm"));
}
