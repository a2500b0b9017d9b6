using Bot.Hosting;

namespace Bot.Slack.Api;

/// <summary>
/// How fast Slack may be called: a budget for each method in each workspace, one for each channel that is posted to, and
/// what Slack itself asked for with Retry-After, which stops only that method in that workspace
/// (docs.slack.dev/apis/web-api/rate-limits).
/// </summary>
internal sealed class SlackRateLimit(TimeProvider time)
{
    // One post a second in a channel and several hundred a minute in a workspace; else a call a second with a small burst.
    private static readonly Budget PerChannel = new(TimeSpan.FromSeconds(1), 1);
    private static readonly Budget Posting = new(TimeSpan.FromSeconds(0.25), 8);
    private static readonly Budget Usual = new(TimeSpan.FromSeconds(1), 5);

    private readonly Budgets budgets = new(time);

    /// <summary>Null: go ahead, and the call is counted. Else how long to wait; nothing is counted.</summary>
    public TimeSpan? Wait(string method, string workspace, string? channel = null) =>
        Rest(method, workspace)
        ?? (
            channel is null
                ? budgets.Take((Name(method, workspace), Usual))
                : budgets.Take((Name(method, workspace), Posting), (Name(method, workspace, channel), PerChannel))
        );

    /// <summary>Slack did not take the message for its form: the channel's turn is still free.</summary>
    public void GiveBack(string method, string workspace, string channel) =>
        budgets.GiveBack(Name(method, workspace, channel));

    /// <summary>How long Slack still wants no call of that method; null when it may be called. For calls that a person waits for.</summary>
    public TimeSpan? Rest(string method, string workspace) => budgets.Rest(Name(method, workspace));

    /// <summary>Slack said to come back after that time.</summary>
    public void Rest(string method, string workspace, TimeSpan after) => budgets.Rest(Name(method, workspace), after);

    private static string Name(params ReadOnlySpan<string> parts) => string.Join('/', parts);
}
