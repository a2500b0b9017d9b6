namespace Bot.Slack;

/// <summary>Blocks and elements of 2026 that not every workspace takes.</summary>
[Flags]
internal enum SlackNewBlocks
{
    None = 0,
    DataTables = 1,
    FeedbackButtons = 2,

    /// <summary>Coloured tags for states, in rich text.</summary>
    Tags = 4,

    /// <summary>Coloured notices, in modals only.</summary>
    Alerts = 8,

    All = DataTables | FeedbackButtons | Tags | Alerts,
}
