using Bot.Core.Chat;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>Detects the agreement types in a file from the headers of its tables. Pure.</summary>
internal static class FileTypeDetector
{
    // Enough of a file to detect its type. The rest is read later, if it is one of these.
    private const int Beginning = 64 * 1024;

    /// <summary>Returns a function that tells whether a cell names a field of any of the types.</summary>
    public static Func<string, bool> Knows(IReadOnlyList<IAgreementType> types)
    {
        var known = types.SelectMany(type => type.Fields.SelectMany(FieldNames.Of)).ToHashSet();
        return head => known.Contains(FileColumn.Plain(head));
    }

    /// <summary>
    /// The types that the tables match, most frequent first. Several if the file mixes types or if the columns fit
    /// several; none if no table names two fields of one type.
    /// </summary>
    public static IReadOnlyList<IAgreementType> Candidates(FileTables file, IReadOnlyList<IAgreementType> types) =>
        [
            .. file
                .Tables.SelectMany(table => Best(table, types))
                .GroupBy(type => type)
                .OrderByDescending(group => group.Count())
                .Select(group => group.Key),
        ];

    /// <summary>In a file with several types: the tables that match this type, and the types of the others.</summary>
    public static (FileTables Own, IReadOnlyList<IAgreementType> Others) Only(
        IAgreementType type,
        FileTables file,
        IReadOnlyList<IAgreementType> types
    )
    {
        var own = file
            .Tables.Where(table => Best(table, types).ToList() is var best && (best.Count == 0 || best.Contains(type)))
            .ToList();
        return own.Count == 0 || own.Count == file.Tables.Count
            ? (file, [])
            : (
                file with
                {
                    Tables = own,
                },
                [.. file.Tables.Except(own).SelectMany(table => Best(table, types).Take(1)).Distinct()]
            );
    }

    /// <summary>The type named by words such as "import claims"; null if they name none.</summary>
    public static IAgreementType? Named(string words, IReadOnlyList<IAgreementType> types) =>
        Folding
            .Words(words)
            .Select(word =>
                types.FirstOrDefault(type =>
                    type.Words.Split('|').Contains(word)
                    || Folding.Fold(type.Texts.Plural.Spanish.ToString()) == word
                    || Folding.Fold(type.Texts.Plural.English.ToString()) == word
                )
            )
            .FirstOrDefault(type => type is not null);

    /// <summary>Whether a dropped file holds agreements rather than sales data.</summary>
    public static bool IsMeant(ChatCommand command, IReadOnlyList<IAgreementType> types)
    {
        if (command.File is not { } file)
        {
            return false;
        }

        if (Named(command.Text, types) is not null || IsMarkdown(file.Name))
        {
            return true;
        }

        if (FactWords.Named(command.Text) is not null || !FileContent.TryRead(file.Content.Span, out var text, out _))
        {
            return false;
        }

        var beginning = text[..Math.Min(text.Length, Beginning)];
        var tables = FileTables.Of(beginning, Knows(types));
        return tables.IsMarkdown || IsNearer(tables.Tables[0], CsvImport.Fit(beginning), types);
    }

    public static bool IsMarkdown(string fileName) =>
        fileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || fileName.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    private static bool IsNearer(
        FileTable table,
        (bool CanRead, int Columns) facts,
        IReadOnlyList<IAgreementType> types
    )
    {
        var best = types
            .Select(type => ColumnMapping.Of(type, table))
            .OrderByDescending(mapping => mapping.MissingRequired.Count == 0)
            .ThenByDescending(mapping => mapping.Score)
            .First();
        var canRead = best.MissingRequired.Count == 0 && best.Score > 0;

        // An export of deals or contacts that lacks a column is no list of personas just because it has names and
        // regions.
        var isOwn = best.IsTransposed || best.Across.Values.Any(at => !CsvImport.Knows(table.Header.Cells[at]));
        return isOwn
            && (canRead == facts.CanRead ? best.Score > facts.Columns : canRead && best.Score >= facts.Columns);
    }

    private static IEnumerable<IAgreementType> Best(FileTable table, IReadOnlyList<IAgreementType> types)
    {
        var mappings = types.Select(type => ColumnMapping.Of(type, table)).Where(mapping => mapping.Score > 1).ToList();
        var complete = mappings.Where(mapping => mapping.MissingRequired.Count == 0).ToList();
        var likely = complete.Count > 0 ? complete : mappings;
        return likely
            .Where(mapping => mapping.Score == likely.Max(other => other.Score))
            .Select(mapping => mapping.Kind);
    }
}
