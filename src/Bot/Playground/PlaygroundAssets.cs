using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Bot.Playground;

/// <summary>The page's files, embedded in the assembly, so that they do not depend on the working directory.</summary>
internal static class PlaygroundAssets
{
    private const string Prefix = "wwwroot/";

    private static readonly FrozenDictionary<string, Asset> All = Assembly
        .GetExecutingAssembly()
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..].Replace('\\', '/'), Load);

    public static IResult Get(string path) =>
        All.TryGetValue(path, out var asset)
            ? Results.File(asset.Content, asset.Type, entityTag: asset.Tag)
            : Results.NotFound();

    private static Asset Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new Asset(
            content,
            ContentType(name),
            new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(content)[..8])}\"")
        );
    }

    private static string ContentType(string name) =>
        Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/plain; charset=utf-8",
        };

    private sealed record Asset(byte[] Content, string Type, EntityTagHeaderValue Tag);
}
