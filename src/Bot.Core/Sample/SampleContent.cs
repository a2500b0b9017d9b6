namespace Bot.Core.Sample;

/// <summary>The sample's texts, which travel inside the assembly.</summary>
internal static class SampleContent
{
    /// <summary>The cells of each line of a file; blank lines and those that begin with # are left out.</summary>
    public static IReadOnlyList<string[]> Rows(string file) =>
        [.. Lines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | "))];

    public static IReadOnlyList<string> Lines(string file)
    {
        using var stream = typeof(SampleContent).Assembly.GetManifestResourceStream($"sample/{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }
}
