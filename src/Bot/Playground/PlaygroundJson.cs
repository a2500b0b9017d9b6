using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>
/// <c>POST /playground/messages</c>: a person's message. As: the person's id. In: "dm" or a channel. Org: the
/// organization ("sample" if absent). Lang: "en" or "es", to get the answer in another language than the person's own.
/// DeliveryKey: the same for a retry.
/// </summary>
internal sealed record SayRequest(
    string? As,
    string? In,
    string? Text,
    string? DeliveryKey = null,
    FileBody? File = null,
    string? Org = null,
    string? Lang = null
);

internal sealed record FileBody(string? Name, string? Base64);

/// <summary>
/// <c>POST /playground/actions</c>: a pressed button, or a submitted form with its fields. Source: the id of the
/// message with the button.
/// </summary>
internal sealed record ActRequest(
    string? As,
    string? In,
    string? Action,
    string? Value = null,
    IReadOnlyDictionary<string, string>? Fields = null,
    string? Source = null,
    string? DeliveryKey = null,
    string? Org = null,
    string? Lang = null
);

internal sealed record PersonBody(
    string Id,
    string Name,
    string? Side,
    bool Approver,
    bool Admin,
    string Language,
    string Zone
);

internal sealed record PlaceBody(string Id, string Kind, string Name);

/// <summary>A message in the list and in the stream.</summary>
internal sealed record MessageBody(
    string Id,
    long Revision,
    string In,
    DateTimeOffset At,
    string? From,
    string FromName,
    bool OnlyYou,
    string? Thread,
    string? File,
    string? Text,
    JsonNode? Card,
    JsonNode? BlockKit,
    JsonNode? AdaptiveCard,
    string? Html,
    DownloadBody? Download
)
{
    public static MessageBody Of(PlaygroundMessage message)
    {
        var card = message.Card is { } standing ? Rendered.Of(standing, message.Reader) : null;
        return new MessageBody(
            message.Id,
            message.Revision,
            PlaygroundConversations.Name(message.Place),
            message.At,
            message.From,
            message.FromName,
            message.OnlyFor is not null && message.Place.Kind == AddressKind.Channel,
            message.Place.Thread,
            message.File,
            card?.Text ?? message.Words,
            card?.Neutral,
            card?.BlockKit,
            card?.AdaptiveCard,
            card?.Html,
            DownloadBody.Of(
                message.Offer,
                new(Platforms.Playground, message.Place.Workspace, message.OnlyFor ?? message.Place.Conversation)
            )
        );
    }
}

/// <summary>
/// The response to a message or an action. Id: the message with the reply's card (null for a form). Said: the message
/// with the person's text. It contains either a card (text, card, blockKit, adaptiveCard, html), a form, or errors by
/// input name.
/// </summary>
internal sealed record AnswerBody(
    string? Id,
    string? Said,
    string In,
    string Audience,
    bool ReplacesSource,
    string Text,
    JsonNode? Card,
    JsonNode? BlockKit,
    JsonNode? AdaptiveCard,
    string? Html,
    FormBody? Form,
    IReadOnlyDictionary<string, string> Errors,
    Understood? Understood = null,
    IReadOnlyList<SentenceVerdict>? Verdicts = null,
    DownloadBody? Download = null
);

/// <summary>A file that the answer offers. Url: a path on this host, which makes the file for this person.</summary>
internal sealed record DownloadBody(string Name, int Bytes, string Url)
{
    public static DownloadBody? Of(OfferedFile? file, PlatformIdentity person) =>
        file is null ? null : new DownloadBody(file.Name, file.Bytes, PlaygroundDownload.Url(file.Offer, person));
}

internal sealed record FormBody(string Text, JsonNode? Form, JsonNode? SlackView, JsonNode? AdaptiveCard, string Html);

internal static class PlaygroundJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Accents stay unescaped for people who read the answers in a terminal. The content type is JSON, never HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = false,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static IResult Ok<T>(T body) => Results.Json(body, Options);

    public static IResult Problem(int status, LocalizedText sentence, Language language = Language.English) =>
        Results.Json(
            new { Error = new RenderContext(language, TimeZoneInfo.Utc, default).Plain(sentence) },
            Options,
            statusCode: status
        );

    /// <summary>The body; null if it is not valid JSON for this type.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request)
        where T : class
    {
        try
        {
            return await request.ReadFromJsonAsync<T>(Options, request.HttpContext.RequestAborted);
        }
        catch (Exception bad) when (bad is JsonException or BadHttpRequestException or InvalidOperationException)
        {
            return null;
        }
    }
}
