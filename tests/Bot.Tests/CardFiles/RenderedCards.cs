namespace Bot.Tests.CardFiles;

/// <summary>
/// Every card and form that has a golden file, as each surface renders it: files for those who judge them from outside.
/// They come from the golden files themselves, so that they are all there whichever tests run, and before any other does.
/// </summary>
internal static class RenderedCards
{
    private static readonly Lazy<string> Written = new(Write);

    /// <summary>Where they are; written once in a run.</summary>
    public static string Folder => Written.Value;

    /// <summary>How many of them end like that.</summary>
    public static int Count(string ending) =>
        Directory.GetFiles(Folder, $"*{ending}", SearchOption.AllDirectories).Length;

    private static string Write()
    {
        var folder = Directory.CreateDirectory(Repository.File("artifacts", "cards"));
        folder.Delete(recursive: true);
        foreach (var file in Directory.EnumerateFiles(Golden.Cards, "*.json", SearchOption.AllDirectories))
        {
            var json = File.ReadAllText(file);
            Write(
                Path.Combine(folder.FullName, Path.ChangeExtension(Path.GetRelativePath(Golden.Cards, file), null)),
                NeutralJson.IsForm(json)
                    ? Golden.Rendered(NeutralJson.ReadForm(json))
                    : Golden.Rendered(NeutralJson.ReadCard(json))
            );
        }

        foreach (var composite in Composites.All)
        {
            Write(Path.Combine(folder.FullName, "composites", composite.Name), composite.Rendered());
        }

        return folder.FullName;
    }

    private static void Write(string path, IReadOnlyDictionary<string, string> bodies)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        foreach (var (ending, body) in bodies)
        {
            File.WriteAllText($"{path}.{ending}", body);
        }
    }
}
