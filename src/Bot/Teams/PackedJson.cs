using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json;

namespace Bot.Teams;

/// <summary>
/// What travels in a button's data because Teams gives back nothing else: as JSON, packed. It comes back from a client, so
/// whatever is wrong with it, there is just nothing.
/// </summary>
internal static class PackedJson
{
    private const int Largest = 256 * 1024;

    // The one list that may hold nulls: a chart's gaps.
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
            var json = new byte[Largest];
            using var document = JsonDocument.Parse(
                json.AsMemory(0, brotli.ReadAtLeast(json, Largest, throwOnEndOfStream: false))
            );
            return HasHoles(document.RootElement) || !WellFormed.IsText(document.RootElement)
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

    // The serializer looks at properties, not into lists.
    private static bool HasHoles(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element
                .EnumerateArray()
                .Any(item => item.ValueKind == JsonValueKind.Null || HasHoles(item)),
            JsonValueKind.Object => element
                .EnumerateObject()
                .Any(property => property.Name != Gaps && HasHoles(property.Value)),
            _ => false,
        };
}
