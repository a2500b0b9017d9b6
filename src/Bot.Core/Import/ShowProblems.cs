using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Files;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Shows all lines of a file that are left out, page by page: line, reason and row.</summary>
internal sealed class ShowProblems(PendingImportStore files, ProblemPages pages) : ICommandHandler
{
    public const string Name = "import.problems";

    public static readonly CommandSpec Spec = new(Name, null, ImportTexts.ImportCommand)
    {
        Needs = Roles.Approver | Roles.Admin,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var words = command.Value.Split(' ');
        var number = int.TryParse(words.ElementAtOrDefault(1), CultureInfo.InvariantCulture, out var page) ? page : 1;
        var organization = command.Organization.Id;
        return
            await files.FindAsync(organization, command.Member.Id, words[0], command.At, cancellationToken) is { } file
            && await pages.FindAsync(organization, file.Id, number, cancellationToken) is { } found
            ? Reply.ToRequester(
                Card(file, found, number, await pages.FindAsync(organization, file.Id, number + 1, cancellationToken))
            )
            : Reply.ToRequester(ImportTexts.Gone);
    }

    private static Card Card(PendingImport file, ProblemPage page, int number, ProblemPage? next)
    {
        var title = ImportProblemTexts.LeftOutOf(Truncate.ToLine(file.FileName, 100), number);
        return new Card(
            title,
            [
                new Heading(title),
                new Table(title, ImportProblemTexts.ProblemHeads, [.. page.Problems.Select(Cells)]),
                new Buttons([
                    .. next is null
                        ? Array.Empty<Button>()
                        : [new Button(ImportProblemTexts.More, Name, Value(file.Id, number + 1))],
                    FileButton.To(ProblemsFile.Offer(file.Id)),
                ]),
            ]
        );
    }

    /// <summary>The buttons that show and download all, if a card shows fewer.</summary>
    public static Button[] Buttons(ImportReading reading, string file) =>
        reading.Problems.Count <= ImportCards.ProblemsShown
            ? []
            :
            [
                new Button(ImportProblemTexts.ShowAll(reading.Problems.Count), Name, Value(file, 1)),
                FileButton.To(ProblemsFile.Offer(file)),
            ];

    private static string Value(string file, int page) => string.Create(CultureInfo.InvariantCulture, $"{file} {page}");

    private static IReadOnlyList<LocalizedText> Cells(ImportProblem problem) =>
        [
            LocalizedText.Invariant(problem.Line is { } line ? ImportTexts.Digits(line) : "–"),
            problem.Column is null
                ? problem.Sentence
                : new(
                    $"{Truncate.ToLine(problem.Column, 40)}: {problem.Sentence}",
                    $"{Truncate.ToLine(problem.Column, 40)}: {problem.Sentence}"
                ),
            LocalizedText.Invariant(problem.Row ?? "–"),
        ];
}
