using Bot.Core.Data;
using Bot.Hosting;
using Bot.Storage.LiteDb;
using Bot.Storage.Postgres;

namespace Bot.Cli;

/// <summary>A store that is open while Duet is not: a LiteDB file or a PostgreSQL database, with all document sets.</summary>
internal sealed class OpenedStore : IAsyncDisposable
{
    private static readonly string[] SignsOfPostgres = ["Host=", "Server=", "://"];

    private readonly ServiceProvider services;

    private OpenedStore(ServiceProvider services) => this.services = services;

    public IDocumentStore Documents => services.GetRequiredService<IDocumentStore>();

    /// <summary>Whether a place is a connection string and not a file's path.</summary>
    public static bool IsPostgres(string place) =>
        !File.Exists(place) && SignsOfPostgres.Any(sign => place.Contains(sign, StringComparison.OrdinalIgnoreCase));

    /// <summary>Opens or creates the store. Throws what the host throws when it cannot start on it.</summary>
    public static async Task<OpenedStore> OpenAsync(string place)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddProduct();
        var isPostgres = IsPostgres(place);
        var opened = new OpenedStore(
            (isPostgres ? services.AddPostgres(place) : services.AddLiteDb(place)).BuildServiceProvider()
        );
        try
        {
            if (isPostgres)
            {
                await opened.services.OpenPostgresAsync(CancellationToken.None);
            }
            else
            {
                opened.services.OpenLiteDb();
            }

            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
