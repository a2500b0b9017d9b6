using Bot.Core.Data;
using Bot.Core.Installations;
using Bot.Core.Linking;
using Bot.Core.Members;

namespace Bot.Cli;

/// <summary>The documents that are copied: those of some owners, and of those without an owner the ones that belong to them.</summary>
/// <param name="Owners">Organizations, workspaces and platforms.</param>
/// <param name="BelongsToThem">Whether a document that no organization owns is copied too.</param>
internal sealed record CopySelection(IReadOnlyList<string> Owners, Func<RawDocument, bool> BelongsToThem)
{
    private const string NoOwner = "";

    public static async Task<CopySelection> EverythingAsync(IDocumentStore source) =>
        new(
            [.. (await source.OwnersAsync(CancellationToken.None)).Where(owner => owner != NoOwner)],
            BelongsToThem: _ => true
        );

    /// <summary>
    /// An organization with the workspaces that lead to it, and their installations, profiles and conversations. Link
    /// codes stay behind: they are good for minutes.
    /// </summary>
    public static CopySelection Of(string organization, IReadOnlyList<WorkspaceLink> workspaces)
    {
        var ids = workspaces.Select(workspace => $"{workspace.Platform}/{workspace.Workspace}").ToHashSet();
        return new(
            [organization, .. ids.Order(StringComparer.Ordinal)],
            document =>
                document.Set == MemberStore.Organizations.Name
                    ? document.Id == organization
                    : (document.Set == MemberStore.WorkspacesName || document.Set == InstallationStore.Set.Name)
                        && ids.Contains(document.Id)
        );
    }

    /// <summary>All of the documents, those without an owner last: they are what leads Duet to the others.</summary>
    public IAsyncEnumerable<RawDocument> Read(IDocumentStore store) => ReadOwned(store).Concat(ReadOwnerless(store));

    public IAsyncEnumerable<RawDocument> ReadOwned(IDocumentStore store) =>
        Owners.ToAsyncEnumerable().SelectMany(owner => store.ExportAsync(owner, CancellationToken.None));

    public IAsyncEnumerable<RawDocument> ReadOwnerless(IDocumentStore store) =>
        store.ExportAsync(NoOwner, CancellationToken.None).Where(BelongsToThem);
}
