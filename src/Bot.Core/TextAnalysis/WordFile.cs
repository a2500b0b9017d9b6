namespace Bot.Core.TextAnalysis;

/// <summary>Reads word lists that are embedded in this assembly. A line that starts with # is a comment.</summary>
internal static class WordFile
{
    /// <summary>The lines without comments and blank lines.</summary>
    public static IReadOnlyList<string> Lines(string resource)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n').Where(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith('#')),
        ];
    }

    /// <summary>The entries of lines such as "kind: one, two", by their kind. A kind may have several lines.</summary>
    public static ILookup<string, string> ByKind(string resource, char separator) =>
        Lines(resource)
            .Select(line => line.Split(':'))
            .SelectMany(line =>
                line[1]
                    .Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(entry => (Kind: line[0], entry))
            )
            .ToLookup(entry => entry.Kind, entry => entry.entry);
}
