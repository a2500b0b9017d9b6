using Bot.Core.Chat;
using Bot.Core.Files;

namespace Bot.Core.Kpis;

/// <summary>Explains where a figure comes from, for readers who have a different one.</summary>
internal static class WhyCards
{
    private const int PartsShown = 10;

    /// <param name="figure">The figure as it was shown.</param>
    /// <param name="factsVersion">The current version of the facts. The card says if it has changed.</param>
    public static Card Why(FigureSnapshot figure, int factsVersion)
    {
        List<Block> blocks =
        [
            new Heading(KpiTexts.WhyTitle(figure)),
            new Paragraph(KpiTexts.Formula(figure.Words)),
            .. Inputs(figure.Period, figure.Unit, figure.Now),
            .. figure.Partly is { } known ? new Block[] { new Paragraph(KpiTexts.PartlyKnown(known)) } : [],
            .. Inputs(figure.Compared, figure.Unit, figure.Before),
        ];
        if (figure.By is not null && figure.Parts.Count > 0)
        {
            blocks.Add(KpiTables.Parts(figure, [.. figure.Parts.Take(PartsShown)]));
            if (figure.PartCount > PartsShown)
            {
                blocks.Add(new Note(KpiTexts.AndMore(figure.PartCount - PartsShown)));
            }
        }

        blocks.Add(new Bullets([.. figure.Sources.Select(KpiTexts.Between)]));
        blocks.Add(new Note(KpiTexts.WhyNote(figure)));
        List<Button> buttons = [];
        if (figure.Now.Inputs.Count > 0)
        {
            buttons.Add(new Button(KpiRowTexts.RowsButton, ShowRows.Name, figure.Id));
            buttons.Add(FileButton.To(FigureRowsFile.Offer(figure.Id, onlyLeftOut: false)));
        }

        if (factsVersion != figure.FactsVersion)
        {
            blocks.Add(new Paragraph(KpiTexts.FactsChanged(figure.FactsVersion, factsVersion)));
            buttons.Add(new Button(KpiTexts.AskAgain, ShowKpi.Name, figure.Question));
        }

        if (buttons.Count > 0)
        {
            blocks.Add(new Buttons(buttons));
        }

        return new Card(KpiTexts.WhySummary(figure), blocks);
    }

    private static IEnumerable<Block> Inputs(Period period, KpiUnit unit, KpiResult result)
    {
        yield return new Paragraph(
            result.Missing is { } missing
                ? KpiTexts.CannotCompute(period, missing)
                : KpiTexts.ValueIn(period, unit, result)
        );
        if (result.Inputs.Count > 0)
        {
            yield return new Fields([.. result.Inputs.Select(input => new Field(input.Name, input.Value))]);
        }

        if (result.Caveat is { } caveat)
        {
            yield return new Paragraph(caveat);
        }
    }
}
