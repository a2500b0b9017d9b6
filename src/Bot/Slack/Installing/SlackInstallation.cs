namespace Bot.Slack.Installing;

/// <summary>
/// What Slack returns for an installation (docs.slack.dev/reference/methods/oauth.v2.access): the bot's token and its
/// granted scopes, which may be fewer than requested. With token rotation on, also a refresh token and the expiry.
/// <see cref="RefreshingUntil"/> is the claim of the one node that refreshes the token.
/// </summary>
internal sealed record SlackInstallation(
    string Workspace,
    string Name,
    string AppId,
    string BotUserId,
    string BotToken,
    IReadOnlyList<string> Scopes,
    string InstalledBy,
    string? RefreshToken = null,
    DateTimeOffset? ExpiresAt = null,
    DateTimeOffset? RefreshingUntil = null
);
