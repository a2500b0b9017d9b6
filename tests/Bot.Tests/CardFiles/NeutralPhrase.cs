using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.Chat;

namespace Bot.Tests.CardFiles;

/// <summary>A phrase as <c>{ "en": "…", "es": "…" }</c>, or as one string where both languages read the same.</summary>
internal sealed class NeutralPhrase : JsonConverter<LocalizedText>
{
    private const string English = "en";
    private const string Spanish = "es";

    public override LocalizedText Read(ref Utf8JsonReader json, Type type, JsonSerializerOptions options)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            return LocalizedText.Invariant(NeutralText.Read(json.GetString()!));
        }

        var languages = JsonSerializer.Deserialize<Dictionary<string, string>>(ref json)!;
        return new LocalizedText(NeutralText.Read(languages[English]), NeutralText.Read(languages[Spanish]));
    }

    public override void Write(Utf8JsonWriter json, LocalizedText phrase, JsonSerializerOptions options)
    {
        var english = NeutralText.Write(phrase.English, Golden.RenderContext(Language.English));
        var spanish = NeutralText.Write(phrase.Spanish, Golden.RenderContext(Language.Spanish));
        if (english == spanish)
        {
            json.WriteStringValue(english);
            return;
        }

        json.WriteStartObject();
        json.WriteString(English, english);
        json.WriteString(Spanish, spanish);
        json.WriteEndObject();
    }
}
