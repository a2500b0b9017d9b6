using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Data;

public static class DocumentRegistration
{
    /// <summary>Registers the set. The document store creates its indexes when it opens.</summary>
    public static IServiceCollection AddDocumentSet(this IServiceCollection services, IDocumentSet set) =>
        services.AddSingleton(set);
}
