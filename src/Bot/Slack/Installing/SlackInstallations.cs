using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Installations;
using Bot.Core.Members;
using Bot.Slack.Api;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Bot.Slack.Installing;

/// <summary>
/// The workspaces where Duet is installed, with their tokens. The store holds them encrypted. One caller at a time
/// refreshes a token and saves it before use. With a bot token in the settings there is one workspace, which uses that
/// token.
/// </summary>
internal sealed partial class SlackInstallations(
    InstallationStore store,
    ProfileStore profiles,
    SlackDrafts drafts,
    SlackHttpClient http,
    SlackAdmins admins,
    IDataProtectionProvider protection,
    IOptions<SlackOptions> options,
    TimeProvider time,
    ILogger<SlackInstallations> logger
)
{
    private static readonly TimeSpan RefreshMargin = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan RefreshTimeout = TimeSpan.FromSeconds(30);

    private readonly IDataProtector protector = protection.CreateProtector("Duet.Slack.Installation.v1");
    private readonly ConcurrentDictionary<string, SemaphoreSlim> refreshing = new();

    /// <summary>Whether Duet may talk in the workspace.</summary>
    public async Task<bool> IsInstalledAsync(string workspace, CancellationToken cancellationToken) =>
        !options.Value.HasOAuth || await store.FindAsync(Platforms.Slack, workspace, cancellationToken) is not null;

    /// <summary>Whether there is a token. Without one Duet can only answer commands.</summary>
    public async Task<bool> HasTokenAsync(string workspace, CancellationToken cancellationToken) =>
        options.Value.HasOAuth ? await IsInstalledAsync(workspace, cancellationToken) : options.Value.HasToken;

    /// <summary>The token to call with, or the reason why there is none.</summary>
    public async Task<(string? Token, SlackResult? Problem)> TokenAsync(
        string workspace,
        CancellationToken cancellationToken
    )
    {
        if (!options.Value.HasOAuth)
        {
            return options.Value.HasToken ? (options.Value.BotToken, null) : (null, new SlackResult("no_token"));
        }

        var (_, installation) = await FindAsync(workspace, cancellationToken);
        return installation is null ? (null, new SlackResult("not_installed"))
            : IsFresh(installation) ? (installation.BotToken, null)
            : await RefreshAsync(workspace, cancellationToken);
    }

    /// <summary>Null if Duet is not installed, or if the encryption keys are lost.</summary>
    public async Task<SlackInstallation?> GetAsync(string workspace, CancellationToken cancellationToken) =>
        (await FindAsync(workspace, cancellationToken)).Installation;

    public Task SaveAsync(SlackInstallation installation, CancellationToken cancellationToken) =>
        store.PutAsync(Sealed(installation, version: 0), cancellationToken);

    /// <summary>
    /// Handles an uninstallation: deletes the tokens and the profiles of the workspace's people. The company's own data
    /// stays.
    /// </summary>
    public async Task RemoveAsync(string workspace, CancellationToken cancellationToken)
    {
        if (await store.RemoveAsync(Platforms.Slack, workspace, cancellationToken))
        {
            Log.Removed(logger, workspace);
        }

        await drafts.ForgetAsync(workspace, cancellationToken);
        await profiles.ForgetAsync(Platforms.Slack, workspace, cancellationToken);
    }

    /// <summary>
    /// Handles a token that Slack rejects permanently. This counts as an uninstallation, unless a newer token is stored
    /// by now.
    /// </summary>
    public async Task HandleRevokedAsync(string workspace, string token, CancellationToken cancellationToken)
    {
        if (
            options.Value.HasOAuth
            && await GetAsync(workspace, cancellationToken) is { } installation
            && installation.BotToken == token
        )
        {
            await RemoveAsync(workspace, cancellationToken);
        }
    }

    private bool IsFresh(SlackInstallation installation) =>
        installation.ExpiresAt is not { } ends || ends - time.GetUtcNow() > RefreshMargin;

    private async Task<(Installation? Stored, SlackInstallation? Installation)> FindAsync(
        string workspace,
        CancellationToken cancellationToken
    )
    {
        var stored = await store.FindAsync(Platforms.Slack, workspace, cancellationToken);
        try
        {
            return (
                stored,
                stored is null
                    ? null
                    : JsonSerializer.Deserialize<SlackInstallation>(protector.Unprotect(stored.Sealed))
            );
        }
        catch (CryptographicException)
        {
            // The encryption keys are lost. Nothing changed at Slack, but the workspace has to install Duet again.
            Log.Unreadable(logger, workspace);
            return (stored, null);
        }
    }

    // A refresh token works once. In one process one caller refreshes and the others wait. Between nodes the claim in
    // the store decides; the second node keeps using the old token while it is valid.
    private async Task<(string? Token, SlackResult? Problem)> RefreshAsync(
        string workspace,
        CancellationToken cancellationToken
    )
    {
        var gate = refreshing.GetOrAdd(workspace, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            var (stored, installation) = await FindAsync(workspace, cancellationToken);
            if (stored is null || installation is null)
            {
                return (null, new SlackResult("not_installed"));
            }

            return IsFresh(installation)
                ? (installation.BotToken, null)
                : await RefreshAsync(stored, installation, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<(string? Token, SlackResult? Problem)> RefreshAsync(
        Installation stored,
        SlackInstallation installation,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var claimed = installation with { RefreshingUntil = now + RefreshTimeout };
        var isClaimed = installation.RefreshingUntil > now;
        if (
            isClaimed
            || installation.RefreshToken is null
            || !await store.ReplaceAsync(Sealed(claimed, stored.Version), cancellationToken)
        )
        {
            return CurrentToken(installation, SlackResult.Later("token_refreshing"));
        }

        // Not the caller's token: if Slack refreshed the token but we did not store it, the installation would be lost.
        var answer = await http.CallFormAsync(
            "oauth.v2.access",
            null,
            new Dictionary<string, string>
            {
                ["client_id"] = options.Value.ClientId,
                ["client_secret"] = options.Value.ClientSecret,
                ["grant_type"] = "refresh_token",
                ["refresh_token"] = installation.RefreshToken,
            },
            CancellationToken.None
        );
        if (SlackOAuth.Read(answer, now) is not { } fresh)
        {
            if (answer.IsDeadRefresh)
            {
                Log.NotRefreshed(logger, installation.Workspace, answer.Error!);
                await admins.TellAsync(installation, now);
            }

            return CurrentToken(
                installation,
                answer.IsLater ? answer : SlackResult.Later(answer.Error ?? "token_unreadable")
            );
        }

        var renewed = installation with
        {
            BotToken = fresh.BotToken,
            RefreshToken = fresh.RefreshToken,
            ExpiresAt = fresh.ExpiresAt,
            Scopes = fresh.Scopes,
            RefreshingUntil = null,
        };
        await store.PutAsync(Sealed(renewed, stored.Version), CancellationToken.None);
        return (renewed.BotToken, null);
    }

    private (string? Token, SlackResult? Problem) CurrentToken(SlackInstallation installation, SlackResult problem) =>
        installation.ExpiresAt > time.GetUtcNow() ? (installation.BotToken, null) : (null, problem);

    private Installation Sealed(SlackInstallation installation, int version) =>
        new(
            Platforms.Slack,
            installation.Workspace,
            installation.Name,
            protector.Protect(JsonSerializer.Serialize(installation)),
            time.GetUtcNow(),
            version
        );

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Information,
            "Duet is no longer installed in Slack workspace {Workspace}; its tokens are deleted"
        )]
        public static partial void Removed(ILogger logger, string workspace);

        [LoggerMessage(
            2,
            LogLevel.Warning,
            "The tokens of Slack workspace {Workspace} cannot be read: the keys in Storage:KeysPath "
                + "are not those that they were encrypted with. Install Duet there again"
        )]
        public static partial void Unreadable(ILogger logger, string workspace);

        [LoggerMessage(
            3,
            LogLevel.Warning,
            "Slack no longer renews the token of workspace {Workspace} ({Error}). Install Duet there again"
        )]
        public static partial void NotRefreshed(ILogger logger, string workspace, string error);
    }
}
