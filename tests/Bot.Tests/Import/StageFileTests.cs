using System.Globalization;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Import;
using Bot.Core.Members;

namespace Bot.Tests.Import;

/// <summary>When deals changed their stage, as CRMs export it. It is Monday, November 16, 2026.</summary>
public sealed class StageFileTests : IAsyncDisposable
{
    private const string Deals = """
        Opportunity ID,Account,Amount,Stage,Created,Close Date
        D1,Acme,100,Closed Won,2026-09-01,2026-10-02
        D2,Bolt,200,Proposal,2026-09-02,2026-12-03
        """;

    private const string History = """
        Opportunity ID,From Stage,To Stage,Last Modified
        D1,Qualification,Demo,2026-09-08
        D1,Demo,Sandbox,2026-09-10
        D1,Sandbox,Closed Won,2026-10-02
        D2,Qualification,Demo,2026-09-20
        """;

    private static readonly DateOnly Today = new(2026, 11, 16);

    private readonly BotApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    // Salesforce: the report, where a row with another amount is no move, the table itself, and the log of fields.
    [InlineData(
        "Opportunity ID,Opportunity Name,From Stage,To Stage,Amount,Last Modified,Last Modified By\n"
            + "D1,Acme one,,Prospecting,100,9/1/2026,Ana\nD1,Acme one,Prospecting,Demo,100,9/14/2026,Ana\n"
            + "D1,Acme one,Demo,Demo,150,9/15/2026,Ana\n",
        "D1:>Prospecting@2026-09-01 D1:Prospecting>Demo@2026-09-14"
    )]
    [InlineData(
        "Id,OpportunityId,StageName,Amount,CloseDate,CreatedDate\n"
            + "008A,006A,Prospecting,100,2026-12-01,2026-09-01T08:00:00.000Z\n"
            + "008B,006A,Demo,100,2026-12-01,2026-09-13T23:30:00.000+0000\n",
        "006A:>Prospecting@2026-09-01+480 006A:>Demo@2026-09-13+1410"
    )]
    [InlineData(
        "Opportunity Name,Account Name,Old Value,New Value,Edit Date\nOne,Acme,Prospecting,Demo,14.09.2026 14:05\n",
        "Acme/One:Prospecting>Demo@2026-09-14+845"
    )]
    // Pipedrive, and a spreadsheet in Spanish.
    [InlineData(
        "Deal - ID;Deal - Stage;Change time\n7;Lead in;2026-09-01 09:30:11\n7;Demo Scheduled;2026-09-03 2:05:00 PM\n",
        "7:>Lead in@2026-09-01+570 7:>Demo Scheduled@2026-09-03+845"
    )]
    [InlineData(
        "ID de la oportunidad;Etapa anterior;Etapa nueva;Fecha del cambio\nD1;Contacto;Demostración;14/09/2026\n",
        "D1:Contacto>Demostración@2026-09-14"
    )]
    public void Stage_changes_are_read_as_CRMs_write_them(string file, string expected)
    {
        var reading = Read(file);

        Assert.Equal(FactSource.Stages, reading.Source);
        Assert.Empty(reading.Problems);
        Assert.Equal(expected, Moves(reading));
    }

    [Theory]
    // HubSpot, in both languages and as its interface names the columns; Pipedrive and Salesforce say only the last change.
    [InlineData(
        "Record ID,Deal Name,Deal Stage,Create Date,Close Date,Amount,"
            + "\"Date entered \"\"Demo Scheduled (Sales Pipeline)\"\"\",\"Date entered \"\"Contract Sent (Sales Pipeline)\"\"\"\n"
            + "D1,One,Contract Sent (Sales Pipeline),2026-09-01 10:00,,100,2026-09-08 10:30,2026-09-20 09:00\n",
        "D1:>Demo Scheduled@2026-09-08+630 D1:>Contract Sent@2026-09-20+540"
    )]
    // Two pipelines have a stage of the same name.
    [InlineData(
        "Record ID,Deal Stage,Create Date,Close Date,Amount,Date entered 'Demo (A)',Date entered 'Demo (B)'\n"
            + "D1,Demo (A),2026-09-01,,100,2026-09-08,2026-09-08\n",
        "D1:>Demo@2026-09-08"
    )]
    [InlineData(
        "ID de registro;Nombre del negocio;Etapa del negocio;Fecha de creación;Fecha de cierre;Importe;"
            + "Fecha de entrada en «Demo (Ventas)»\nD1;Uno;Demo;01/09/2026;;100,00;14/09/2026\n",
        "D1:>Demo@2026-09-14"
    )]
    [InlineData(
        "Deal - ID,Deal - Organization,Deal - Value,Deal - Status,Deal - Stage,Deal - Deal created,Deal - Expected close date,"
            + "Deal - Last stage change\n"
            + "7,Acme,100,open,Demo Scheduled,2026-09-01,2026-12-01,2026-09-14\n",
        "7:>Demo Scheduled@2026-09-14"
    )]
    public void A_file_of_deals_says_when_they_entered_their_stages(string file, string expected)
    {
        var reading = Read(file);

        Assert.Equal(FactSource.Deals, reading.Source);
        Assert.Empty(reading.Problems);
        Assert.Equal(expected, Moves(reading));
        Assert.Single(reading.Rows.Deals);
    }

