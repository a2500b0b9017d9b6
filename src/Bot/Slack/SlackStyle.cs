using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>
/// How a message shows what not every workspace takes. Charts are Slack's own block, uploaded pictures, or tables of
/// their figures. New blocks are used, or what they replace.
/// </summary>
/// <param name="IsNative">Whether charts are Slack's own block.</param>
/// <param name="Files">Slack's file ids by chart.</param>
/// <param name="Takes">The new blocks that may be used.</param>
internal sealed record SlackStyle(bool IsNative, IReadOnlyDictionary<LineChart, string> Files, SlackNewBlocks Takes)
{
    private static readonly Dictionary<LineChart, string> NoFiles = [];

    public static readonly SlackStyle Native = new(true, NoFiles, SlackNewBlocks.All);

    /// <summary>Neither charts nor new blocks.</summary>
    public static readonly SlackStyle Tables = new(false, NoFiles, SlackNewBlocks.None);

    /// <summary>What views have: no charts and no data tables.</summary>
    public static readonly SlackStyle View = new(false, NoFiles, SlackNewBlocks.Tags | SlackNewBlocks.Alerts);

    /// <param name="files">Slack's file ids by chart.</param>
    public static SlackStyle Pictures(IReadOnlyDictionary<LineChart, string> files) =>
        new(false, files, SlackNewBlocks.None);

    public static bool HasChart(Card card) => card.Blocks.Any(block => block is LineChart or BarChart);

    /// <summary>Whether the card has records for a table that people sort and page through.</summary>
    public static bool HasDataTable(Card card) =>
        card.Blocks.Any(block => block is Table { IsSortable: true } or Bullets { AsTable: not null });
}
