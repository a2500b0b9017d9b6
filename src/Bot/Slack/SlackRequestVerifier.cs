using System.Security.Cryptography;
using Bot.Slack.SocketMode;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Bot.Slack;

/// <summary>
/// A verified request from Slack. <see cref="Key"/> is the same for every repeat of the request and unique otherwise:
/// it is the body's hash, because Slack puts a unique trigger id into each command and press. <see cref="Budget"/> ends
/// early enough before Slack's three seconds are over for the answer to reach Slack.
/// </summary>
internal sealed record SlackDelivery(string Key, CancellationToken Budget)
{
    /// <summary>The time limit for an answer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2.3);

    public static string KeyOf(ReadOnlySpan<byte> body) => "slack-" + Convert.ToHexStringLower(SHA256.HashData(body));
}

/// <summary>
/// Accepts only requests that Slack signed. It reads the raw bytes once and verifies them before anything is parsed.
/// </summary>
internal sealed partial class SlackRequestVerifier(
    IOptions<SlackOptions> options,
    TimeProvider time,
    ILogger<SlackRequestVerifier> logger
)
{
    public const string FormType = "application/x-www-form-urlencoded";
    public const string JsonType = "application/json";
    public const int LargestBody = 1024 * 1024;

    public async Task<IResult> AdmitAsync(
        HttpRequest request,
        string mediaType,
        Func<byte[], SlackDelivery, Task<SlackAnswer?>> answer
    )
    {
        using var budget = new CancellationTokenSource(SlackDelivery.Longest, time);
        if (await ReadAsync(request) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (!IsSigned(request, body))
        {
            return Refuse(body);
        }

        var isOfType =
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase);
        return isOfType
            ? Result(await answer(body, new SlackDelivery(SlackDelivery.KeyOf(body), budget.Token)))
            : Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
    }

    private static IResult Result(SlackAnswer? answer) =>
        answer is null ? Results.BadRequest()
        : answer.Body is { } body ? SlackJson.Result(body)
        : Results.Ok();

    private static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > LargestBody)
            {
                return null;
            }
        }

        return body.ToArray();
    }

    private bool IsSigned(HttpRequest request, byte[] body) =>
        SlackSignature.IsValid(
            options.Value.SigningSecret,
            Single(request, "X-Slack-Request-Timestamp"),
            Single(request, "X-Slack-Signature"),
            body,
            time.GetUtcNow()
        );

    private static string? Single(HttpRequest request, string header) =>
        request.Headers[header] is [{ } value] ? value : null;

    // Slack tests our TLS certificate with unsigned forms, which expect an empty 200.
    private IResult Refuse(byte[] body)
    {
        if (body.Length < 4096 && SlackPayloads.Form(body).GetValueOrDefault("ssl_check") == "1")
        {
            return Results.Ok();
        }

        Log.Refused(logger);
        return Results.Unauthorized();
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "Refused a request to Slack's endpoints: its signature or its time is not right"
        )]
        public static partial void Refused(ILogger logger);
    }
}
