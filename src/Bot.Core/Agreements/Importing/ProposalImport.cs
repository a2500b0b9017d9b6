namespace Bot.Core.Agreements.Importing;

/// <summary>
/// A confirmed row: what it proposes, and the hash of the version that it starts from (null if none).
/// </summary>
public sealed record ImportedProposal(int Line, string Subject, AgreementContent Content, string? Basis, bool IsChange);

/// <summary>
/// Result of an import: the number of new and changed proposals, and the lines that another member's change overtook.
/// </summary>
public sealed record ImportOutcome(int New, int Changed, IReadOnlyList<int> Overtaken)
{
    public int Proposed => New + Changed;
}

/// <summary>
/// A confirmed import. It is stored until all rows are proposed and all messages are queued, so that a crash loses none
/// and repeats none. <see cref="Id"/> is the id of the previewed file, <see cref="Member"/> the member who confirmed
/// it.
/// </summary>
public sealed record ProposalImport(
    string Organization,
    string Id,
    string Kind,
    string Member,
    string FileName,
    IReadOnlyList<ImportedProposal> Proposals,
    DateTimeOffset Confirmed
)
{
    /// <summary>How long the result is stored: as long as the preview's buttons work.</summary>
    public static readonly TimeSpan Kept = Import.PendingImport.Kept;

    /// <summary>Null while rows are still to be proposed. A finished import no longer holds its rows.</summary>
    public ImportOutcome? Outcome { get; init; }

    /// <summary>Whether the reply already showed the result, so the importer needs no message.</summary>
    public bool IsAnswered { get; init; }
}
