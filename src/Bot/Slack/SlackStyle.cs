using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>
/// How a message shows what not every workspace takes. Charts are Slack's own block, uploaded pictures, or tables of
/// their figures. Sortable tables are data tables, or plain tables and lists.
/// </summary>
/// <param name="IsNative">Whether charts are Slack's own block.</param>
/// <param name="Files">Slack's file ids by chart.</param>
/// <param name="HasDataTables">Whether sortable tables are Slack's data tables.</param>
internal sealed record SlackStyle(bool IsNative, IReadOnlyDictionary<LineChart, string> Files, bool HasDataTables)
{
    private static readonly Dictionary<LineChart, string> NoFiles = [];

    public static readonly SlackStyle Native = new(true, NoFiles, HasDataTables: true);

    /// <summary>Slack's charts, but no data tables.</summary>
    public static readonly SlackStyle NoDataTables = new(true, NoFiles, HasDataTables: false);

    /// <summary>Neither charts nor data tables.</summary>
    public static readonly SlackStyle Tables = new(false, NoFiles, HasDataTables: false);

    /// <param name="files">Slack's file ids by chart.</param>
    public static SlackStyle Pictures(IReadOnlyDictionary<LineChart, string> files) =>
        new(false, files, HasDataTables: false);

    public static bool HasChart(Card card) => card.Blocks.Any(block => block is LineChart or BarChart);

    public static bool HasDataTable(Card card) =>
        card.Blocks.Any(block => block is Table { IsSortable: true } or Bullets { AsTable: not null });
}
