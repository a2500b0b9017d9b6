namespace Bot.Slack;

/// <summary>
/// Section <c>Slack</c>. Off without a signing secret (HTTP) and without an app token (Socket Mode). One workspace needs
/// just its bot token; for many, people install Duet through OAuth.
/// </summary>
public sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>From the Slack app's Basic Information page; proves that a request comes from Slack.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The bot token (xoxb-...) of the one workspace. Without any token Duet answers commands, but opens no forms and posts nothing.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>An app-level token (xapp-...) with connections:write: Slack is reached by Socket Mode, which needs no public address.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>Slack gives one app no more sockets than this, those of all nodes together.</summary>
    internal const int MostSockets = 10;

    /// <summary>How many sockets are kept open, 1 to 10.</summary>
    public int SocketConnections { get; set; } = 2;

    /// <summary>With <see cref="ClientSecret"/> from Basic Information: workspaces install Duet at /slack/install.</summary>
    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>Where Duet is reached from outside (https://duet.example.com); Slack sends people back there after installing.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Where Slack's Web API is; another address only for tests.</summary>
    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    internal bool IsOn => HasHttp || HasSockets;

    internal bool HasHttp => !string.IsNullOrWhiteSpace(SigningSecret);

    internal bool HasSockets => !string.IsNullOrWhiteSpace(AppToken);

    internal bool HasSoundAppToken => !HasSockets || AppToken.Trim().StartsWith("xapp-", StringComparison.Ordinal);

    internal bool HasSoundConnections => SocketConnections is >= 1 and <= MostSockets;

    internal bool HasToken => !string.IsNullOrWhiteSpace(BotToken);

    internal bool HasOAuth => !string.IsNullOrWhiteSpace(ClientId) && !string.IsNullOrWhiteSpace(ClientSecret);

    internal bool HasHalfOAuth => string.IsNullOrWhiteSpace(ClientId) != string.IsNullOrWhiteSpace(ClientSecret);

    internal Uri ApiBase => new(ApiBaseUrl.TrimEnd('/') + "/");

    internal Uri RedirectUri => new(PublicUrl.TrimEnd('/') + "/slack/oauth");

    // Tokens must not travel in the clear; a test's own Slack on this machine is the exception.
    internal bool HasSafeApiBase => IsSafe(ApiBaseUrl);

    internal bool HasSafePublicUrl => IsSafe(PublicUrl);

    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
