using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Data;

public static class DocumentRegistration
{
    /// <summary>Makes the set known to the document store, which creates its indexes when it opens.</summary>
    public static IServiceCollection AddDocumentSet(this IServiceCollection services, IDocumentSet set) =>
        services.AddSingleton(set);
}
