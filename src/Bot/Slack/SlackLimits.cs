namespace Bot.Slack;

/// <summary>
/// Slack's limits in characters (UTF-16 units, which are never fewer than Slack's count) and counts:
/// docs.slack.dev/reference/block-kit, plus measured limits that Slack does not document.
/// </summary>
internal static class SlackLimits
{
    public const int MessageBlocks = 50;
    public const int ViewBlocks = 100;

    /// <summary>
    /// All texts in a message's blocks. Undocumented: refusals (msg_blocks_too_long) were seen from 11,341 characters
    /// of text, and at 13,200 with containers counted (slackapi/bolt-js#2509, #2867).
    /// </summary>
    public const int MessageCharacters = 10_000;

    /// <summary>A view may have 250 KB of JSON; this leaves room for escapes and containers.</summary>
    public const int ViewCharacters = 30_000;

    /// <summary>Slack's design rules: a longer message has a header.</summary>
    public const int BlocksWithoutHeader = 10;

    public const int FallbackText = 4000;
    public const int Text = 3000;
    public const int Header = 150;
    public const int ContextText = 2000;
    public const int FieldText = 2000;
    public const int SectionFields = 10;
    public const int ButtonsInARow = 3;

    /// <summary>Slack's design rules: a longer form has steps.</summary>
    public const int InputsInAStep = 6;
    public const int MenuOptions = 5;
    public const int ButtonText = 75;
    public const int ButtonValue = 2000;
    public const int Url = 3000;
    public const int ConfirmTitle = 100;
    public const int ConfirmText = 300;
    public const int ConfirmButton = 30;
    public const int ListItems = 50;

    public const int TableRows = 100;
    public const int TableColumns = 20;

    /// <summary>The head and a hundred rows.</summary>
    public const int DataTableRows = 101;
    public const int DataTablePage = 10;

    /// <summary>Our own limit: Slack names none.</summary>
    public const int TableCaption = 150;

    /// <summary>Our own limit: half of a message, so that a table leaves room for other blocks.</summary>
    public const int TableCharacters = 5000;
    public const int CellText = 200;

    public const int Charts = 2;
    public const int ChartTitle = 50;
    public const int ChartSeries = 6;
    public const int ChartCategories = 20;
    public const int ChartLeastCategories = 4;
    public const int AxisLabel = 50;
    public const int ChartLabel = 20;
    public const int AltText = 2000;

    public const int Prompts = 4;

    public const int AlertText = 200;

    public const int ViewTitle = 24;
    public const int PrivateMetadata = 3000;
    public const int InputLabel = 2000;
    public const int Placeholder = 150;
    public const int InputText = 3000;
    public const int Options = 100;
    public const int OptionText = 75;
    public const int OptionValue = 150;
    public const int ErrorText = 1000;
}
