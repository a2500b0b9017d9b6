using Bot.Storage.LiteDb;
using Bot.Storage.Postgres;
using Microsoft.Extensions.Options;

namespace Bot.Hosting;

/// <summary>The engine that the settings name.</summary>
internal static class StorageStart
{
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<StorageOptions>()
            .BindConfiguration(StorageOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        var storage =
            builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var health = builder.Services.AddHealthChecks().AddCheck<StorageHealthCheck>("storage");
        if (storage.IsPostgres)
        {
            builder.Services.AddPostgres(storage.ConnectionString);
            health.AddCheck<DatabaseClockCheck>("database clock");
        }
        else
        {
            builder.Services.AddLiteDb(storage.Path);
        }
    }

    /// <summary>Opens the store before the first request may come in: data that cannot be opened must stop the start.</summary>
    public static async Task OpenStorageAsync(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.IsPostgres)
        {
            await app.Services.OpenPostgresAsync(CancellationToken.None);
        }
        else
        {
            app.Services.OpenLiteDb();
        }
    }
}
