using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Home;

/// <summary>The home pages that people have opened, by address.</summary>
public sealed class HomePageStore(IDocumentStore data)
{
    public static DocumentSet<HomePage> Set { get; } =
        new DocumentSet<HomePage>("homePages", page => page.Organization, page => Id(page.At)).WithRemainder();

    public Task<HomePage?> FindAsync(string organization, Address at, CancellationToken cancellationToken) =>
        data.GetAsync(Set, organization, Id(at), cancellationToken).AsTask();

    /// <summary>All home pages of an organization.</summary>
    public Task<IReadOnlyList<HomePage>> ListAsync(string organization, CancellationToken cancellationToken) =>
        data.ListAsync(Set, organization, cancellationToken).AsTask();

    /// <summary>Adds the page, or overwrites the one at its address.</summary>
    public Task PutAsync(HomePage page, CancellationToken cancellationToken) =>
        data.PutAsync(Set, page, cancellationToken);

    private static string Id(Address at) => $"{at.Platform}/{at.Workspace}/{at.Conversation}";
}
