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

    /// <param name="files">Slack's file ids by chart.</param>
    public static SlackStyle Pictures(IReadOnlyDictionary<LineChart, string> files) =>
        new(false, files, SlackNewBlocks.None);

    public static bool HasChart(Card card) => card.Blocks.Any(block => block is LineChart or BarChart);

    /// <summary>The new blocks that the card has a use for.</summary>
    public static SlackNewBlocks NewIn(Card card) =>
        card.Blocks.Aggregate(SlackNewBlocks.None, (found, block) => found | NewIn(block));

    private static SlackNewBlocks NewIn(Block block) =>
        block switch
        {
            Table { IsSortable: true } or Bullets { AsTable: not null } => SlackNewBlocks.DataTables,
            Buttons { IsVerdict: true } => SlackNewBlocks.FeedbackButtons,
            _ => SlackNewBlocks.None,
        };
}
