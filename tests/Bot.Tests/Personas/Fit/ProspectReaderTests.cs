using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Personas;
using Bot.Core.Personas.Fit;
using Bot.Core.Personas.Fit.Description;
using Bot.Tests.Agreements;

namespace Bot.Tests.Personas.Fit;

/// <summary>What free words about a prospect are read as, in both languages.</summary>
public sealed class ProspectReaderTests
{
    private static readonly AgreementView View = Personas();

    [Theory]
    [InlineData("VP Ops at a food wholesaler", "VP Ops")]
    [InlineData("our contact is the Head of Sales Operations of a dairy", "Head of Sales Operations")]
    [InlineData("CEO of a produce wholesaler, he decides everything", "CEO")]
    [InlineData("bakery with 3 shops, the owner does it all", "owner")]
    [InlineData("head of payroll, 80 employees", "head of payroll")]
    [InlineData("a transport company's traffic manager", "traffic manager")]
    [InlineData("COO distribution company", "COO")]
    [InlineData("the CEO decides but our contact is the logistics manager", "logistics manager")]
    [InlineData("new lead: \"Director of Operations and Logistics\", 250", "Director of Operations and Logistics")]
    [InlineData("¿qué tal un director de operaciones con 30 camiones?", "director de operaciones")]
    [InlineData("la dueña de una panadería", "dueña")]
    [InlineData("el de informática de un mayorista", "informática")]
    [InlineData("tesorera de un grupo cervecero", "tesorera")]
    [InlineData("private school, 60 teachers", null)]
    [InlineData("mayorista de pescado, 60 personas", null)]
    [InlineData("no idea about the title, 200 people, wholesale", null)]
    public void The_title_is_found_and_nothing_else_is_taken_for_one(string words, string? title) =>
        Assert.Equal(title, Read(words)[FitKey.Title]);

    [Theory]
    [InlineData("COO, 300 people", "300 people")]
    [InlineData("COO at a 300-people wholesaler", "300 people")]
    [InlineData("COO, about 50", "about 50")]
    [InlineData("COO, 50-200 staff", "50-200 staff")]
    [InlineData("COO, over 500 employees and 40 delivery trucks", "over 500 employees, 40 delivery trucks")]
    [InlineData("COO, fleet of 20, $50M revenue", "fleet of 20, $50M revenue")]
    [InlineData("COO, 300 orders a day and 12 sites", "300 orders a day, 12 sites")]
    [InlineData("jefa de tráfico, unas 45 personas y una furgo", "unas 45 personas, una furgo")]
    [InlineData("CFO, plantilla de 60", "plantilla de 60")]
    [InlineData("CFO, 1.500 empleados", "1.500 empleados")]
    [InlineData(
        "CFO, más de 200 trabajadores, factura 12 millones de euros",
        "más de 200 trabajadores, factura 12 millones de euros"
    )]
    [InlineData("CFO, budget 20k, decision in 2027", null)]
    [InlineData("CFO, le llaman desde las ocho", null)]
    public void Sizes_are_found_in_every_measure(string words, string? size) =>
        Assert.Equal(size, Read(words)[FitKey.Size]);

    [Theory]
    [InlineData("COO of a building supply company, 220 people", "building supply company")]
    [InlineData("controller in a retail chain with its own delivery fleet", "retail chain with its own delivery fleet")]
    [InlineData("supply chain director seafood 120", "seafood")]
    [InlineData("COO, wholesale, food", "wholesale, food")]
    [InlineData("COO at a yacht broker, 40 people", "yacht broker")]
    [InlineData("consultant for restaurants", "consultant")]
    [InlineData("CFO de una cadena de farmacias que reparte con flota propia", "cadena de farmacias")]
    [InlineData("responsable de reparto en congelados", "congelados")]
    [InlineData("COO @ Redwood Foods, 40 people, wholesale of books", "wholesale of books")]
    [InlineData("COO, asks what a delivery costs", null)]
    [InlineData("COO, security review of 6 months", null)]
    public void The_industry_is_found_and_a_complaint_is_none(string words, string? industry) =>
        Assert.Equal(industry, Read(words)[FitKey.Industry]);

    [Theory]
    [InlineData("COO of a dairy in Mexico", "Mexico")]
    [InlineData("COO, dairy, US", "US")]
    [InlineData("directora de compras en Sevilla", "Sevilla")]
    [InlineData("is it right for us, it can be", null)]
    public void The_region_is_found_and_pronouns_are_none(string words, string? region) =>
        Assert.Equal(region, Read(words)[FitKey.Region]);

