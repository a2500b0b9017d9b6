using Bot.Core.Chat;

namespace Bot.Core.Agreements.Importing;

/// <summary>A file as it is read and what it would do now: all that its preview is made from.</summary>
/// <param name="Name">What the file is called; a pasted table has no name.</param>
/// <param name="Others">Kinds of the tables that are not read now.</param>
/// <param name="Value">What its buttons carry.</param>
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
