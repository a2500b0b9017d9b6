using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Personas;
using Bot.Core.Personas.Primary;
using Bot.Tests.Agreements;
using Bot.Tests.Personas.Fit;

namespace Bot.Tests.Personas.Primary;

/// <summary>The cards on which this kind is unlike the others, and those of personas on which the primary one is marked.</summary>
public sealed class PrimaryCardsTests
{
    private static readonly PrimaryPersonaType Kind = new();

    [Fact]
    public void Which_one_it_is_and_is_to_be()
    {
        var options = FieldOptions.For(
            Kind,
            new Dictionary<string, IReadOnlyList<FieldOption>>
            {
                ["persona"] =
                [
                    new("operations-lead", LocalizedText.Invariant("Operations lead"), []),
                    new("finance-chief", LocalizedText.Invariant("Finance chief"), []),
                ],
            }
        );
        var walk = new Walk(Kind, "primary", Content("operations-lead"), Content("finance-chief"), options);

        Golden.Card("primary", "none", AgreementCards.List(walk.View()));
        Golden.Card("primary", "answer", AgreementCards.Answer(walk.View(walk.HalfSigned), walk.HalfSigned));
        Golden.Card("primary", "review", ReviewCards.For(walk.View(), walk.Waiting, walk.Waiting.Pending!, []));
        Golden.Card(
            "primary",
            "changes",
            HistoryCards.Changes(walk.View(), walk.Waiting, walk.Waiting.Find(1)!, walk.Waiting.Find(2)!)
        );
        Golden.Form(
            "primary",
            "form-change",
            ContentForm.For(walk.View(), walk.FirstAgreed, Kind.Start("finance", options), new Company("acme-co").Lena)
        );
    }

    [Fact]
    public void It_is_marked_wherever_its_persona_stands()
    {
        var personas = new PersonaType();
        var walk = new Walk(
            personas,
            "operations-lead",
            PersonaFitTests.Ops,
            PersonaFitTests.Ops,
            FieldOptions.For(personas, new Dictionary<string, IReadOnlyList<FieldOption>>())
        );
        var view = walk.View(walk.FirstAgreed) with { Singled = ("operations-lead", Kind.SinglesOut!.Called) };

        Golden.Card("primary", "persona-answer", AgreementCards.Answer(view, walk.FirstAgreed));
        Golden.Card("primary", "persona-list", AgreementCards.List(view));
    }

    private static AgreementContent Content(string persona) => AgreementContent.Of(Kind.Fields, _ => persona);
}
