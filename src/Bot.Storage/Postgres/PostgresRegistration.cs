using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Postgres;

/// <summary>Registers PostgreSQL, the engine for several nodes.</summary>
public static class PostgresRegistration
{
    /// <param name="services">The host's services.</param>
    /// <param name="connectionString">The database, which <see cref="OpenPostgresAsync"/> opens.</param>
    public static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString) =>
        services
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<PostgresDatabase>(provider, connectionString))
            .AddSingleton<IStorageHealth>(provider => provider.GetRequiredService<PostgresDatabase>())
            .AddSingleton(provider => new PostgresDocumentStore(
                provider.GetRequiredService<PostgresDatabase>(),
                provider.GetService<ChangedOrganizations>(),
                provider.GetServices<IDocumentObserver>()
            ))
            .AddSingleton<IDocumentStore>(provider => provider.GetRequiredService<PostgresDocumentStore>())
            .AddSingleton<IDocumentFeed>(provider => provider.GetRequiredService<PostgresDocumentStore>());

    /// <summary>Opens the database before the first request; see <see cref="PostgresDatabase.OpenAsync"/>.</summary>
    public static Task OpenPostgresAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<PostgresDatabase>().OpenAsync(cancellationToken);
}
