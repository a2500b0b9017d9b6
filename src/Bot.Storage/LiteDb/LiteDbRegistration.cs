using Bot.Core.Agreements;
using Bot.Core.Agreements.Importing;
using Bot.Core.Chat;
using Bot.Core.Claims.Kept;
using Bot.Core.Claims.Requests;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Home;
using Bot.Core.Import;
using Bot.Core.Inbox;
using Bot.Core.Installations;
using Bot.Core.Kpis;
using Bot.Core.Linking;
using Bot.Core.Members;
using Bot.Core.Outbox;
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

    /// <summary>
    /// Opens the file and every store: collections and indexes are made before anybody reads. Throws
    /// <see cref="StorageInUseException"/> or <see cref="StorageUnusableException"/>.
    /// </summary>
    public static void OpenLiteDb(this IServiceProvider services)
    {
        var file = services.GetRequiredService<LiteDbFile>();
        try
        {
            foreach (var store in services.GetRequiredService<Stores>().Types)
            {
                services.GetRequiredService(store);
            }
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw StorageErrors.WhileOpening(error, file.Path);
        }
    }

    private static void AddStores(this IServiceCollection services, string path) =>
        services
            .AddSingleton(_ => new LiteDbFile(path))
            .AddSingleton<IStorageHealth>(provider => provider.GetRequiredService<LiteDbFile>())
            .AddSingleton<IMemberStore, LiteDbMemberStore>()
            .AddSingleton<ILinkStore, LiteDbLinkStore>()
            .AddSingleton<IOutboxStore, LiteDbOutboxStore>()
            .AddSingleton<IInboxStore, LiteDbInboxStore>()
            .AddSingleton<IInstallationStore, LiteDbInstallationStore>()
            .AddSingleton<IProfileStore, LiteDbProfileStore>()
            .AddSingleton<IHomePageStore, LiteDbHomePageStore>()
            .AddSingleton<IDigestStore, LiteDbDigestStore>()
            .AddSingleton<IFeedbackStore, LiteDbFeedbackStore>()
            .AddSingleton<IAgreementStore, LiteDbAgreementStore>()
            .AddSingleton<IKeptStore, LiteDbKeptStore>()
            .AddSingleton<IClaimRequestStore, LiteDbClaimRequestStore>()
            .AddSingleton<IDriftStore, LiteDbDriftStore>()
            .AddSingleton<IConversationStore, LiteDbConversationStore>()
            .AddSingleton<IFactStore, LiteDbFactStore>()
            .AddSingleton<IFigureStore, LiteDbFigureStore>()
            .AddSingleton<IPendingImportStore, LiteDbPendingImportStore>()
            .AddSingleton<IProposalImportStore, LiteDbProposalImportStore>()
            .AddSingleton<ISampleStore, LiteDbSampleStore>();

    private sealed record Stores(IReadOnlyList<Type> Types);
}
