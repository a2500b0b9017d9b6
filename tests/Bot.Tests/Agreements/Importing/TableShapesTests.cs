using System.Text;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Tests.Agreements.Importing;

/// <summary>The shapes that tables come in: persona pages, pasted tables, forms, several kinds in one file.</summary>
public sealed class TableShapesTests : IAsyncLifetime
{
    private const string Personas = """
        # Our buyers

        ## Persona: Head of finance

        | Field | Value |
        |---|:--|
        | **Job titles** | CFO<br>Finance director |
        | Pain points | Late figures; too many sheets |
        | Purchasing roles | economic buyer, blocker |
        | Favourite film | Heat |

        ## Persona 2 – Responsable de compras

        | Campo | Valor |
        |---|---|
        | Cargos | Jefa de compras |
        | Objetivos | Ahorrar \| negociar |
        """;

    private Loop loop = null!;

    private Company Company => loop.Company;

    private BotApp App => loop.App;

    public async ValueTask InitializeAsync() => loop = await Loop.StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Fact]
    public async Task A_persona_page_in_Markdown_is_one_persona_for_each_table_named_by_its_heading()
    {
        var preview = await DropAsync(Company.Sofia, "personas.md", Personas);
        await App.PressAsync(Company.Sofia, preview.Button("agreements.import.confirm"));

        Assert.Contains("(No se usan: Favourite film)", preview.Spanish(), StringComparison.Ordinal);
        var finance = (await StoredAsync("persona", "head-of-finance"))!.Pending!.Content;
        Assert.Equal(
            ("CFO\nFinance director", "Late figures\ntoo many sheets", "economic-buyer\nblocker"),
            (finance["titles"], finance["pains"], finance["roles"])
        );
        Assert.Equal(
            "Ahorrar\nnegociar",
            (await StoredAsync("persona", "responsable-de-compras"))!.Pending!.Content["goals"]
        );
    }

    [Fact]
    public async Task A_pasted_table_of_messages_names_personas_and_stages_in_either_language()
    {
        await loop.AgreePersonaAsync();

        var preview = await App.SayAsync(
            Company.Diego,
            "importar mensajes\n| Persona | Etapa | Titular | Pilares |\n|---|---|---|---|\n| Operations Lead | Demostración | Menos tareas | Ahorra \\| lento \\| nosotros |\n| todos | cierre | Hola | |\n| Nadie | demo | No | |"
        );
        await App.PressAsync(Company.Diego, preview.Button("agreements.import.confirm"));

        Assert.Contains(
            "línea 5, columna «Persona»: «Nadie» no está entre estas opciones: Todo el mundo, Operations lead",
            preview.Spanish(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Ahorra | lento | nosotros",
            (await StoredAsync("message", "operations-lead.demo"))!.Pending!.Content["pillars"]
        );
        Assert.NotNull(await StoredAsync("message", "*.decision"));
    }

    [Fact]
    public async Task Without_a_table_the_form_takes_it_and_keeps_the_words_that_are_none()
    {
        var form = (await App.SayAsync(Company.Maya, "import claims")).Form!;

        var refused = await App.SubmitAsync(Company.Maya, form, new() { ["table"] = "nothing here" });
        var preview = await App.SubmitAsync(
            Company.Maya,
            form,
            new() { ["table"] = "Name\tWording\tState\nLive in a week\tIn seven days.\tavailable" }
        );

        Assert.Contains(
            "I found no table with the columns of claims",
            CardWords.In(refused.Errors["table"], Language.English),
            StringComparison.Ordinal
        );
        Assert.Contains("# Claims in the pasted table\nNew: 1", preview.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_several_kinds_is_asked_which_comes_first()
    {
        var asked = await DropAsync(
            Company.Maya,
            "all.md",
            Personas + "\n\n## Claims\n\n| Name | Wording | State |\n|--|--|--|\n| Fast | It is fast. | beta |\n"
        );

        var claims = await App.PressAsync(Company.Maya, asked.Button("agreements.import.preview", "Claims"));

        Assert.Contains(
            "What should I import first?\n[Personas] [Claims] [Cancel]",
            asked.English(),
            StringComparison.Ordinal
        );
        Assert.Contains("New: 1", claims.English(), StringComparison.Ordinal);
        Assert.Contains("The file also has tables of personas", claims.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_read_both_ways_are_asked()
    {
        var asked = await DropAsync(
            Company.Maya,
            "c.csv",
            "Name,Wording,State,Valid until\nFast,It is fast.,beta,03/04/2027\n"
        );

        var answered = await App.PressAsync(Company.Maya, asked.Button("agreements.import.preview", "Apr 3, 2027"));
        await App.PressAsync(Company.Maya, answered.Button("agreements.import.confirm"));

        Assert.Equal("2027-04-03", (await StoredAsync("claim", "fast"))!.Pending!.Content["expiry"]);
    }

    [Fact]
    public async Task Facts_still_go_where_they_went()
    {
        var deals = await DropAsync(
            Company.Ana,
            "deals.csv",
            "Deal ID,Name,Account,Amount,Stage,Region,Created,Close Date\n1,Big,Acme,5,Won,Spain,2026-01-01,2026-01-02\n"
        );

        Assert.Contains("# Deals in deals.csv", deals.English(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Deal Name,Name,Amount,Stage,Region,Industry\nBig,Big,5,Won,Spain,Retail\n", "I need a column")]
    [InlineData("Name,Email,Company size,Industry,Region,Source\nA,a@b.c,50,Retail,Spain,Web\n", "I need a column")]
    public async Task An_export_of_facts_that_lacks_a_column_is_not_taken_for_personas(string content, string sentence)
    {
        Assert.Contains(
            sentence,
            (await DropAsync(Company.Ana, "export.csv", content)).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Several_personas_side_by_side_are_one_for_each_column()
    {
        var preview = await DropAsync(
            Company.Maya,
            "side.md",
            "| | Ops lead | Head of finance |\n|--|--|--|\n| Goals | Fewer tools | Fewer sheets |\n| Region | | Spain |\n"
        );
        await App.PressAsync(Company.Maya, preview.Button("agreements.import.confirm"));

        Assert.Equal("Fewer tools", (await StoredAsync("persona", "ops-lead"))!.Pending!.Content["goals"]);
        Assert.Equal("Spain", (await StoredAsync("persona", "head-of-finance"))!.Pending!.Content["region"]);
    }

    [Fact]
    public async Task Claims_without_names_are_called_by_the_beginning_of_their_wording()
    {
        var preview = await DropAsync(
            Company.Maya,
            "c.csv",
            "Claim,Status\nCustomers go live within seven days.,available\n"
        );

        Assert.Contains(
            "(There is no column for names: I name each one after the first words of its Exact wording.)",
            preview.English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2 | Customers go live within seven days. | Customers go live",
            preview.English(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Head of ops; COO", "Head of ops\nCOO")]
    [InlineData("Head of ops | COO", "Head of ops\nCOO")]
    [InlineData("\"Head of ops; EMEA\nCOO\"", "Head of ops; EMEA\nCOO")]
    [InlineData("\"- Head of ops\n• COO\n3. CTO\"", "Head of ops\nCOO\nCTO")]
    public async Task A_list_in_a_cell_is_parted_by_lines_else_by_semicolons_else_by_bars(string cell, string titles)
    {
        await App.PressAsync(
            Company.Maya,
            (await DropAsync(Company.Maya, "p.csv", $"Name,Job titles,Region\nOps,{cell},Spain\n")).Button(
                "agreements.import.confirm"
            )
        );

        Assert.Equal(titles, (await StoredAsync("persona", "ops"))!.Pending!.Content["titles"]);
    }

    private Task<Agreement?> StoredAsync(string kind, string subject) =>
        App.Get<AgreementStore>().GetAsync("acme-co", kind, subject, CancellationToken.None);

    private Task<Reply> DropAsync(Member member, string name, string content) =>
        App.SendAsync(
            App.Command(member) with
            {
                IsSpoken = true,
                File = new Attachment(name, Encoding.UTF8.GetBytes(content)),
            }
        );
}
