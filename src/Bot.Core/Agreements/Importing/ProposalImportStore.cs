using Bot.Core.Data;

namespace Bot.Core.Agreements.Importing;

/// <summary>Confirmed imports.</summary>
public sealed class ProposalImportStore(IDocumentStore data)
{
    /// <summary>Due at once while rows wait to be proposed, then when the outcome is forgotten.</summary>
    public static DocumentSet<ProposalImport> Set { get; } =
        new DocumentSet<ProposalImport>("proposalImports", import => import.Organization, import => import.Id)
            .WithDue(import => import.Outcome is null ? import.Confirmed : import.Confirmed + ProposalImport.Kept)
            .WithVersion(2);

    /// <summary>Stores the import; false when there is one with its id.</summary>
    public async Task<bool> AddAsync(ProposalImport import, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            import.Organization,
            transaction => transaction.InsertAsync(Set, import),
            cancellationToken
        );

    public async Task<ProposalImport?> GetAsync(string organization, string id, CancellationToken cancellationToken) =>
        await data.GetAsync(Set, organization, id, cancellationToken);
}
