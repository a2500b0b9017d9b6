namespace Bot.Core.Agreements.Importing;

/// <summary>A row as it was confirmed: what is proposed, and the hash of the version that it starts from (null: none).</summary>
public sealed record ImportedProposal(int Line, string Subject, AgreementContent Content, string? Basis, bool IsChange);

/// <summary>What came of an import: how many were proposed anew and changed, and the lines that somebody else was faster with.</summary>
public sealed record ImportOutcome(int New, int Changed, IReadOnlyList<int> Overtaken)
{
    public int Proposed => New + Changed;
}

/// <summary>
/// A confirmed import, kept until every row is proposed and everybody was told, so that a crash loses none and repeats
/// none. <see cref="Id"/> is that of the file that was previewed; <see cref="Member"/> confirmed it.
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
    /// <summary>How long it is remembered what came of it: as long as the preview's buttons work.</summary>
    public static readonly TimeSpan Kept = Import.PendingImport.Kept;

    /// <summary>Null while rows wait to be proposed; the rows are forgotten then.</summary>
    public ImportOutcome? Outcome { get; init; }

    /// <summary>Whether who confirmed it has read what came of it in the answer itself, and needs no message.</summary>
    public bool IsAnswered { get; init; }
}
