using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace Bot.Slack;

/// <summary>
/// What Duet uses of Slack's Web API. Every outcome is a value; nothing is tried twice here, because posting twice is
/// worse than posting later: that is the outbox's work.
/// </summary>
internal sealed partial class SlackApi(IHttpClientFactory clients, IOptions<SlackOptions> options, ILogger<SlackApi> logger)
{
    public const string Client = "slack";

    public Task<SlackResult> OpenViewAsync(string triggerId, JsonObject view, CancellationToken cancellationToken) =>
        CallAsync("views.open", new() { ["trigger_id"] = triggerId, ["view"] = view }, cancellationToken);

    /// <param name="hash">Of the view as the person saw it, so that a newer one is not overwritten.</param>
    public Task<SlackResult> UpdateViewAsync(string viewId, string? hash, JsonObject view, CancellationToken cancellationToken) =>
        CallAsync("views.update", new() { ["view_id"] = viewId, ["hash"] = hash, ["view"] = view }, cancellationToken);

    public Task<SlackResult> PostMessageAsync(JsonObject message, CancellationToken cancellationToken) =>
        CallAsync("chat.postMessage", message, cancellationToken);

    public Task<SlackResult> PostEphemeralAsync(JsonObject message, CancellationToken cancellationToken) =>
        CallAsync("chat.postEphemeral", message, cancellationToken);

    public Task<SlackResult> UpdateMessageAsync(JsonObject message, CancellationToken cancellationToken) =>
        CallAsync("chat.update", message, cancellationToken);

    /// <summary>Answers at the address that came with a command or a button.</summary>
    public Task<SlackResult> RespondAsync(string? responseUrl, JsonObject message, CancellationToken cancellationToken) =>
        Uri.TryCreate(responseUrl, UriKind.Absolute, out var address) && IsSlacks(address, host => host == "hooks.slack.com")
            ? SendAsync("response_url", new HttpRequestMessage(HttpMethod.Post, address) { Content = Json(message) }, cancellationToken)
            : Task.FromResult(new SlackResult("no_response_url"));

    /// <summary>A file that somebody dropped; null when Slack does not give it, or when it is larger than the limit.</summary>
    public async Task<byte[]?> DownloadAsync(string? url, int limit, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !IsSlacks(address, host => host.EndsWith(".slack.com", StringComparison.Ordinal)))
        {
            return null;
        }

        try
        {
            using var request = Authorized(new HttpRequestMessage(HttpMethod.Get, address));
            using var response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

            // Without the right to read files Slack answers with its sign-in page, and a 200.
            var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
            return response.StatusCode == HttpStatusCode.OK && !isPage ? await ReadAsync(response.Content, limit, cancellationToken) : null;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or IOException or OperationCanceledException)
        {
            Log.Failed(logger, "download", unreachable.GetType().Name);
            return null;
        }
    }

    private Task<SlackResult> CallAsync(string method, JsonObject body, CancellationToken cancellationToken) =>
        SendAsync(method, Authorized(new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.ApiBase, method)) { Content = Json(body) }), cancellationToken);

    private async Task<SlackResult> SendAsync(string method, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var _ = request;
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, cancellationToken);
            var result = response.StatusCode == HttpStatusCode.TooManyRequests
                ? SlackResult.Later("ratelimited", response.Headers.RetryAfter?.Delta)
                : SlackResult.Read((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
            if (!result.IsOk)
            {
                Log.Failed(logger, method, result.Error!);
            }

            return result;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or IOException or OperationCanceledException)
        {
            Log.Failed(logger, method, unreachable.GetType().Name);
            return SlackResult.Later("unreachable");
        }
    }

    private HttpRequestMessage Authorized(HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.BotToken);
        return request;
    }

    // A test's own Slack on this machine stands in for all of Slack's hosts.
    private bool IsSlacks(Uri address, Predicate<string> isHost) =>
        (address.Scheme == Uri.UriSchemeHttps && isHost(address.Host)) || (options.Value.ApiBase.IsLoopback && address.IsLoopback);

    private static StringContent Json(JsonObject body) => new(SlackJson.Write(body), Encoding.UTF8, "application/json");

    private static async Task<byte[]?> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; bytes.Length <= limit && (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            bytes.Write(buffer, 0, read);
        }

        return bytes.Length <= limit ? bytes.ToArray() : null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Slack did not take {Method}: {Error}")]
        public static partial void Failed(ILogger logger, string method, string error);
    }
}
