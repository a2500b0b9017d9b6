using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Teams;

/// <summary>
/// Builds the app package for Teams: the manifest with this bot's id, its Spanish texts and the icons, in one zip.
/// </summary>
internal static class TeamsPackage
{
    private const string Folder = "manifests/teams/";
    private const string Manifest = "manifest.json";
    private static readonly string[] OtherFiles = ["es.json", "color.png", "outline.png"];

    // A fixed time, so that the same input gives the same file.
    private static readonly DateTimeOffset EntryTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="appId">The bot's app id, a GUID.</param>
    /// <param name="site">
    /// The company's https address for the links to its site, privacy and terms. Null keeps the example's address.
    /// </param>
    public static byte[] Zip(Guid appId, Uri? site)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(zip, Manifest, Encoding.UTF8.GetBytes(AdaptiveCard.Write(Filled(appId, site))));
            foreach (var name in OtherFiles)
            {
                Add(zip, name, Read(name));
            }
        }

        return bytes.ToArray();
    }

    private static JsonObject Filled(Guid appId, Uri? site)
    {
        var manifest = JsonNode.Parse(Read(Manifest))!.AsObject();
        manifest["id"] = appId.ToString();
        manifest["bots"]![0]!["botId"] = appId.ToString();
        manifest["composeExtensions"]![0]!["botId"] = appId.ToString();
        if (site is not null)
        {
            var developer = manifest["developer"]!.AsObject();
            foreach (var link in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" })
            {
                developer[link] = site.AbsoluteUri;
            }
        }

        return manifest;
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream(Folder + name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
