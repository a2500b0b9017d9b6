using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.LiteDb;

/// <summary>The embedded engine.</summary>
public static class LiteDbRegistration
{
    /// <param name="services">The host's services.</param>
    /// <param name="path">The data file; opened by <see cref="OpenLiteDb"/>, or when the document store is asked for.</param>
    public static IServiceCollection AddLiteDb(this IServiceCollection services, string path) =>
        services
            .AddSingleton(_ => new LiteDbFile(path))
            .AddSingleton<IStorageHealth>(provider => provider.GetRequiredService<LiteDbFile>())
            .AddSingleton<LiteDbDocumentStore>()
            .AddSingleton<IDocumentStore>(provider => provider.GetRequiredService<LiteDbDocumentStore>())
            .AddSingleton<IDocumentFeed>(provider => provider.GetRequiredService<LiteDbDocumentStore>());

    /// <summary>
    /// Opens the file and makes every collection and index before anybody reads. Throws
    /// <see cref="StorageInUseException"/>, <see cref="StorageUnusableException"/> or, when a newer Duet wrote the data,
    /// <see cref="StorageVersionException"/>.
    /// </summary>
    public static void OpenLiteDb(this IServiceProvider services) => services.GetRequiredService<IDocumentStore>();
}
