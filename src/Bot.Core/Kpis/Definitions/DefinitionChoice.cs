using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Answers with the definition that ships while both sides have agreed on none.</summary>
internal sealed class DefinitionChoice : IAgreementChoice
{
    public string Kind => DefinitionType.KindKey;

    public Task<Reply?> AnswerAsync(ChatCommand command, AgreementView view, CancellationToken cancellationToken)
    {
        if (DefinitionType.Named(command.Text) is not { } kpi)
        {
            return Task.FromResult<Reply?>(null);
        }

        return Task.FromResult<Reply?>(
            Reply.ToRequester(
                new Card(
                    kpi.Name,
                    [
                        new Heading(kpi.Name),
                        new Paragraph(kpi.Words),
                        new Note(DefinitionTexts.ShipsSo),
                        new Buttons([
                            new Button(DefinitionTexts.Agree, view.Actions.Propose, kpi.Key),
                            new Button(DefinitionTexts.ShowFigure, ShowKpi.Name, kpi.Key),
                        ]),
                    ]
                )
            )
        );
    }
}
