using System.Globalization;
using Bot.Core.Data;
using Bot.Core.Files;

namespace Bot.Core.Import;

/// <summary>Some of the problems of a file that has more than a card shows, in the order of their lines.</summary>
internal sealed record ProblemPage(
    string Organization,
    string Id,
    IReadOnlyList<ImportProblem> Problems,
    DateTimeOffset ForgetAt
)
{
    public const int Size = 25;

    // As many as fit into a file. With more than that the export is wrong.
    private const int MostPages = CsvFile.MostRows / Size;

    public static DocumentSet<ProblemPage> Set { get; } =
        new DocumentSet<ProblemPage>("importProblems", page => page.Organization, page => page.Id).WithDue(page =>
            page.ForgetAt
        );

    public static string IdOf(string file, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}.{number:000}");

    public static IEnumerable<ProblemPage> Of(PendingImport file, IReadOnlyList<ImportProblem> problems) =>
        problems
            .Chunk(Size)
            .Take(MostPages)
            .Select(
                (page, at) =>
                    new ProblemPage(file.Organization, IdOf(file.Id, at + 1), page, file.Dropped + PendingImport.Kept)
            );
}
