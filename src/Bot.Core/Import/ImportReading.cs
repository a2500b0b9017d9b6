using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>What a person has said about a file that its columns do not tell.</summary>
public sealed record ImportChoices(FactSource? Source = null, DayOrder? Days = null);

/// <summary>Which column of the file was taken for what; the cell is the first that is filled.</summary>
public sealed record MappedColumn(LocalizedText Name, string Header, string FirstCell);

/// <summary>A file as it was understood: pure, so that the same file gives the same at preview and at confirm.</summary>
/// <param name="Source">Null where the columns fit several kinds, or none.</param>
/// <param name="Problems">By line; those without a line concern the whole file, and nothing of it can be imported then.</param>
/// <param name="Rows">The rows without a problem.</param>
/// <param name="LineCount">Rows in the file, with and without problems.</param>
public sealed record ImportReading(
    FactSource? Source,
    IReadOnlyList<ImportProblem> Problems,
    FactRows Rows,
    int LineCount
)
{
    /// <summary>The kinds that the columns fit, where there are several.</summary>
    public IReadOnlyList<FactSource> Candidates { get; init; } = [];

    public IReadOnlyList<MappedColumn> Columns { get; init; } = [];

    /// <summary>Headers that are not used.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>Heads and the first rows as they were read.</summary>
    public IReadOnlyList<LocalizedText> Heads { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<LocalizedText>> First { get; init; } = [];

    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];

    /// <summary>A column with days that read both ways, and one of them, where that has to be asked.</summary>
    public (string Header, string Words)? DaysAsked { get; init; }

    /// <summary>Nothing of the file can be read.</summary>
    public bool IsUnreadable => Problems.Any(problem => problem.Line is null);

    public bool CanImport => Source is not null && !IsUnreadable && DaysAsked is null && Rows.Count > 0;

    internal static ImportReading Unreadable(params IReadOnlyList<LocalizedText> sentences) =>
        new(null, [.. sentences.Select(sentence => new ImportProblem(null, null, sentence))], FactRows.None, 0);
}
