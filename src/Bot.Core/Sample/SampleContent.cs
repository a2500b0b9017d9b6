namespace Bot.Core.Sample;

/// <summary>The sample's texts, embedded in the assembly.</summary>
internal static class SampleContent
{
    /// <summary>The cells of each line in a file, without blank lines and lines that start with #.</summary>
    public static IReadOnlyList<string[]> Rows(string file) =>
        [.. Lines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | "))];

    /// <summary>The fields of a file: each name in brackets, its text in the lines below.</summary>
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
