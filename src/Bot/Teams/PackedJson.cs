using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json;

namespace Bot.Teams;

/// <summary>
/// Packs data as JSON into a button, because Teams returns nothing else. The data comes back from a client, so anything
/// malformed reads as null.
/// </summary>
internal static class PackedJson
{
    private const int MaxBytes = 256 * 1024;

    // The only list that may contain nulls: the gaps of a chart.
    private const string Gaps = "Values";

    private static readonly JsonSerializerOptions Options = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write<T>(T value)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            JsonSerializer.Serialize(brotli, value, Options);
        }

        return Base64Url.EncodeToString(packed.ToArray());
    }

    public static T? Read<T>(string packed)
        where T : class
    {
        try
        {
            using var brotli = new BrotliStream(
                new MemoryStream(Base64Url.DecodeFromChars(packed)),
                CompressionMode.Decompress
            );
            var json = new byte[MaxBytes];
            using var document = JsonDocument.Parse(
                json.AsMemory(0, brotli.ReadAtLeast(json, MaxBytes, throwOnEndOfStream: false))
            );
            return HasNulls(document.RootElement) || !WellFormed.IsText(document.RootElement)
                ? null
                : document.Deserialize<T>(Options);
        }
        catch (Exception malformed)
            when (malformed
                    is FormatException
                        or JsonException
                        or InvalidDataException
                        or InvalidOperationException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            return null;
        }
    }

    // The serializer checks properties for null, but not list items.
    private static bool HasNulls(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element
                .EnumerateArray()
                .Any(item => item.ValueKind == JsonValueKind.Null || HasNulls(item)),
            JsonValueKind.Object => element
                .EnumerateObject()
                .Any(property => property.Name != Gaps && HasNulls(property.Value)),
            _ => false,
        };
}
