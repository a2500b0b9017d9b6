namespace Bot.Core.Sample;

/// <summary>The sample's texts, which travel inside the assembly.</summary>
internal static class SampleContent
{
    /// <summary>The cells of each line of a file; blank lines and those that begin with # are left out.</summary>
    public static IReadOnlyList<string[]> Rows(string file) =>
        [.. Lines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | "))];

    /// <summary>A file's fields: each name in brackets, its words in the lines below.</summary>
    public static Dictionary<string, string> Fields(string file)
    {
        var fields = new Dictionary<string, string>();
        var name = "";
        foreach (var line in Lines(file).Where(line => line.Length > 0))
        {
            if (line is ['[', .. var inner, ']'])
            {
                name = inner;
                continue;
            }

            fields[name] = fields.TryGetValue(name, out var before) ? $"{before}\n{line}" : line;
        }

        return fields;
    }

    private static string[] Lines(string file)
    {
        using var stream = typeof(SampleContent).Assembly.GetManifestResourceStream($"sample/{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }
}
