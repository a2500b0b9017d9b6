using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Personas;
using Bot.Core.Personas.Fit;
using Bot.Core.Personas.Fit.Description;
using Bot.Tests.Agreements;

namespace Bot.Tests.Personas.Fit;

public sealed class FitCardsTests
{
    private static readonly PersonaType Kind = new();
    private static readonly AgreementView View = Personas();

    [Fact]
    public void A_good_fit_among_several() =>
        Golden.Card(
            "personas",
            "fit-good",
            FitAnswer.Of(
                View,
                FitQuestion.Parse(
                    "title:Directora de operaciones size:51-200 industry:transporte region:ES pain:la puesta en marcha tarda meses budget:20k authority:not sure need:yes"
                )
            )
        );

    [Fact]
    public void Free_words_with_the_way_they_were_read() =>
        Golden.Card(
            "personas",
            "fit-free",
            FitAnswer.Of(
                View,
                ProspectReader.Read(
                    "VP Ops at a food wholesaler in Spain with 300 people, budget approved, met at the <b>fair & @channel",
                    View,
                    Language.English
                )
            )
        );

    [Fact]
    public void Ruled_out_with_something_to_check() =>
        Golden.Card(
            "personas",
            "fit-ruled-out",
            FitAnswer.Of(
                View,
                FitQuestion.Parse(
                    "operations lead title:CFO size:8 industry:<b>space & @channel budget:no note:no connection to the ERP"
                )
            )
        );

    [Fact]
    public void Nothing_by_that_name() =>
        Golden.Card("personas", "fit-unknown", FitAnswer.Of(View, FitQuestion.Parse("astronaut title:plumber")));

    [Fact]
    public void Nothing_agreed() =>
        Golden.Card(
            "personas",
            "fit-none",
            FitAnswer.Of(View with { Agreements = [] }, FitQuestion.Parse("title:COO"))
        );

    [Fact]
    public void The_form() =>
        Golden.Form(
            "personas",
            "form-fit",
            FitForm.For(View, FitQuestion.Parse("ops title:COO authority:no timing:Q1"))
        );

    private static AgreementView Personas()
    {
        var options = FieldOptions.For(Kind, new Dictionary<string, IReadOnlyList<FieldOption>>());
        var finance = PersonaFitTests.Content(
            new()
            {
                ["name"] = "Finance chief",
                ["titles"] = "CFO",
                ["companySize"] = "200+",
            }
        );
        var first = new Walk(Kind, "operations-lead", PersonaFitTests.Ops, PersonaFitTests.Ops, options);
        var second = new Walk(Kind, "finance-chief", finance, finance, options);
        return first.View(first.FirstAgreed, second.FirstAgreed) with
        {
            Singled = ("operations-lead", new LocalizedText("primary persona", "perfil principal")),
        };
    }
}
