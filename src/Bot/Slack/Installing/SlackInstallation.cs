namespace Bot.Slack.Installing;

/// <summary>
/// What Slack gave when Duet was installed (docs.slack.dev/reference/methods/oauth.v2.access): the bot's token with the
/// scopes that were granted, which may be fewer than asked for. With rotation on, a refresh token and when the token ends.
/// <see cref="RefreshingUntil"/> is the claim of the one node that refreshes it.
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
