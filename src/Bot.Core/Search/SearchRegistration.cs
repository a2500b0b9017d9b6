using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Core.Search;

public static class SearchRegistration
{
    /// <summary>Registers the index. May be called more than once.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new SearchIndex(provider.GetServices<SearchSource>()));
        services.TryAddSingleton<SearchFeed>();
        return services.AddFollower<SearchIndex>();
    }

    /// <summary>Lets a singleton follow documents. May be called more than once.</summary>
    public static IServiceCollection AddFollower<T>(this IServiceCollection services)
        where T : class, IDocumentFollower
    {
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IDocumentObserver, T>(provider => provider.GetRequiredService<T>())
        );
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IDocumentFollower, T>(provider => provider.GetRequiredService<T>())
        );
        return services;
    }

    /// <summary>Puts the documents of a set into the index. The set must have a feed.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="set">The set.</param>
    /// <param name="documents">What a stored document puts into the index; nothing if it must not be found.</param>
    public static IServiceCollection AddSearchSource<T>(
        this IServiceCollection services,
        DocumentSet<T> set,
        Func<IServiceProvider, Func<T, IEnumerable<SearchDocument>>> documents
    )
        where T : class =>
        set.HasFeed
            ? services.AddSearch().AddSingleton<SearchSource>(provider => new SearchSource<T>(set, documents(provider)))
            : throw new ArgumentException($"The document set \"{set.Name}\" has no feed.", nameof(set));

    /// <summary>Puts a fixed list into the index of every organization.</summary>
    public static IServiceCollection AddSearchSource(
        this IServiceCollection services,
        Func<IServiceProvider, IEnumerable<SearchDocument>> documents
    ) => services.AddSearch().AddSingleton<SearchSource>(provider => new FixedSearchSource([.. documents(provider)]));
}
