namespace Bot.Slack;

/// <summary>Blocks of 2026 that not every workspace takes.</summary>
[Flags]
internal enum SlackNewBlocks
{
    None = 0,
    DataTables = 1,
    FeedbackButtons = 2,
    All = DataTables | FeedbackButtons,
}