    [Theory]
    [InlineData("D1,Demo,Legal,2026-13-45", "2026-13-45")]
    [InlineData("D1,Demo,Legal,2027-05-05", "future")]
    [InlineData("D1,Demo,,2026-09-10", "empty")]
    [InlineData(",Demo,Legal,2026-09-10", "empty")]
    public void A_row_that_cannot_be_read_is_told_and_the_others_count(string row, string problem)
    {
        var reading = Read($"{History}\n{row}\n");

        Assert.Equal(4, reading.Rows.Others.Stages.Count);
        var told = Assert.Single(reading.Problems);
        Assert.Equal(6, told.Line);
        Assert.Contains(problem, told.Sentence.English.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_stage_of_the_journey_is_called_is_asked_once_and_holds_for_every_file()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(company.Ana, Deals);
        var asked = await DropAsync(company.Ana, History);
        Assert.Contains("Which stage of your journey is “Sandbox”?", asked.English(), StringComparison.Ordinal);

        var form = (await app.PressAsync(company.Ana, asked.Button("import.ask"))).Form!;
        var preview = await app.SubmitAsync(
            company.Ana,
            form,
            new Dictionary<string, string> { ["answer0"] = "journey.sandbox=objections" }
        );
        Golden.Card("import", "preview-stages", preview.Card!);
        await app.PressAsync(company.Ana, preview.Button("import.confirm"));

        var other = await DropAsync(company.Tom, "Deal ID,New stage,Changed at\nD2,sandbox,2026-11-01\n");
        Assert.Contains("sandbox | objections | 1", other.English(), StringComparison.Ordinal);
        var foreign = await app.CompanyAsync("other-co");
        Assert.Contains(
            "Which stage of your journey is “Sandbox”?",
            (await DropAsync(foreign.Ana, History)).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_undone_the_history_is_gone()
    {
        var company = await app.CompanyAsync();
        await ImportAsync(company.Ana, Deals);
        const string Moves = "Deal ID,New stage,Changed at\nD2,Demo,2026-09-20\nD9,Demo,2026-09-21\n";
        var first = await DropAsync(company.Ana, Moves);
        Assert.Contains("1 of the 2 deals in this file are not imported", first.English(), StringComparison.Ordinal);
        await app.PressAsync(company.Ana, first.Button("import.confirm"));

        var again = await DropAsync(company.Ana, Moves + "D2,Proposal,2026-09-25\n");
        Assert.Contains("New: 1", again.English(), StringComparison.Ordinal);
        Assert.Contains("Unchanged: 2", again.English(), StringComparison.Ordinal);
        await app.PressAsync(company.Ana, again.Button("import.confirm"));
        Assert.Equal(["Demo", "Proposal"], await StagesAsync(company));

        var asked = await app.SayAsync(company.Ana, "import undo 3");
        await app.PressAsync(company.Ana, asked.Button("import.undo.confirm"));

        Assert.Equal(["Demo"], await StagesAsync(company));
    }

    // Of the only open deal, first one first.
    private async Task<IReadOnlyList<string>> StagesAsync(Company company)
    {
        var facts = await app.Get<CurrentFacts>().GetAsync(company.Organization.Id, CancellationToken.None);
        return
        [
            .. facts.History.Of(facts.Open.Single().History).ToArray().Select(move => facts.History.Stages[move.Stage]),
        ];
    }

    private static string Moves(ImportReading reading) =>
        string.Join(
            ' ',
            reading.Rows.Others.Stages.Select(move =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{move.Deal}:{move.From}>{move.Stage}@{move.Day:yyyy-MM-dd}"
                ) + (move.Minute == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"+{move.Minute}"))
            )
        );

    private static ImportReading Read(string file) =>
        CsvImport.Read(Encoding.UTF8.GetBytes(file), new ImportChoices(), "USD", Today);

    private async Task ImportAsync(Member member, string content) =>
        await app.PressAsync(member, (await DropAsync(member, content)).Button("import.confirm"));

    private Task<Reply> DropAsync(Member member, string content) =>
        app.SendAsync(
            app.Command(member) with
            {
                Text = "",
                IsSpoken = true,
                File = new Attachment("file.csv", Encoding.UTF8.GetBytes(content)),
            }
        );
}
