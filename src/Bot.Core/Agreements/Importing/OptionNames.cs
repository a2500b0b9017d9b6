using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>Matches options as people write them in tables: value, label in both languages, and other names.</summary>
internal static class OptionNames
{
    /// <summary>The options that the text names: one if it is clear, several if it is ambiguous.</summary>
    public static IReadOnlyList<FieldOption> Find(string words, IReadOnlyList<FieldOption> options)
    {
        var plain = FileColumn.Plain(words);
        var own = options
            .Where(option => option.Value == words.Trim() || (plain.Length > 0 && Own(option).Contains(plain)))
            .ToList();
        return own.Count > 0 || plain.Length == 0
            ? own
            : [.. options.Where(option => option.Names.Any(name => FileColumn.Plain(name) == plain))];
    }

    private static string[] Own(FieldOption option) =>
        [
            FileColumn.Plain(option.Value),
            FileColumn.Plain(option.Label.English.ToString()),
            FileColumn.Plain(option.Label.Spanish.ToString()),
        ];
}
