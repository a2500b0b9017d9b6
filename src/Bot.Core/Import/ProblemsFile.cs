using Bot.Core.Chat;
using Bot.Core.Files;

namespace Bot.Core.Import;

/// <summary>The lines of a file that are left out, each with its reason, as CSV. The argument is the file's id.</summary>
internal sealed class ProblemsFile(PendingImportStore files, ProblemPages pages) : IFileProducer
{
    public string Key => ShowProblems.Name;

    public static FileOffer Offer(string file) => new(ShowProblems.Name, file);

    public async Task<FileResult> MakeAsync(FileRequest request, CancellationToken cancellationToken)
    {
        var (organization, member) = (request.Organization.Id, request.Member);
        if (
            (member.Roles & (Roles.Approver | Roles.Admin)) == Roles.None
            || await files.FindAsync(organization, member.Id, request.Argument, request.At, cancellationToken)
                is not { } file
        )
        {
            return FileResult.None(ImportTexts.Gone);
        }

        var problems = new List<ImportProblem>();
        for (var number = 1; problems.Count < CsvFile.MostRows; number++)
        {
            if (await pages.FindAsync(organization, file.Id, number, cancellationToken) is not { } page)
            {
                break;
            }

            problems.AddRange(page.Problems);
        }

        return problems.Count == 0
            ? FileResult.None(ImportTexts.Gone)
            : CsvFile.Of(
                ImportProblemTexts.FileName(file.FileName),
                ImportProblemTexts.FileHead,
                problems.Select(Cells),
                request.Reader
            );
    }

    private static IReadOnlyList<object?> Cells(ImportProblem problem) =>
        [problem.Line, problem.Column, problem.Sentence, problem.Row];
}
