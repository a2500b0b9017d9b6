using System.Globalization;
using Bot.Core.Agreements.Importing;

namespace Bot.Storage.LiteDb;

/// <summary>Confirmed imports, and beside them the list of those that are not finished, of every organization.</summary>
internal sealed class LiteDbProposalImportStore(LiteDbFile file) : IProposalImportStore
{
    private readonly LiteDbSet<ProposalImport> imports = new(
        file,
        "proposalImports",
        import => import.Organization,
        import => import.Id,
        LiteDbIndex<ProposalImport>.Ordered("confirmed", import => Key(import.Confirmed))
    );

    private readonly LiteDbSet<Unfinished> unfinished = new(
        file,
        "proposalImportsUnfinished",
        _ => "",
        open => open.Id,
        LiteDbIndex<Unfinished>.Ordered("confirmed", open => open.Confirmed)
    );

    public Task<bool> AddAsync(ProposalImport import, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                // Read to the end first: LiteDB never comes back from an insert after a delete inside an open read.
                foreach (
                    var old in imports
                        .Range(import.Organization, "confirmed", to: Key(import.Confirmed - ProposalImport.Kept))
                        .Where(old => old.Outcome is not null)
                        .ToList()
                )
                {
                    imports.Delete(old.Organization, old.Id);
                }

                if (!imports.TryInsert(import))
                {
                    return false;
                }

                unfinished.Put(
                    new Unfinished(Unfinished.IdOf(import), import.Organization, import.Id, Key(import.Confirmed))
                );
                return true;
            },
            cancellationToken
        );

    public Task<ProposalImport?> GetAsync(string organization, string id, CancellationToken cancellationToken) =>
        Task.FromResult(imports.Get(organization, id));

    public Task<IReadOnlyList<ProposalImport>> UnfinishedAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ProposalImport>>([
            .. unfinished
                .Range("", "confirmed")
                .Select(open => imports.Get(open.Organization, open.Import))
                .OfType<ProposalImport>(),
        ]);

    public Task<bool> FinishAsync(ProposalImport import, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                unfinished.Delete("", Unfinished.IdOf(import))
                && imports.TryReplace(import, stored => stored.Outcome is null),
            cancellationToken
        );

    public Task DeleteAllAsync(string organization, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                foreach (var import in imports.All(organization))
                {
                    unfinished.Delete("", Unfinished.IdOf(import));
                }

                return imports.DeleteAll(organization);
            },
            cancellationToken
        );

    private static string Key(DateTimeOffset instant) => instant.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    private sealed record Unfinished(string Id, string Organization, string Import, string Confirmed)
    {
        public static string IdOf(ProposalImport import) => $"{import.Organization}/{import.Id}";
    }
}
