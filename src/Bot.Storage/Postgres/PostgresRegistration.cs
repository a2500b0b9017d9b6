using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Postgres;

/// <summary>The engine for several nodes.</summary>
public static class PostgresRegistration
{
    /// <param name="services">The host's services.</param>
    /// <param name="connectionString">Names the database; opened by <see cref="OpenPostgresAsync"/>.</param>
    public static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString) =>
        services
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<PostgresDatabase>(provider, connectionString))
            .AddSingleton<IStorageHealth>(provider => provider.GetRequiredService<PostgresDatabase>())
            .AddSingleton<IDocumentStore, PostgresDocumentStore>();

    /// <summary>Opens the database before the first request; see <see cref="PostgresDatabase.OpenAsync"/>.</summary>
    public static Task OpenPostgresAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<PostgresDatabase>().OpenAsync(cancellationToken);
}
