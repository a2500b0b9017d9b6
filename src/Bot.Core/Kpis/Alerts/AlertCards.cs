using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Cards about alerts.</summary>
internal static class AlertCards
{
    public static Card Happened(KpiAlert alert, KpiFigure figure)
    {
        var name = AlertTexts.Happened(AlertTexts.Name(alert, figure.Definition));
        return new Card(
            name,
            [
                new Heading(name),
                new Figures([KpiFigures.Single(figure, figure.Period.To.AddDays(1))]),
                new Buttons([
                    new Button(figure.Definition.Name, ShowKpi.Name, $"{figure.Definition.Key} {figure.Period.Key}"),
                    new Button(KpiTexts.WhyButton, ExplainKpi.Name, figure.Id),
                    new Button(AlertTexts.Remove, RemoveAlert.Name, alert.Id),
                ]),
            ]
        );
    }

    /// <summary>Confirms an alert; with the figure if it is beyond the limit already.</summary>
    public static Card Set(KpiAlert alert, KpiDefinition definition, KpiFigure? beyond)
    {
        var set = AlertTexts.Set(AlertTexts.Name(alert, definition));
        return new Card(
            set,
            [
                new Paragraph(set),
                .. beyond is null ? Array.Empty<Block>() : [new Paragraph(AlertTexts.AlreadyBeyond(beyond))],
                new Note(AlertTexts.Once),
                new Buttons([new Button(AlertTexts.Remove, RemoveAlert.Name, alert.Id)]),
            ]
        );
    }

    public static Card Misread() =>
        new(AlertTexts.Misread, [new Paragraph(AlertTexts.Misread), new Bullets(AlertTexts.Examples)]);

    public static Card List(IReadOnlyList<(KpiAlert Alert, KpiDefinition Definition)> alerts) =>
        alerts.Count == 0
            ? new Card(AlertTexts.None, [new Paragraph(AlertTexts.None), new Bullets(AlertTexts.Examples)])
            : new Card(
                AlertTexts.Title,
                [
                    new Heading(AlertTexts.Title),
                    .. alerts.SelectMany(one =>
                        new Block[]
                        {
                            new Paragraph(AlertTexts.Name(one.Alert, one.Definition)),
                            new Buttons([new Button(AlertTexts.Remove, RemoveAlert.Name, one.Alert.Id)]),
                        }
                    ),
                    new Note(AlertTexts.Once),
                ]
            );
}
