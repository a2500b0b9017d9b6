using Bot.Core.Chat;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>Which kinds of agreement a file holds, by what its tables name. Pure.</summary>
internal static class FileTypeDetector
{
    // Enough of a file to tell; the rest is read when it is known that it is one of these.
    private const int Beginning = 64 * 1024;

    /// <summary>Whether a cell names a field of any of the kinds.</summary>
    public static Func<string, bool> Knows(IReadOnlyList<IAgreementType> types)
    {
        var known = types.SelectMany(type => type.Fields.SelectMany(field => FieldNames.Of(type, field))).ToHashSet();
        return head => known.Contains(FileColumn.Plain(head));
    }

    /// <summary>
    /// The kinds that its tables are about, the most frequent first: several when it holds several, or when the same
    /// columns fit several; none when nothing in it names two fields of one.
    /// </summary>
    public static IReadOnlyList<IAgreementType> Candidates(FileTables file, IReadOnlyList<IAgreementType> types) =>
        [
            .. file
                .Tables.SelectMany(table => Best(table, types))
                .GroupBy(type => type)
                .OrderByDescending(group => group.Count())
                .Select(group => group.Key),
        ];

    /// <summary>Of a file with several kinds the tables that are rather of this one, and the kinds of the others.</summary>
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

    /// <summary>The kind that words such as "import claims" name; null when they name none.</summary>
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

    /// <summary>Whether a dropped file is one of agreements rather than of facts.</summary>
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

        if (
            PreviewImport.Named(command.Text) is not null
            || !FileContent.TryRead(file.Content.Span, out var text, out _)
        )
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
            .OrderByDescending(fit => fit.Lacks.Count == 0)
            .ThenByDescending(fit => fit.Score)
            .First();
        var canRead = best.Lacks.Count == 0 && best.Score > 0;

        // An export of deals or contacts that lacks a column is no list of personas because it has names and regions.
        var isOwn = best.IsUpright || best.Across.Values.Any(at => !CsvImport.Knows(table.Header.Cells[at]));
        return isOwn
            && (canRead == facts.CanRead ? best.Score > facts.Columns : canRead && best.Score >= facts.Columns);
    }

    private static IEnumerable<IAgreementType> Best(FileTable table, IReadOnlyList<IAgreementType> types)
    {
        var fits = types.Select(type => ColumnMapping.Of(type, table)).Where(fit => fit.Score > 1).ToList();
        var able = fits.Where(fit => fit.Lacks.Count == 0).ToList();
        var likely = able.Count > 0 ? able : fits;
        return likely.Where(fit => fit.Score == likely.Max(other => other.Score)).Select(fit => fit.Kind);
    }
}
