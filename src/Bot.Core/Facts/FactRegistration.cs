using Bot.Core.Data;
using Bot.Core.Facts.Sample;
using Bot.Core.Facts.Segments;
using Bot.Core.Linking;
using Bot.Core.Members;
using Bot.Core.Sample;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Facts;

public static class FactRegistration
{
    public static IServiceCollection AddFacts(this IServiceCollection services) =>
        services
            .AddDocumentSet(FactStore.Buckets)
            .AddDocumentSet(FactStore.Versions)
            .AddDocumentSet(FactStore.Imports)
            .AddDocumentSet(SegmentStore.Segments)
            .AddDocumentSet(SegmentStore.Parts)
            .AddDocumentSet(BegunParts.Set)
            .AddSingleton<FactStore>()
            .AddOrganizationJob<MergeOldImports>()
            .AddSingleton<CurrentFacts>()
            .AddSingleton<Bot.Core.Understanding.IVocabularySource, FactVocabulary>()
            .AddLinkedContent<FactStore>(
                async (facts, organization, cancellationToken) =>
                    await facts.VersionAsync(organization, cancellationToken) > 0
            )
            .AddSingleton<ISampleContent, LoadSampleFacts>();
}
