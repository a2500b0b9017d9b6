using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>
/// How a message shows its charts: as Slack's own block, as uploaded pictures, or as tables of their figures.
/// </summary>
internal sealed record SlackChartStyle(bool IsNative, IReadOnlyDictionary<LineChart, string> Files)
{
    public static readonly SlackChartStyle Native = new(true, new Dictionary<LineChart, string>());

    public static readonly SlackChartStyle Tables = new(false, new Dictionary<LineChart, string>());

    /// <param name="files">Slack's file ids by chart.</param>
    public static SlackChartStyle Pictures(IReadOnlyDictionary<LineChart, string> files) => new(false, files);
}
