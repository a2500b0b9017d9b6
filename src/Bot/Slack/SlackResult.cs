using System.Text.Json;

namespace Bot.Slack;

/// <summary>What Slack said to a call: done, or an error by its name. With <see cref="After"/> it may work later.</summary>
internal sealed record SlackResult(string? Error, JsonElement Body = default, TimeSpan? After = null)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    public bool IsOk => Error is null;

    /// <summary>The message's form is the problem, not the place: something simpler may get through.</summary>
    public bool RefusesBlocks => Error is "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long" or "invalid_attachments";

    public string? Field(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static SlackResult Later(string reason, TimeSpan? after = null) => new(reason, After: after ?? Soon);

    /// <summary>Reads an answer of the Web API ({"ok":false,"error":"..."}) or of a response address ("ok", "invalid_blocks", 404).</summary>
    public static SlackResult Read(int status, string body)
    {
        if (SlackPayloads.Json(System.Text.Encoding.UTF8.GetBytes(body)) is { } json && json.TryGetProperty("ok", out var ok))
        {
            return ok.ValueKind == JsonValueKind.True ? new SlackResult(Error: null, json) : Failed(new SlackResult("", json).Field("error") ?? "unknown", json);
        }

        var said = SlackRichText.Cut(body.Trim(), 60);
        return status switch
        {
            < 300 => new SlackResult(Error: null),
            < 500 or 500 when said.StartsWith("invalid_blocks", StringComparison.Ordinal) => new SlackResult("invalid_blocks"),
            < 500 => new SlackResult(said.Length > 0 ? said : $"http_{status}"),
            _ => Later($"http_{status}"),
        };
    }

    private static SlackResult Failed(string error, JsonElement body) => error is
        "ratelimited" or "rate_limited" or "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" or "team_added_to_org"
            ? Later(error)
            : new SlackResult(error, body);
}
