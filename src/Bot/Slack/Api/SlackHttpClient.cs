using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace Bot.Slack.Api;

/// <summary>
/// Sends one HTTP request to Slack and returns the outcome as a value. It never retries, because a double post is worse
/// than a late one; retries belong to the outbox. It follows no redirects and calls only Slack's own hosts.
/// </summary>
internal sealed partial class SlackHttpClient(
    IHttpClientFactory clients,
    IOptions<SlackOptions> options,
    ILogger<SlackHttpClient> logger
)
{
    public Task<SlackResult> CallAsync(
        string method,
        string token,
        JsonObject body,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            method,
            token,
            new HttpRequestMessage(HttpMethod.Post, Address(method)) { Content = Json(body) },
            SlackResult.Read,
            cancellationToken
        );

    /// <summary>
    /// Calls a method with form-encoded arguments, since some methods take no JSON. The token is null for methods that
    /// need none.
    /// </summary>
    public Task<SlackResult> CallFormAsync(
        string method,
        string? token,
        IReadOnlyDictionary<string, string> fields,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            method,
            token,
            new HttpRequestMessage(HttpMethod.Post, Address(method)) { Content = new FormUrlEncodedContent(fields) },
            SlackResult.Read,
            cancellationToken
        );

    /// <summary>Sends a message to the response URL of a command or a button.</summary>
    public Task<SlackResult> RespondAsync(
        string? responseUrl,
        JsonObject message,
        CancellationToken cancellationToken
    ) =>
        SlackUri(responseUrl, host => host == "hooks.slack.com") is { } address
            ? SendAsync(
                "response_url",
                null,
                new HttpRequestMessage(HttpMethod.Post, address) { Content = Json(message) },
                SlackResult.ReadPlain,
                cancellationToken
            )
            : Task.FromResult(new SlackResult("no_response_url"));

    /// <summary>Uploads a file's bytes to the URL that Slack gave us.</summary>
    public Task<SlackResult> UploadAsync(string? url, byte[] bytes, CancellationToken cancellationToken)
    {
        if (SlackUri(url, IsUnderSlack) is not { } address)
        {
            return Task.FromResult(new SlackResult("no_upload_url"));
        }

        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return SendAsync(
            "upload",
            null,
            new HttpRequestMessage(HttpMethod.Post, address) { Content = content },
            SlackResult.ReadPlain,
            cancellationToken
        );
    }

    /// <summary>Downloads a file that a person shared. Null if Slack does not return it.</summary>
    public async Task<T?> DownloadAsync<T>(
        string? url,
        string token,
        Func<Stream, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (SlackUri(url, IsUnderSlack) is not { } address)
        {
            return null;
        }

        try
        {
            using var request = Authorized(new HttpRequestMessage(HttpMethod.Get, address), token);
            using var response = await clients
                .CreateClient(SlackApi.Client)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

            // Without the scope to read files, Slack answers 200 with its sign-in page.
            var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
            if (response.StatusCode != HttpStatusCode.OK || isPage)
            {
                return null;
            }

            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await read(content, cancellationToken);
        }
        catch (Exception unreachable)
            when (unreachable is HttpRequestException or IOException or OperationCanceledException)
        {
            Log.Failed(logger, "download", unreachable.GetType().Name);
            return null;
        }
    }

    private async Task<SlackResult> SendAsync(
        string method,
        string? token,
        HttpRequestMessage request,
        Func<int, string, SlackResult> read,
        CancellationToken cancellationToken
    )
    {
        using var _ = Authorized(request, token);
        try
        {
            using var response = await clients.CreateClient(SlackApi.Client).SendAsync(request, cancellationToken);
            var result =
                response.StatusCode == HttpStatusCode.TooManyRequests
                    ? SlackResult.Limited(response.Headers.RetryAfter?.Delta)
                    : read((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
            if (!result.IsOk)
            {
                Log.Failed(logger, method, result.Error!);
            }

            return result;
        }
        catch (Exception unreachable)
            when (unreachable is HttpRequestException or IOException or OperationCanceledException)
        {
            Log.Failed(logger, method, unreachable.GetType().Name);
            return SlackResult.Later("unreachable");
        }
    }

    private static HttpRequestMessage Authorized(HttpRequestMessage request, string? token)
    {
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private Uri Address(string method) => new(options.Value.ApiBase, method);

    internal static bool IsUnderSlack(string host) => host.EndsWith(".slack.com", StringComparison.Ordinal);

    // A test server on this machine stands in for all of Slack's hosts.
    private Uri? SlackUri(string? url, Predicate<string> isHost) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (
            (address.Scheme == Uri.UriSchemeHttps && isHost(address.Host))
            || (options.Value.ApiBase.IsLoopback && address.IsLoopback)
        )
            ? address
            : null;

    private static StringContent Json(JsonObject body) => new(SlackJson.Write(body), Encoding.UTF8, "application/json");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Slack did not take {Method}: {Error}")]
        public static partial void Failed(ILogger logger, string method, string error);
    }
}
