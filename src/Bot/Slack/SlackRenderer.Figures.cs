using Bot.Charts;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>Tables, figures and charts, which messages show natively and views as text.</summary>
internal sealed partial class SlackRenderer
{
    private void Add(Table table)
    {
        if (table.IsSortable && DataTable(table) is { } data)
        {
            Add(data);
        }
        else if (isView || hasTable)
        {
            foreach (var text in SlackTables.Preformatted(table, context))
            {
                AddPiece(SlackRichText.Block(SlackRichText.Preformatted(text)), text);
            }
        }
        else if (SlackTables.Block(table, context) is { } rendered)
        {
            hasTable = true;
            Add(rendered);
        }
    }

    private SlackTables.Rendered? DataTable(Table table) =>
        isView || !style.Takes.HasFlag(SlackNewBlocks.DataTables) ? null : SlackTables.Data(table, context);

    private void Add(SlackTables.Rendered table)
    {
        AddPiece(table.Json, table.Text);
        if (table.RowsLeft > 0)
        {
            AddPiece(SlackRichText.Context(context.Plain(SlackTexts.LeftOut(table.RowsLeft))), "");
        }
    }

    // Slack's only large letters are a header's.
    private void Add(Figures figures)
    {
        if (figures.Items is [var figure])
        {
            AddHeading(context.Plain(figure.Value));
            AddText(SlackFigures.Around(figure, context));
        }
        else
        {
            Add(new Fields([.. figures.Items.Select(SlackFigures.Field)]));
        }
    }

    private void Add(BarChart chart)
    {
        AddText([new TextRun(context.Plain(chart.Title), SpanStyle.Bold)]);
        if (!isView && style.IsNative && charts < SlackLimits.Charts && SlackFigures.Bars(chart, context) is { } json)
        {
            charts++;
            AddPiece(json, "");
        }
        else if (chart.Bars.Count > 0)
        {
            AddPiece(SlackRichText.Block(SlackRichText.Preformatted(TextBars.Draw(chart, context))), "");
        }
    }

    private void Add(LineChart chart)
    {
        var summary = context.Runs(chart.Summary);
        AddText([new TextRun(context.Plain(chart.Title), SpanStyle.Bold), new TextRun("\n"), .. summary]);
        var json =
            style.Files.TryGetValue(chart, out var file) ? SlackCharts.Picture(chart, file, context)
            : style.IsNative && charts < SlackLimits.Charts ? SlackCharts.Line(chart, context)
            : null;
        if (json is null)
        {
            Add(SlackCharts.AsTable(chart));
            return;
        }

        charts++;
        AddPiece(json, SlackCharts.Words(chart, context));
    }
}
