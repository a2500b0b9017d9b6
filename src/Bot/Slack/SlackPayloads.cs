using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Slack;

/// <summary>Bytes to payloads. What cannot be read is null: the caller decides whether that is an error or somebody else's business.</summary>
internal static class SlackPayloads
{
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>A form's fields, the first value of each. Slack's own are not always well encoded: bare spaces and question marks are words.</summary>
    public static IReadOnlyDictionary<string, string> Form(byte[] body) =>
        QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).ToDictionary(field => field.Key, field => field.Value[0] ?? "");

    public static JsonElement? Json(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static T? Read<T>(JsonElement json)
        where T : class
    {
        try
        {
            return json.Deserialize<T>(SnakeCase);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The payload's type; empty when it has none, or half a surrogate pair in it, which cannot be read as text.</summary>
    public static string Type(JsonElement json) => Read<Typed>(json)?.Type ?? "";

    private sealed record Typed(string? Type);
}

/// <summary>A button pressed or a form submitted.</summary>
internal sealed record InteractionPayload(
    SlackId? Team, SlackId? Enterprise, SlackUser? User, SlackId? Channel, SlackContainer? Container, SlackSourceMessage? Message,
    IReadOnlyList<SlackAction>? Actions, SlackView? View, string? TriggerId, string? ResponseUrl);

internal sealed record SlackId(string? Id);

internal sealed record SlackUser(string? Id, string? Name, string? Username, string? TeamId);

internal sealed record SlackContainer(string? ChannelId, string? MessageTs, string? ThreadTs, bool? IsEphemeral);

internal sealed record SlackSourceMessage(string? Ts, string? ThreadTs);

internal sealed record SlackAction(string? Type, string? ActionId, string? Value);

internal sealed record SlackView(string? Id, string? Hash, string? PrivateMetadata, string? AppInstalledTeamId, SlackViewState? State);

/// <summary>Values by block id, then by action id.</summary>
internal sealed record SlackViewState(IReadOnlyDictionary<string, IReadOnlyDictionary<string, SlackInputValue>>? Values);

internal sealed record SlackInputValue(string? Value, SlackOption? SelectedOption, IReadOnlyList<SlackOption>? SelectedOptions, string? SelectedDate);

internal sealed record SlackOption(string? Value);

/// <summary>The envelope of an event.</summary>
internal sealed record EventPayload(
    string? TeamId, string? EnterpriseId, string? EventId, string? Challenge, IReadOnlyList<SlackAuthorization>? Authorizations, JsonElement? Event);

internal sealed record SlackAuthorization(string? TeamId, string? EnterpriseId, string? UserId);

/// <summary>A message, said to Duet alone or with a mention of it.</summary>
internal sealed record MessageEvent(
    string? Type, string? Subtype, string? User, string? BotId, string? Text, string? Ts, string? ThreadTs, string? Channel, string? ChannelType,
    string? Team, JsonElement? Edited, IReadOnlyList<SlackFile>? Files);

internal sealed record SlackFile(string? Name, string? Filetype, long? Size, string? UrlPrivateDownload, string? UrlPrivate);
