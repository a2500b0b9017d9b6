using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.Chat;

namespace Bot.Tests.CardFiles;

/// <summary>A phrase as <c>{ "en": "…", "es": "…" }</c>, or as one string where both languages read the same.</summary>
internal sealed class NeutralPhrase : JsonConverter<Phrase>
{
    private const string English = "en";
    private const string Spanish = "es";

    public override Phrase Read(ref Utf8JsonReader json, Type type, JsonSerializerOptions options)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            return Phrase.Verbatim(NeutralText.Read(json.GetString()!));
        }

        var languages = JsonSerializer.Deserialize<Dictionary<string, string>>(ref json)!;
        return new Phrase(NeutralText.Read(languages[English]), NeutralText.Read(languages[Spanish]));
    }

    public override void Write(Utf8JsonWriter json, Phrase phrase, JsonSerializerOptions options)
    {
        var english = NeutralText.Write(phrase.English, Golden.Reader(Language.English));
        var spanish = NeutralText.Write(phrase.Spanish, Golden.Reader(Language.Spanish));
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
