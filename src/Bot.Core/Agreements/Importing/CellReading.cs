using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>Converts a cell's text to a field value. Pure.</summary>
internal static partial class CellReading
{
    private const int OptionsNamed = 12;

    /// <summary>The value, or the sentence that says what is wrong with it.</summary>
    public static (string? Words, LocalizedText? Problem) Read(FieldCell cell, FieldOptions options, DayColumn days)
    {
        var (words, problem) = cell.Field.Type switch
        {
            FieldType.Choice => Choices(cell, options.Of(cell.Field.Name)),
            FieldType.Day => days.Day(cell.Words) is { } day
                ? ($"{day:yyyy-MM-dd}", null)
                : (null, ImportProblemTexts.NoDay(Truncate.ToLine(cell.Words, 40))),
            FieldType.List => (string.Join('\n', Items(cell.Words, cell.Field.HasParts)), null),
            FieldType.Line => (string.Join(", ", Lines(cell.Words)), null),
            _ => ((string?)cell.Words, (LocalizedText?)null),
        };
        return words?.Length > cell.Field.MaxLength
                ? (null, AgreementTexts.TooLong(cell.Field.Label, words.Length, cell.Field.MaxLength))
            : words is { Length: > 0 } && cell.Field.Check?.Invoke(words) is { } wrong ? (null, wrong)
            : (words, problem);
    }

    // Items of a list are on separate lines. A cell with one line uses semicolons, or bars if items have no parts.
    private static IEnumerable<string> Items(string words, bool hasParts)
    {
        var lines = Lines(words);
        return (
            lines.Count > 1
                ? lines
                : Split(
                    words,
                    hasParts ? [';']
                        : words.Contains(';', StringComparison.Ordinal) ? [';']
                        : ['|']
                )
        ).Select(item => Marker().Replace(item, "")).Where(item => item.Length > 0);
    }

    private static (string? Words, LocalizedText? Problem) Choices(FieldCell cell, IReadOnlyList<FieldOption> options)
    {
        var named =
            cell.Field.Multiple && OptionNames.Find(cell.Words, options).Count != 1
                ? Split(cell.Words, [';', '|', '\n', ',', '/']).Select(item => Marker().Replace(item, "")).ToList()
                : [Marker().Replace(cell.Words, "")];
        var found = new List<string>();
        foreach (var name in named)
        {
            var meant = OptionNames.Find(name, options);
            if (meant.Count != 1)
            {
                return (
                    null,
                    meant.Count > 1
                        ? ProposalImportTexts.SeveralOptions(
                            Truncate.ToLine(name, 40),
                            [.. meant.Take(OptionsNamed).Select(option => option.Label)]
                        )
                        : ProposalImportTexts.NoOption(
                            Truncate.ToLine(name, 40),
                            [.. options.Take(OptionsNamed).Select(option => option.Label)],
                            options.Count > OptionsNamed
                        )
                );
            }

            found.Add(meant[0].Value);
        }

        // In option order, as a form sends them.
        return (string.Join('\n', options.Select(option => option.Value).Where(found.Contains)), null);
    }

    private static List<string> Lines(string words) => Split(words, ['\n']);

    private static List<string> Split(string words, char[] separators) =>
        [.. words.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    // "- ", "• " and "1. " before an item.
    [GeneratedRegex(@"^(?:[-*•·–]\s+|•|\d{1,2}[.)]\s+)")]
    private static partial Regex Marker();
}
