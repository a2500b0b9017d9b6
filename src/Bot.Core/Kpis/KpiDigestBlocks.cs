using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>The blocks of the week's figures.</summary>
internal static class KpiDigestBlocks
{
    // The command that says how to import, for who may.
    private const string Import = "import";

    public static IEnumerable<Block> Of(KpiWeek week)
    {
        if (week.Figures.Count == 0 && week.Gaps.Count == 0 && week.Stale.Count == 0)
        {
            yield break;
        }

        yield return new Heading(KpiSectionTexts.DigestTitle);
        if (week.Stale.Count > 0)
        {
            yield return new Paragraph(KpiDigestTexts.Stale(week.Stale, week.LastImport));
            yield return new Buttons([new Button(KpiDigestTexts.ImportButton, Import, "")]);
        }

        if (Sentences(week).ToList() is { Count: > 0 } sentences)
        {
            yield return new Bullets(sentences);
        }

        var known = week.Figures.Where(figure => figure.Now.Missing is null).ToList();
        if (known.Count > 0)
        {
            yield return KpiFigures.Of(known);
        }

        if (Details(week).ToList() is { Count: > 0 } details)
        {
            yield return new Bullets(details);
        }

        if (week.Chart is { } chart)
        {
            yield return chart;
        }

        if (week.Gaps.Count > 0)
        {
            yield return new Note(KpiSectionTexts.Unknown(week.Gaps));
        }

        if ((known.Count > 0 ? known : week.Gaps) is [var first, ..])
        {
            yield return new Note(KpiSectionTexts.HowToAsk(first.Period));
        }
    }

    private static IEnumerable<LocalizedText> Sentences(KpiWeek week)
    {
        foreach (var move in week.Moves)
        {
            var isExplained =
                week.Voices is not null
                && move.Figure.IsBetter == false
                && move.Figure.Definition.Key is "revenue" or "closerate"
                && move == week.Moves.First(other => other.Figure.Definition.Key is "revenue" or "closerate");
            yield return isExplained
                ? LocalizedText.Invariant($"{KpiDigestTexts.Move(move)} {KpiDigestTexts.Voices(week.Voices!)}")
                : KpiDigestTexts.Move(move);
        }
    }

    private static IEnumerable<LocalizedText> Details(KpiWeek week)
    {
        if (week.Quarter is { } quarter)
        {
            yield return week.QuarterTarget is { } target
                ? LocalizedText.Invariant($"{KpiDigestTexts.Quarter(quarter)} · {TargetTexts.Line(quarter, target)}")
                : KpiDigestTexts.Quarter(quarter);
        }

        if (week.Deals is { Won: > 0 } or { Lost: > 0 })
        {
            yield return KpiDigestTexts.Closed(week.Deals);
        }

        if (week.Channels.Count > 0)
        {
            yield return KpiDigestTexts.LeadsByChannel(week.Channels);
        }

        if (week.Deals.Created > 0)
        {
            yield return KpiDigestTexts.Created(week.Deals);
        }
    }
}