    [Theory]
    [InlineData("CFO, no budget until Q3", FitKey.Budget, "no budget until Q3", Qualified.No)]
    [InlineData("CFO, budget approved", FitKey.Budget, "approved", Qualified.Yes)]
    [InlineData("CFO, presupuesto sin confirmar", FitKey.Budget, "sin confirmar", Qualified.No)]
    [InlineData("CFO with 20k€", FitKey.Budget, "20k€", Qualified.Yes)]
    [InlineData("the CFO signs the contract", FitKey.Authority, "signs the contract", Qualified.Yes)]
    [InlineData("jefe de almacén, es solo usuario final", FitKey.Authority, "solo usuario final", Qualified.No)]
    [InlineData("finance manager, budget owner", FitKey.Authority, "budget owner", Qualified.Yes)]
    [InlineData("CFO, authority no", FitKey.Authority, "no", Qualified.No)]
    [InlineData("VP Ops, the CEO decides", FitKey.Authority, "CEO decides", Qualified.NotSure)]
    [InlineData("an IT manager who wants SSO", FitKey.Need, "wants SSO", Qualified.Yes)]
    [InlineData("el director no necesita nada", FitKey.Need, "no necesita nada", Qualified.No)]
    [InlineData("CFO, decision in February", FitKey.Timing, "decision in February", Qualified.Yes)]
    [InlineData("CFO, timing unclear", FitKey.Timing, "unclear", Qualified.NotSure)]
    [InlineData("CFO, lo quiere este trimestre", FitKey.Timing, "lo quiere este trimestre", Qualified.Yes)]
    public void Budget_authority_need_and_timing_are_found(string words, FitKey key, string said, Qualified qualified)
    {
        var question = Read(words);

        Assert.Equal(said, question[key]);
        Assert.Equal(qualified, Qualification.Read(key, question[key]));
    }

    [Theory]
    [InlineData("COO, hates the current tool", "hates the current tool")]
    [InlineData("COO; they wait months for the onboarding", "wait months for the onboarding")]
    [InlineData("directora de operaciones, el onboarding tarda demasiado", "onboarding tarda demasiado")]
    [InlineData("pls rate: COO, pain = revenue recognition", "revenue recognition")]
    public void A_pain_is_found_by_its_words_or_by_those_of_a_persona(string words, string pain) =>
        Assert.Equal(pain, Read(words)[FitKey.Pain]);

    [Theory]
    [InlineData("is Acme a good fit", "Acme")]
    [InlineData("COO of Redwood, met at the fair", "Redwood, met at the fair")]
    [InlineData("¿encaja un director de operaciones?", null)]
    [InlineData("would a COO be right for us, please?", null)]
    public void What_has_no_place_is_a_note_and_the_question_itself_is_not(string words, string? note) =>
        Assert.Equal(note, Read(words)[FitKey.Notes]);

    [Fact]
    public void Typed_keys_win_over_free_words_and_an_unknown_name_before_keys_stays_a_name()
    {
        var both = Read("VP Ops at a food wholesaler, 300 people size:40 budget:no");
        var unknown = Read("astronaut title:plumber");
        var named = Read("ops lead title:COO");

        Assert.Equal(
            ("VP Ops", "food wholesaler", "40", "no"),
            (both[FitKey.Title], both[FitKey.Industry], both[FitKey.Size], both[FitKey.Budget])
        );
        Assert.Equal(("astronaut", "plumber"), (unknown.Persona, unknown[FitKey.Title]));
        Assert.Equal(("ops lead", "COO"), (named.Persona, named[FitKey.Title]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("👍👍👍")]
    [InlineData("a a a of of of")]
    [InlineData("99999999999999999999 people")]
    public void Words_that_say_nothing_are_read_as_nothing(string words) =>
        Assert.DoesNotContain(Read(words).Said.Keys, key => key < FitKey.Notes);

    [Fact]
    public void A_page_of_text_is_read_up_to_a_limit() =>
        Assert.All(
            Read(string.Join(' ', Enumerable.Repeat("COO of a dairy with 300 people in Mexico,", 1000))).Said.Values,
            value => Assert.True(value.Length <= 200)
        );

    private static FitQuestion Read(string words) => ProspectReader.Read(words, View, Language.English);

    private static AgreementView Personas()
    {
        var kind = new PersonaType();
        var options = FieldOptions.For(kind, new Dictionary<string, IReadOnlyList<FieldOption>>());
        var walk = new Walk(kind, "operations-lead", PersonaFitTests.Ops, PersonaFitTests.Ops, options);
        return walk.View(walk.FirstAgreed);
    }
}
