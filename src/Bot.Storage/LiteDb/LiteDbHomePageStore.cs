using Bot.Core.Chat;
using Bot.Core.Home;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbHomePageStore(LiteDbFile file) : IHomePageStore
{
    private readonly LiteDbSet<HomePage> pages = new(file, "homePages", page => page.Organization, page => Id(page.At));

    public Task<HomePage?> FindAsync(string organization, Address at, CancellationToken cancellationToken) =>
        Task.FromResult(pages.Get(organization, Id(at)));

    public Task<IReadOnlyList<HomePage>> ListAsync(string organization, CancellationToken cancellationToken) =>
        Task.FromResult(pages.All(organization));

    public Task PutAsync(HomePage page, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                pages.Put(page);
                return true;
            },
            cancellationToken
        );

    private static string Id(Address at) => $"{at.Platform}/{at.Workspace}/{at.Conversation}";
}
