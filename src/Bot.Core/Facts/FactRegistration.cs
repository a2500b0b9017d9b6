using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Facts;

public static class FactRegistration
{
    public static IServiceCollection AddFacts(this IServiceCollection services) =>
        services
            .AddDocumentSet(FactStore.Buckets)
            .AddDocumentSet(FactStore.Versions)
            .AddDocumentSet(FactStore.Imports)
            .AddSingleton<FactStore>()
            .AddSingleton<CurrentFacts>()
            .AddSingleton<Bot.Core.Understanding.IVocabularySource, FactVocabulary>();
}
