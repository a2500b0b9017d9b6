using Bot.Core.Chat;

namespace Bot.Core.Agreements.Importing;

/// <summary>A parsed file and what it would do now: all that its preview shows.</summary>
/// <param name="Name">The file's name; empty for a pasted table.</param>
/// <param name="Others">Types of the tables that are not read now.</param>
/// <param name="Value">The value of its buttons.</param>
internal sealed record ImportedFile(
    string Name,
    AgreementView View,
    ProposalReading Reading,
    ImportPlan Plan,
    IReadOnlyList<IAgreementType> Others,
    ProposalImportValue Value
)
{
    public LocalizedText Called => ProposalImportTexts.File(Name);

    public bool IsUnreadable => Reading.Problems.Any(problem => problem.Line is null);

    /// <summary>The rows that a button confirms.</summary>
    public IReadOnlyList<ImportedProposal> Proposals(bool isOnlyNew) =>
        [
            .. Plan
                .Rows.Where(row => row.Fate == ImportAction.New || (row.Fate == ImportAction.Change && !isOnlyNew))
                .Select(row => new ImportedProposal(
                    row.Line,
                    row.Subject,
                    row.Content,
                    row.Basis?.Hash,
                    row.Fate == ImportAction.Change
                )),
        ];
}
