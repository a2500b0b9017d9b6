using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bot.Core.Chat;

namespace Bot.Tests.CardFiles;

/// <summary>
/// A card or form as its golden file has it: all that it is made of, in both languages, without any surface. What has its
/// default value is left out. A card that is read back looks the same on every surface as the one that was written.
/// </summary>
internal static class NeutralJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new NeutralPhrase(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OrderAsWritten, LeaveOutDefaults } },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static string Write(Card card) => CompactJson.Write(JsonSerializer.SerializeToNode(card, Options));

    public static string Write(Form form) => CompactJson.Write(JsonSerializer.SerializeToNode(form, Options));

    public static Card ReadCard(string json) => JsonSerializer.Deserialize<Card>(json, Options)!;

    public static Form ReadForm(string json) => JsonSerializer.Deserialize<Form>(json, Options)!;

    /// <summary>Only a form asks for something.</summary>
    public static bool IsForm(string json) => JsonNode.Parse(json)!.AsObject().ContainsKey("inputs");

    // As in the source: a record's parameters, then what else it has.
    private static void OrderAsWritten(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.Order = property.AssociatedParameter?.Position ?? int.MaxValue;
        }
    }

    private static void LeaveOutDefaults(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { HasDefaultValue: true } parameter)
            {
                property.ShouldSerialize = (_, value) => !Equals(value, parameter.DefaultValue);
            }
            else if (property.AssociatedParameter is null)
            {
                property.ShouldSerialize = (_, value) => value is not (null or false or ICollection { Count: 0 });
            }
        }
    }
}
