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
    private const string Version = "1.30";
    private const string ClassicVersion = "1.25";
    private const string Texts = "es.json";
    private static readonly string[] OtherFiles = [Texts, "color.png", "outline.png"];

    // A fixed time, so that the same input gives the same file.
    private static readonly DateTimeOffset EntryTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="appId">The bot's app id, a GUID.</param>
    /// <param name="links">The company's pages that the app's page in Teams links to.</param>
    /// <param name="isClassic">
    /// For tenants that do not accept the newest schema: schema 1.25, without slash commands and targeted messages.
    /// </param>
    public static byte[] Zip(Guid appId, TeamsPackageLinks links, bool isClassic)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(zip, Manifest, Encoding.UTF8.GetBytes(AdaptiveCard.Write(Filled(appId, links, isClassic))));
            foreach (var name in OtherFiles)
            {
                Add(zip, name, isClassic && name == Texts ? Classic(Read(name)) : Read(name));
            }
        }

        return bytes.ToArray();
    }

    private static JsonObject Filled(Guid appId, TeamsPackageLinks links, bool isClassic)
    {
        var manifest = JsonNode.Parse(Read(Manifest))!.AsObject();
        manifest["id"] = appId.ToString();
        manifest["bots"]![0]!["botId"] = appId.ToString();
        manifest["composeExtensions"]![0]!["botId"] = appId.ToString();
        var developer = manifest["developer"]!.AsObject();
        foreach (var (name, link) in links.Named)
        {
            developer[name] = link?.AbsoluteUri ?? (string?)developer[name];
        }

        if (isClassic)
        {
            MakeClassic(manifest);
        }

        return manifest;
    }

    private static byte[] Classic(byte[] texts) =>
        Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(texts).Replace($"/v{Version}/", $"/v{ClassicVersion}/", StringComparison.Ordinal)
        );

    private static void MakeClassic(JsonObject manifest)
    {
        var bot = manifest["bots"]![0]!.AsObject();
        manifest["$schema"] = ((string)manifest["$schema"]!).Replace(Version, ClassicVersion, StringComparison.Ordinal);
        manifest["manifestVersion"] = ClassicVersion;
        bot.Remove("supportsTargetedMessages");
        foreach (var list in bot["commandLists"]!.AsArray())
        {
            list!.AsObject().Remove("triggers");
        }
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
