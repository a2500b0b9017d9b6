using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Slack;

/// <summary>
/// Parses request bodies into payloads. Unreadable input yields null; the caller decides whether that is an error.
/// </summary>
internal static class SlackPayloads
{
    private static readonly JsonSerializerOptions SnakeCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>
    /// The first value of each form field. Slack's encoding is not always correct: unescaped spaces and question marks
    /// count as text.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Form(byte[] body) =>
        QueryHelpers
            .ParseQuery(Encoding.UTF8.GetString(body))
            .ToDictionary(field => field.Key, field => field.Value[0] ?? "");

    /// <summary>The same fields from a socket payload: a JSON object of strings and booleans.</summary>
    public static IReadOnlyDictionary<string, string> Fields(JsonElement payload) =>
        payload.ValueKind != JsonValueKind.Object
            ? new Dictionary<string, string>()
            : payload
                .EnumerateObject()
                .Where(field =>
                    field.Value.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False
                )
                .DistinctBy(field => field.Name)
                .ToDictionary(
                    field => field.Name,
                    field =>
                        field.Value.ValueKind switch
                        {
                            JsonValueKind.String => Text(field.Value),
                            JsonValueKind.True => "true",
                            _ => "false",
                        }
                );

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

    /// <summary>
    /// The payload's type; empty if it has none or if it contains half a surrogate pair, which cannot be read as text.
    /// </summary>
    public static string Type(JsonElement json) => Read<Typed>(json)?.Type ?? "";

    // A string with half a surrogate pair cannot be read as text.
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private sealed record Typed(string? Type);
}

/// <summary>A pressed button, a submitted form or a chosen shortcut.</summary>
internal sealed record InteractionPayload(
    SlackTeam? Team,
    SlackId? Enterprise,
    bool? IsEnterpriseInstall,
    SlackUser? User,
    SlackChannel? Channel,
    SlackContainer? Container,
    SlackMessage? Message,
    IReadOnlyList<SlackAction>? Actions,
    SlackView? View,
    string? CallbackId,
    string? TriggerId,
    string? ResponseUrl
);

internal sealed record SlackId(string? Id);

internal sealed record SlackTeam(string? Id, string? Domain);

internal sealed record SlackChannel(string? Id, string? Name);

internal sealed record SlackUser(string? Id, string? Name, string? Username, string? TeamId);

internal sealed record SlackContainer(string? ChannelId, string? MessageTs, string? ThreadTs, bool? IsEphemeral);

internal sealed record SlackAction(string? Type, string? ActionId, string? Value, SlackOption? SelectedOption = null);

internal sealed record SlackView(
    string? Id,
    string? Type,
    string? Hash,
    string? PrivateMetadata,
    string? AppInstalledTeamId,
    SlackViewState? State
);

/// <summary>Values by block id, then by action id.</summary>
internal sealed record SlackViewState(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, SlackInputValue>>? Values
);

internal sealed record SlackInputValue(
    string? Value,
    SlackOption? SelectedOption,
    IReadOnlyList<SlackOption>? SelectedOptions,
    string? SelectedDate,
    string? SelectedUser = null,
    string? SelectedConversation = null
);

internal sealed record SlackOption(string? Value);

/// <summary>The envelope of an event.</summary>
internal sealed record EventPayload(
    string? TeamId,
    string? EnterpriseId,
    string? EventId,
    string? Challenge,
    IReadOnlyList<SlackAuthorization>? Authorizations,
    JsonElement? Event
)
{
    /// <summary>The installation that receives the event; null in old events.</summary>
    public SlackAuthorization? Installed => Authorizations is [var first, ..] ? first : null;

    public string? Workspace =>
        SlackWorkspaces.Of(
            Installed?.IsEnterpriseInstall == true,
            Installed?.TeamId ?? TeamId,
            Installed?.EnterpriseId ?? EnterpriseId
        );
}

internal sealed record SlackAuthorization(
    string? TeamId,
    string? EnterpriseId,
    string? UserId,
    bool? IsEnterpriseInstall
);

/// <summary>A message: sent directly to Duet, one that mentions Duet, or one that a person points at.</summary>
internal sealed record SlackMessage(
    string? Type,
    string? Subtype,
    string? User,
    string? BotId,
    string? Text,
    string? Ts,
    string? ThreadTs,
    string? Channel,
    string? ChannelType,
    string? Team,
    JsonElement? Edited,
    IReadOnlyList<SlackFile>? Files,
    JsonElement? Blocks = null,
    JsonElement? Attachments = null,
    JsonElement? BotProfile = null,
    string? Username = null
);

internal sealed record SlackFile(
    string? Name,
    string? Filetype,
    long? Size,
    string? UrlPrivateDownload,
    string? UrlPrivate,
    string? Mimetype = null,
    JsonElement? Transcription = null,
    JsonElement? Transcript = null
);

/// <summary>An emoji that a person added to a message.</summary>
internal sealed record SlackReaction(string? User, string? Reaction, string? ItemUser, SlackItem? Item);

internal sealed record SlackItem(string? Type, string? Channel, string? Ts);

/// <summary>A person opened Duet's App Home. Tab is "home" or "messages".</summary>
internal sealed record SlackHomeOpened(string? User, string? Tab, string? Channel = null);

/// <summary>A person opened Slack's assistant view.</summary>
internal sealed record SlackThreadStarted(SlackAssistantThread? AssistantThread);

internal sealed record SlackAssistantThread(string? UserId, string? ChannelId, string? ThreadTs);

/// <summary>A person's account changed.</summary>
internal sealed record SlackUserChange(SlackId? User);

/// <summary>Somebody joined a channel: Duet, if the user is its bot.</summary>
internal sealed record SlackJoined(string? User, string? Channel, string? Inviter);

/// <summary>Revoked tokens, by the ids of their users and bots.</summary>
internal sealed record SlackRevoked(SlackRevokedTokens? Tokens);

internal sealed record SlackRevokedTokens(IReadOnlyList<string>? Oauth, IReadOnlyList<string>? Bot);
