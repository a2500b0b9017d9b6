using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>The column of the file that a field is read from, with its first filled cell.</summary>
public sealed record MappedColumn(LocalizedText Name, string Header, string FirstCell);

/// <summary>The result of reading a file. Pure, so preview and confirmation read the same.</summary>
/// <param name="Source">Null if the columns fit several types or none.</param>
/// <param name="Problems">
/// Problems by line. A problem without a line concerns the whole file and prevents its import.
/// </param>
/// <param name="Rows">The rows without problems.</param>
/// <param name="LineCount">Number of rows, with and without problems.</param>
public sealed record ImportReading(
    FactSource? Source,
    IReadOnlyList<ImportProblem> Problems,
    FactRows Rows,
    int LineCount
)
{
    /// <summary>How many lines have a problem. <see cref="Problems"/> has at most the first 50,000 problems.</summary>
    public int LeftOut { get; init; }

    /// <summary>The types that the columns fit, if there are several.</summary>
    public IReadOnlyList<FactSource> Candidates { get; init; } = [];

    public IReadOnlyList<MappedColumn> Columns { get; init; } = [];

    /// <summary>Headers that are not used.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>Headers for the first rows, and the rows as displayed.</summary>
    public IReadOnlyList<LocalizedText> Heads { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<LocalizedText>> First { get; init; } = [];

    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];

    /// <summary>
    /// A column with ambiguous days (3/4 may be March or April), and one of them, if the member must choose.
    /// </summary>
    public (string Header, string Words)? DaysAsked { get; init; }

    /// <summary>What the member must answer before the file can be imported.</summary>
    public IReadOnlyList<ImportQuestion> Asked { get; init; } = [];

    /// <summary>What the member may answer otherwise.</summary>
    public IReadOnlyList<ImportQuestion> Adjustable { get; init; } = [];

    /// <summary>How the stages are read, most frequent first.</summary>
    public IReadOnlyList<StageCount> Stages { get; init; } = [];

    /// <summary>Which stages of the journey the stages of the file stand for, most frequent first.</summary>
    public IReadOnlyList<MappedStage> Mapping { get; init; } = [];

    public ImportTold Told { get; init; } = new();

    /// <summary>Whether answers about an earlier file were used.</summary>
    public bool IsFromMemory { get; init; }

    /// <summary>The day up to which the file tells: as it says, as a member says, or the day on which it was dropped.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>Identifies files with the same header.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The facts that the file is about, without what it says beside them.</summary>
    public int FactCount => Source == FactSource.Deals ? Rows.Deals.Count : Rows.Count;

    /// <summary>Whether nothing of the file can be read.</summary>
    public bool IsUnreadable => Problems.Any(problem => problem.Line is null);

    public bool CanImport =>
        Source is not null && !IsUnreadable && DaysAsked is null && Asked.Count == 0 && Rows.Count > 0;

    internal static ImportReading Unreadable(params IReadOnlyList<LocalizedText> sentences) =>
        new(null, [.. sentences.Select(sentence => new ImportProblem(null, null, sentence))], FactRows.None, 0);
}
