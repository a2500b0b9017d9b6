using Bot.Hosting;

namespace Bot.Slack.Api;

/// <summary>
/// Limits how fast Duet calls Slack: a budget per method and workspace, and a budget per channel that Duet posts to. A
/// Retry-After from Slack stops only that method in that workspace (docs.slack.dev/apis/web-api/rate-limits).
/// </summary>
internal sealed class SlackRateLimit(TimeProvider time)
{
    // Slack allows one post a second per channel and several hundred posts a minute per workspace. Every other method
    // gets one call a second with a small burst.
    private static readonly Budget PerChannel = new(TimeSpan.FromSeconds(1), 1);
    private static readonly Budget Posting = new(TimeSpan.FromSeconds(0.25), 8);
    private static readonly Budget Usual = new(TimeSpan.FromSeconds(1), 5);

    private readonly Budgets budgets = new(time);

    /// <summary>
    /// Returns null and counts the call if it may go out now. Otherwise returns how long to wait and counts nothing.
    /// </summary>
    public TimeSpan? Wait(string method, string workspace, string? channel = null) =>
        Rest(method, workspace)
        ?? (
            channel is null
                ? budgets.Take((Name(method, workspace), Usual))
                : budgets.Take((Name(method, workspace), Posting), (Name(method, workspace, channel), PerChannel))
        );

    /// <summary>Returns the channel's turn, because Slack rejected the message for its format.</summary>
    public void GiveBack(string method, string workspace, string channel) =>
        budgets.GiveBack(Name(method, workspace, channel));

    /// <summary>
    /// How long Slack asks us to pause this method; null if it may be called. For calls that a person waits for.
    /// </summary>
    public TimeSpan? Rest(string method, string workspace) => budgets.Rest(Name(method, workspace));

    /// <summary>Records that Slack asked us to pause this method for that time.</summary>
    public void Rest(string method, string workspace, TimeSpan after) => budgets.Rest(Name(method, workspace), after);

    private static string Name(params ReadOnlySpan<string> parts) => string.Join('/', parts);
}
