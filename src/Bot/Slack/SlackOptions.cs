namespace Bot.Slack;

/// <summary>
/// Section <c>Slack</c>. Slack is off without a signing secret (HTTP) and without an app token (Socket Mode). One
/// workspace needs only its bot token; for many workspaces, people install Duet through OAuth.
/// </summary>
public sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>From the Slack app's Basic Information page. It proves that a request comes from Slack.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>
    /// The bot token (xoxb-...) of the one workspace. Without any token Duet cannot tell members from guests, so
    /// it lets nobody in.
    /// </summary>
    public string BotToken { get; set; } = "";

    /// <summary>
    /// An app-level token (xapp-...) with connections:write. It enables Socket Mode, which needs no public address.
    /// </summary>
    public string AppToken { get; set; } = "";

    /// <summary>Slack's limit of sockets per app, over all nodes.</summary>
    internal const int MostSockets = 10;

    /// <summary>The number of sockets to keep open, 1 to 10.</summary>
    public int SocketConnections { get; set; } = 2;

    /// <summary>
    /// With <see cref="ClientSecret"/>, from Basic Information. Workspaces then install Duet at /slack/install.
    /// </summary>
    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>
    /// Duet's public address (https://duet.example.com). Slack sends people back there after an installation.
    /// </summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>
    /// New names of short commands that another app has taken in the workspace: "kpi=/duet-kpi, claim=/promise". The
    /// app's manifest then names them so. <c>/duet</c> always works.
    /// </summary>
    public string Commands { get; set; } = "";

    /// <summary>The address of Slack's Web API; only tests change it.</summary>
    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    internal bool IsOn => HasHttp || HasSockets;

    internal bool HasHttp => !string.IsNullOrWhiteSpace(SigningSecret);

    internal bool HasSockets => !string.IsNullOrWhiteSpace(AppToken);

    internal bool HasValidAppToken => !HasSockets || AppToken.Trim().StartsWith("xapp-", StringComparison.Ordinal);

    internal bool HasValidConnectionCount => SocketConnections is >= 1 and <= MostSockets;

    internal bool HasToken => !string.IsNullOrWhiteSpace(BotToken);

    internal bool HasOAuth => !string.IsNullOrWhiteSpace(ClientId) && !string.IsNullOrWhiteSpace(ClientSecret);

    internal bool HasIncompleteOAuth => string.IsNullOrWhiteSpace(ClientId) != string.IsNullOrWhiteSpace(ClientSecret);

    internal bool HasValidCommands =>
        Pairs.All(pair =>
            pair is [var word, ['/', .. { Length: > 0 } name]]
            && SlackAppManifest.ShortCuts.Any(shortCut => shortCut.Word == word)
            && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_')
        );

    private IEnumerable<string[]> Pairs =>
        Commands
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries));

    /// <summary>
    /// The first word of the command that a slash command stands for; null for /duet, also under a name that begins so.
    /// </summary>
    internal string? WordOf(string slashCommand) =>
        Pairs.FirstOrDefault(pair => pair is [_, var name] && name == slashCommand)?[0]
        ?? (
            slashCommand.StartsWith(SlackAppManifest.General, StringComparison.OrdinalIgnoreCase)
                ? null
                : slashCommand.TrimStart('/')
        );

    internal Uri ApiBase => new(ApiBaseUrl.TrimEnd('/') + "/");

    internal Uri RedirectUri => new(PublicUrl.TrimEnd('/') + "/slack/oauth");

    // Tokens must not travel unencrypted, except to a test server on this machine.
    internal bool HasSafeApiBase => IsSafe(ApiBaseUrl);

    internal bool HasSafePublicUrl => IsSafe(PublicUrl);

    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
