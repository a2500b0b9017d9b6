namespace Bot.Slack;

/// <summary>Section <c>Slack</c>. Without a signing secret Slack is off: its endpoints do not exist.</summary>
public sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>From the Slack app's Basic Information page; proves that a request comes from Slack.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The bot token (xoxb-...). Without it Duet answers commands, but opens no forms and posts nothing.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>Where Slack's Web API is; another address only for tests.</summary>
    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    internal bool IsOn => !string.IsNullOrWhiteSpace(SigningSecret);

    internal bool HasToken => !string.IsNullOrWhiteSpace(BotToken);

    internal Uri ApiBase => new(ApiBaseUrl.TrimEnd('/') + "/");

    // Tokens must not travel in the clear; a test's own Slack on this machine is the exception.
    internal bool HasSafeApiBase =>
        Uri.TryCreate(ApiBaseUrl, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
