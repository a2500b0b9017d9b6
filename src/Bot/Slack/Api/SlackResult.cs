using System.Text.Json;

namespace Bot.Slack.Api;

/// <summary>
/// The result of a call to Slack: success, or an error by its name. <see cref="IsLater"/>: the call may succeed later,
/// after <see cref="After"/> if Slack gave a time. <see cref="IsPaced"/>: the rate limit held the call back, so it was
/// not made.
/// </summary>
internal sealed record SlackResult(
    string? Error,
    JsonElement Body = default,
    TimeSpan? After = null,
    bool IsLater = false,
    bool IsPaced = false
)
{
    private const string RateLimited = "ratelimited";
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UsualRest = TimeSpan.FromSeconds(30);

    public bool IsOk => Error is null;

    public bool IsLimited => Error == RateLimited;

    /// <summary>Slack rejects the format of the message, not its destination. A simpler message may succeed.</summary>
    public bool RefusesBlocks =>
        Error is "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long" or "invalid_attachments";

    /// <summary>Duet was uninstalled or its token was revoked. Slack does not always send an event for this.</summary>
    public bool IsRevoked =>
        Error is "invalid_auth" or "not_authed" or "token_revoked" or "token_expired" or "account_inactive";

    /// <summary>The text at a path such as "channel.id"; null if it is absent or not a string.</summary>
    public string? Field(params ReadOnlySpan<string> path) =>
        At(path) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>The element at the path, or an element of kind Undefined if there is none.</summary>
    public JsonElement At(params ReadOnlySpan<string> path)
    {
        var at = Body;
        foreach (var name in path)
        {
            at = at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var value) ? value : default;
        }

        return at;
    }

    public static SlackResult Later(string reason) => new(reason, IsLater: true);

    public static SlackResult Limited(TimeSpan? after) =>
        new(
            RateLimited,
            After: after switch
            {
                null => UsualRest,
                { } asked when asked > ShortestRest => asked,
                _ => ShortestRest,
            },
            IsLater: true
        );

    public static SlackResult Paced(TimeSpan after) => new("paced", After: after, IsLater: true, IsPaced: true);

    /// <summary>
    /// Slack does not show this person a message in that channel: Duet or the person is not in it.
    /// </summary>
    public bool IsOutsideChannel =>
        Error is "not_in_channel" or "user_not_in_channel" or "channel_not_found" or "no_channel";

    /// <summary>
    /// Slack no longer takes the refresh token or the app's own credentials. Trying again does not help.
    /// </summary>
    public bool IsDeadRefresh =>
        Error
            is "invalid_refresh_token"
                or "token_revoked"
                or "token_expired"
                or "invalid_auth"
                or "account_inactive"
                or "bad_client_secret"
                or "invalid_client_id";

    /// <summary>
    /// Reads an answer of the Web API ({"ok":false,"error":"..."}). Whatever else arrives, with whatever status, is not
    /// Slack's answer: a page about an outage, or a proxy's. The call is made again later.
    /// </summary>
    public static SlackResult Read(int status, string body) => Answer(body) ?? Later($"http_{status}");

    /// <summary>
    /// Reads an answer of a response URL or an upload: "ok", "OK - 123", "invalid_blocks", 404. A page is not one.
    /// </summary>
    public static SlackResult ReadPlain(int status, string body)
    {
        if (Answer(body) is { } answer)
        {
            return answer;
        }

        var text = SlackRichText.Cut(body.Trim(), 60);
        return status switch
        {
            < 500 when text.StartsWith('<') => Later($"http_{status}"),
            < 300 => new SlackResult(Error: null),
            < 500 or 500 when text.StartsWith("invalid_blocks", StringComparison.Ordinal) => new SlackResult(
                "invalid_blocks"
            ),
            < 500 => new SlackResult(text.Length > 0 ? text : $"http_{status}"),
            _ => Later($"http_{status}"),
        };
    }

    private static SlackResult? Answer(string body) =>
        SlackPayloads.Json(System.Text.Encoding.UTF8.GetBytes(body)) is { } json
        && json.TryGetProperty("ok", out var ok)
            ? ok.ValueKind == JsonValueKind.True
                ? new SlackResult(Error: null, json)
                : Failed(new SlackResult("", json).Field("error") ?? "unknown", json)
            : null;

    private static SlackResult Failed(string error, JsonElement body) =>
        error switch
        {
            RateLimited or "rate_limited" => Limited(null),
            "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" or "team_added_to_org" =>
                Later(error),
            _ => new SlackResult(error, body),
        };
}
