using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>A type of file, and the columns of a file that it would use.</summary>
internal sealed record KindFit(FileKind Kind, Dictionary<string, int> Columns, int Evidence)
{
    public IReadOnlySet<string> Keys { get; } = Columns.Keys.ToHashSet();

    public bool CanRead => Kind.CanRead(Keys);

    /// <summary>How many columns are read.</summary>
    public int Count { get; } = Kind.Columns.Count(column => !column.IsEvidence && Columns.ContainsKey(column.Key));

    public int Score => Count + Evidence;

    /// <summary>How many columns are missing, with the amount if the type can do without it.</summary>
    public int Lacking
    {
        get
        {
            var missing = Kind.MissingColumns(Keys);
            var hasAmount = Keys.Contains("amount") || missing.Contains(ColumnTexts.Amount);
            return missing.Count + (Kind.CoreColumns.Contains("amount") && !hasAmount ? 1 : 0);
        }
    }

    /// <summary>How many of the columns are there without which no figure can be computed.</summary>
    public int Core => Kind.CoreColumns.Count(Keys.Contains) + (Keys.Contains("stage") ? 1 : 0);
}

/// <summary>The type of facts that a file holds.</summary>
/// <param name="Best">The type that fits best, or comes nearest.</param>
/// <param name="Equal">The types among which nobody but a member can choose; one if it is clear.</param>
internal sealed record KindChoice(KindFit Best, IReadOnlyList<KindFit> Equal)
{
    private static readonly HashSet<string> Names =
    [
        .. FileKind
            .All.SelectMany(kind => kind.Columns)
            .Where(column => !column.IsEvidence || column.Key == "other")
            .SelectMany(column => column.Headers),
    ];

    private static readonly HashSet<string> Evidence =
    [
        .. FileKind.All.SelectMany(kind => ColumnNames.Of($"{kind.Slug}.evidence")),
    ];

    /// <summary>Whether some type of file has this header.</summary>
    public static bool Knows(string header) =>
        Names.Contains(FileColumn.Plain(header))
        || FileKind.All.Any(kind => ColumnNames.Forms(header, kind.Slug).Any(Names.Contains));

    /// <summary>The same, or that it tells a type without being read.</summary>
    public static bool KnowsOrTells(string header) => Knows(header) || Evidence.Contains(FileColumn.Plain(header));

    public static IReadOnlyList<KindFit> All(CsvTable table, ImportChoices choices)
    {
        var names = table.Header.Cells.Select(FileColumn.Plain).ToHashSet();
        return
        [
            .. FileKind
                .All.Select(kind => new KindFit(
                    kind,
                    ColumnMap.Of(table, kind, choices),
                    ColumnNames.Of($"{kind.Slug}.evidence").Count(names.Contains)
                ))
                .Where(fit => !fit.Kind.IsOnlyIfRead || fit.CanRead || fit.Kind.Source == choices.Source),
        ];
    }

    public static KindChoice Of(CsvTable table, ImportChoices choices)
    {
        var fits = All(table, choices);
        var accounts = fits.First(fit => fit.Kind.Source == FactSource.Accounts);
        var fitting =
            choices.Source is { } source ? fits.Where(fit => fit.Kind.Source == source).ToList()
            : fits.Any(fit => fit.Kind.IsOnlyIfRead) ? fits.Where(fit => fit.Kind.IsOnlyIfRead).ToList()
            : AccountFile.IsMeant(table.Header, accounts.Keys) ? [accounts]
            : fits.Where(fit => fit.CanRead).ToList();
        var best = (fitting.Count > 0 ? fitting : fits)
            .OrderByDescending(fit => fit.CanRead)
            .ThenByDescending(fit => fit.CanRead ? fit.Score : fit.Core)
            .ThenBy(fit => fit.Lacking)
            .ThenByDescending(fit => fit.Score)
            .First();
        if (choices.Source is null && !best.Kind.IsOnlyIfRead && Nearer(fits, best) is { } nearer)
        {
            return ColumnQuestions.Needed(table, nearer.Kind, nearer.Columns, choices) is null
                ? new KindChoice(nearer, [nearer, best])
                : new KindChoice(nearer, [nearer]);
        }

        return new KindChoice(
            best,
            best.CanRead ? [.. fitting.Where(fit => fit.CanRead && fit.Score == best.Score)] : [best]
        );
    }

    // Payments with an amount, and deals with a stage, are no leads only because they have an id and a day of creation.
    private static KindFit? Nearer(IReadOnlyList<KindFit> fits, KindFit best) =>
        fits.FirstOrDefault(fit =>
            !fit.CanRead
            && best.CanRead
            && fit.Score > best.Score
            && (fit.Keys.Contains("amount") || fit.Keys.Contains("stage"))
        );
}
