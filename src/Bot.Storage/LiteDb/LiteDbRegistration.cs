using Bot.Core.Agreements;
using Bot.Core.Agreements.Importing;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Claims.Requests;
using Bot.Core.Commitments;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Home;
using Bot.Core.Import;
using Bot.Core.Installations;
using Bot.Core.Kpis;
using Bot.Core.Linking;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Core.Personas.Drift;
using Bot.Core.Sample;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.LiteDb;

/// <summary>The embedded engine: one line for each store.</summary>
public static class LiteDbRegistration
{
    /// <param name="services">The host's services.</param>
    /// <param name="path">The data file; opened by <see cref="OpenLiteDb"/>, or when the first store is asked for.</param>
    public static IServiceCollection AddLiteDb(this IServiceCollection services, string path)
    {
        var before = services.Count;
        services.AddStores(path);
        return services.AddSingleton(new Stores([.. services.Skip(before).Select(service => service.ServiceType)]));
    }

    /// <summary>Opens the file and every store: collections and indexes are made before anybody reads. Throws <see cref="StorageInUseException"/>.</summary>
    public static void OpenLiteDb(this IServiceProvider services)
    {
        foreach (var store in services.GetRequiredService<Stores>().Types)
        {
            services.GetRequiredService(store);
        }
    }

    private static void AddStores(this IServiceCollection services, string path) =>
        services
            .AddSingleton(_ => new LiteDbFile(path))
            .AddSingleton<IDocumentStore, LiteDbDocumentStore>()
            .AddSingleton<IMemberStore, LiteDbMemberStore>()
            .AddSingleton<ILinkStore, LiteDbLinkStore>()
            .AddSingleton<IInstallationStore, LiteDbInstallationStore>()
            .AddSingleton<IProfileStore, LiteDbProfileStore>()
            .AddSingleton<IHomePageStore, LiteDbHomePageStore>()
            .AddSingleton<IDigestStore, LiteDbDigestStore>()
            .AddSingleton<IConversationStore, LiteDbConversationStore>()
            .AddSingleton<IFactStore, LiteDbFactStore>()
            .AddSingleton<IFigureStore, LiteDbFigureStore>()
            .AddSingleton<IPendingImportStore, LiteDbPendingImportStore>()
            .AddSingleton<ISampleStore, LiteDbSampleStore>();

    private sealed record Stores(IReadOnlyList<Type> Types);
}
