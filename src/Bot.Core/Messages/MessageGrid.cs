using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Messages;

/// <summary>
/// The message grid as a card: one row per stage, one column for everybody and for each persona, as many as platforms
/// show.
/// </summary>
internal static class MessageGrid
{
    // Not counting the columns for the stage and for everybody.
    private const int MostPersonas = 4;

    public static Card Card(AgreementView view)
    {
        var personas = view.Options.Of(MessageFields.Persona.Name);
        var shown = personas.Take(MostPersonas + 1).ToList();
        var rows = view
            .Options.Of(MessageFields.Stage.Name)
            .Select(stage =>
                (IReadOnlyList<LocalizedText>)
                    [stage.Label, .. shown.Select(persona => Cell(view, persona.Value, stage.Value))]
            );
        return new Card(
            MessageTexts.GridTitle,
            [
                new Heading(MessageTexts.GridTitle),
                new Table(
                    MessageTexts.GridCaption,
                    [MessageTexts.Stage, .. shown.Select(persona => persona.Label)],
                    [.. rows]
                ),
                new Note(MessageTexts.GridLegend),
                .. personas.Count > shown.Count
                    ? new Block[] { new Note(MessageTexts.MorePersonas(personas.Count - shown.Count)) }
                    : [],
                new Buttons([new Button(view.Kind.Texts.ProposeNew, view.Actions.Propose, "")]),
            ]
        );
    }

    private static LocalizedText Cell(AgreementView view, string persona, string stage) =>
        view.Find(MessageType.Subject(persona, stage)) is { } agreement
            ? MessageTexts.Cell(agreement.Agreed?.Number, agreement.Pending?.Number)
            : MessageTexts.Missing;
}
