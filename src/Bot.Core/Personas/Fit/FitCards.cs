using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Fit;

/// <summary>Shows how well a prospect fits, with reasons.</summary>
internal static class FitCards
{
    private const int OthersShown = 3;

    /// <param name="view">The personas.</param>
    /// <param name="question">What is known about the prospect.</param>
    /// <param name="ranked">The compared personas, best fit first.</param>
    /// <param name="unknown">The persona name in the question, if it matched none.</param>
    public static Card Answer(
        AgreementView view,
        FitQuestion question,
        IReadOnlyList<(Agreement Persona, PersonaFit Fit)> ranked,
        string? unknown = null
    )
    {
        var (persona, fit) = ranked[0];
        var version = persona.Agreed!;
        var title = AgreementTexts.Marked(view.Title(version), view.Called(persona));
        var heading = FitTexts.Heading(title, fit.Score);
        return new Card(
            heading,
            [
                .. unknown is null ? [] : new Block[] { new Paragraph(FitTexts.Unknown(unknown)) },
                new Heading(heading),
                new Paragraph(FitTexts.Verdict(fit)),
                .. question.IsFromFreeWords ? new Block[] { new Note(FitTexts.ReadAs(question)) } : [],
                .. fit.Alarms.Select(warning => new Paragraph(FitTexts.Alarm(warning))),
                new Bullets([.. fit.Parts.Select(FitTexts.Part)]),
                new Paragraph(
                    new LocalizedText(
                        Text.Join(" · ", fit.Checks.Select(FitTexts.Check)),
                        Text.Join(" · ", fit.Checks.Select(FitTexts.Check))
                    )
                ),
                .. fit.Questions.Count == 0
                    ? []
                    : new Block[]
                    {
                        new Paragraph(FitTexts.Ask),
                        new Bullets([.. fit.Questions.Select(question => LocalizedText.Invariant(question))]),
                    },
                .. ranked.Count == 1
                    ? []
                    : new Block[]
                    {
                        new Note(
                            FitTexts.Others([
                                .. ranked
                                    .Skip(1)
                                    .Take(OthersShown)
                                    .Select(other => (view.Title(other.Persona.Agreed!), other.Fit.Score)),
                            ])
                        ),
                    },
                new Note(FitTexts.From(view.Title(version), version.Number, version.AgreedAt!.Value)),
                new Note(FitTexts.Cost),
                new Buttons([
                    new Button(
                        FitTexts.Change,
                        AskFit.Name,
                        Truncate.ToLength((question with { Persona = persona.Subject }).Line, 1500),
                        ButtonStyle.Primary
                    ),
                    new Button(FitTexts.Show(view.Title(version)), view.Actions.Show, persona.Subject),
                ]),
            ]
        );
    }

    public static Card NoneAgreed(AgreementView view) =>
        Card.Ask(FitTexts.NoneAgreed, new Button(view.Kind.Texts.ProposeNew, view.Actions.Propose, ""));

    public static Card NotAgreed(AgreementView view, Agreement persona) =>
        Card.Ask(FitTexts.NotAgreed(view.Title(persona)), AgreementCards.Show(view, persona));
}
