using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Slack.Installing;

namespace Bot.Slack.Api;

/// <summary>
/// The part of Slack's Web API that Duet uses. Each call is for one workspace and uses its token. Every outcome is a
/// value. Calls that a person waits for go out at once unless Slack asked for a pause; all others respect the rate
/// limit.
/// </summary>
internal sealed class SlackApi(SlackHttpClient http, SlackInstallations installations, SlackRateLimit rateLimit)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string Client = "slack";

    public Task<SlackResult> OpenViewAsync(
        string workspace,
        string triggerId,
        JsonObject view,
        CancellationToken cancellationToken
    ) =>
        CallNowAsync(workspace, "views.open", new() { ["trigger_id"] = triggerId, ["view"] = view }, cancellationToken);

    /// <param name="hash">
    /// The hash of the view that the person saw, so that Slack does not overwrite a newer one.
    /// </param>
    public Task<SlackResult> UpdateViewAsync(
        string workspace,
        string viewId,
        string? hash,
        JsonObject view,
        CancellationToken cancellationToken
    ) =>
        CallNowAsync(
            workspace,
            "views.update",
            new()
            {
                ["view_id"] = viewId,
                ["hash"] = hash,
                ["view"] = view,
            },
            cancellationToken
        );

    /// <summary>Publishes the view as the person's App Home.</summary>
    public Task<SlackResult> PublishViewAsync(
        string workspace,
        string user,
        JsonObject view,
        CancellationToken cancellationToken
    ) => CallAsync(workspace, "views.publish", new() { ["user_id"] = user, ["view"] = view }, cancellationToken);

    /// <summary>
    /// Posts to the message's channel. If Slack has already seen the client_msg_id, it returns the existing message.
    /// </summary>
    public async Task<SlackResult> PostMessageAsync(
        string workspace,
        JsonObject message,
        CancellationToken cancellationToken
    )
    {
        const string Method = "chat.postMessage";
        var channel = (string)message["channel"]!;
        var result = await CallAsync(workspace, Method, message, cancellationToken, channel);
        if (result.RefusesBlocks)
        {
            rateLimit.GiveBack(Method, workspace, channel);
        }

        return result;
    }

    public Task<SlackResult> PostEphemeralAsync(
        string workspace,
        JsonObject message,
        CancellationToken cancellationToken
    ) => CallAsync(workspace, "chat.postEphemeral", message, cancellationToken);

    public Task<SlackResult> UpdateMessageAsync(
        string workspace,
        JsonObject message,
        CancellationToken cancellationToken
    ) => CallAsync(workspace, "chat.update", message, cancellationToken);

    /// <summary>Opens the direct message with a person. The result's field channel.id holds its id.</summary>
    public Task<SlackResult> OpenConversationAsync(
        string workspace,
        string user,
        CancellationToken cancellationToken
    ) => CallAsync(workspace, "conversations.open", new() { ["users"] = user }, cancellationToken);

    /// <summary>Gets the link to a message that people can open: the result's field permalink.</summary>
    public Task<SlackResult> GetPermalinkAsync(
        string workspace,
        string channel,
        string ts,
        CancellationToken cancellationToken
    ) =>
        CallFormNowAsync(
            workspace,
            "chat.getPermalink",
            new() { ["channel"] = channel, ["message_ts"] = ts },
            cancellationToken
        );

    /// <summary>
    /// Gets the message that a person reacted to, with its permalink. It reads no history, so Duet needs no history
    /// scope.
    /// </summary>
    public Task<SlackResult> GetReactionsAsync(
        string workspace,
        string channel,
        string ts,
        CancellationToken cancellationToken
    ) =>
        CallFormAsync(
            workspace,
            "reactions.get",
            new()
            {
                ["channel"] = channel,
                ["timestamp"] = ts,
                ["full"] = "true",
            },
            cancellationToken
        );

    /// <summary>
    /// Gets a person's profile: names, locale, time zone and whether they are a guest. A person may be waiting for it.
    /// </summary>
    public Task<SlackResult> GetUserAsync(string workspace, string user, CancellationToken cancellationToken) =>
        CallFormNowAsync(
            workspace,
            "users.info",
            new() { ["user"] = user, ["include_locale"] = "true" },
            cancellationToken
        );

    /// <summary>Gets a channel, which says whether it is shared with other companies.</summary>
    public Task<SlackResult> GetConversationAsync(
        string workspace,
        string channel,
        CancellationToken cancellationToken
    ) => CallFormNowAsync(workspace, "conversations.info", new() { ["channel"] = channel }, cancellationToken);

    /// <summary>Gets the name of a workspace that shares a channel with this one.</summary>
    public Task<SlackResult> GetTeamAsync(string workspace, string team, CancellationToken cancellationToken) =>
        CallFormNowAsync(workspace, "team.info", new() { ["team"] = team }, cancellationToken);

    /// <summary>Offers prompts in a person's chat with Duet, where the app has an agent view.</summary>
    public Task<SlackResult> SetPromptsAsync(
        string workspace,
        JsonObject prompts,
        CancellationToken cancellationToken
    ) => CallNowAsync(workspace, "assistant.threads.setSuggestedPrompts", prompts, cancellationToken);

    public Task<SlackResult> GetUploadUrlAsync(
        string workspace,
        string name,
        int bytes,
        CancellationToken cancellationToken
    ) =>
        CallFormNowAsync(
            workspace,
            "files.getUploadURLExternal",
            new() { ["filename"] = name, ["length"] = bytes.ToString(CultureInfo.InvariantCulture) },
            cancellationToken
        );

    public Task<SlackResult> UploadAsync(string? url, byte[] bytes, CancellationToken cancellationToken) =>
        http.UploadAsync(url, bytes, cancellationToken);

    /// <summary>Completes an upload. Without a channel, which is no person's id, it stays private until it is shown.</summary>
    public Task<SlackResult> CompleteUploadAsync(
        string workspace,
        string file,
        string title,
        CancellationToken cancellationToken,
        string? channel = null
    )
    {
        var body = new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = file, ["title"] = title }) };
        if (channel is not null)
        {
            body["channel_id"] = channel;
        }

        return CallNowAsync(workspace, "files.completeUploadExternal", body, cancellationToken);
    }

    public Task<SlackResult> GetFileAsync(string workspace, string file, CancellationToken cancellationToken) =>
        CallFormNowAsync(workspace, "files.info", new() { ["file"] = file }, cancellationToken);

    public Task<SlackResult> RespondAsync(
        string? responseUrl,
        JsonObject message,
        CancellationToken cancellationToken
    ) => http.RespondAsync(responseUrl, message, cancellationToken);

    public async Task<T?> DownloadAsync<T>(
        string workspace,
        string? url,
        Func<Stream, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken
    )
        where T : class =>
        (await installations.TokenAsync(workspace, cancellationToken)).Token is { } token
            ? await http.DownloadAsync(url, token, read, cancellationToken)
            : null;

    private Task<SlackResult> CallAsync(
        string workspace,
        string method,
        JsonObject body,
        CancellationToken cancellationToken,
        string? channel = null
    ) =>
        rateLimit.Wait(method, workspace, channel) is { } wait
            ? Task.FromResult(SlackResult.Paced(wait))
            : SendAsync(
                workspace,
                method,
                token => http.CallAsync(method, token, body, cancellationToken),
                cancellationToken
            );

    private Task<SlackResult> CallFormAsync(
        string workspace,
        string method,
        Dictionary<string, string> fields,
        CancellationToken cancellationToken
    ) =>
        rateLimit.Wait(method, workspace) is { } wait
            ? Task.FromResult(SlackResult.Paced(wait))
            : SendAsync(
                workspace,
                method,
                token => http.CallFormAsync(method, token, fields, cancellationToken),
                cancellationToken
            );

    private Task<SlackResult> CallNowAsync(
        string workspace,
        string method,
        JsonObject body,
        CancellationToken cancellationToken
    ) =>
        rateLimit.Rest(method, workspace) is { } rest
            ? Task.FromResult(SlackResult.Paced(rest))
            : SendAsync(
                workspace,
                method,
                token => http.CallAsync(method, token, body, cancellationToken),
                cancellationToken
            );

    private Task<SlackResult> CallFormNowAsync(
        string workspace,
        string method,
        Dictionary<string, string> fields,
        CancellationToken cancellationToken
    ) =>
        rateLimit.Rest(method, workspace) is { } rest
            ? Task.FromResult(SlackResult.Paced(rest))
            : SendAsync(
                workspace,
                method,
                token => http.CallFormAsync(method, token, fields, cancellationToken),
                cancellationToken
            );

    private async Task<SlackResult> SendAsync(
        string workspace,
        string method,
        Func<string, Task<SlackResult>> send,
        CancellationToken cancellationToken
    )
    {
        var (token, problem) = await installations.TokenAsync(workspace, cancellationToken);
        if (token is null)
        {
            return problem!;
        }

        var result = await send(token);
        if (result is { IsLimited: true, After: { } after })
        {
            rateLimit.Rest(method, workspace, after);
        }

        if (result.IsRevoked)
        {
            await installations.HandleRevokedAsync(workspace, token, cancellationToken);
        }

        return result;
    }
}
