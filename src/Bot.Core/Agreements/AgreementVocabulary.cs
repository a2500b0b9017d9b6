using System.Globalization;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Agreements;

/// <summary>The agreements of one type as names that sentences mention, from their current contents.</summary>
internal sealed class AgreementVocabulary(
    AgreementStore store,
    string kind,
    Func<IReadOnlyList<AgreementContent>, IReadOnlyList<IMentionReader>> readers
) : IVocabularySource
{
    public async Task<string> StampAsync(string organization, CancellationToken cancellationToken) =>
        (await store.ChangesAsync(organization, kind, cancellationToken)).ToString(CultureInfo.InvariantCulture);

    public async Task<IReadOnlyList<IMentionReader>> ReadersAsync(
        string organization,
        CancellationToken cancellationToken
    ) =>
        readers([
            .. (await store.ListAsync(organization, kind, cancellationToken)).Select(agreement =>
                (agreement.Current ?? agreement.Latest)!.Content
            ),
        ]);
}

internal static class AgreementVocabularyRegistration
{
    /// <summary>Registers what sentences call the agreements of a type.</summary>
    public static IServiceCollection AddAgreementVocabulary(
        this IServiceCollection services,
        string kind,
        Func<IReadOnlyList<AgreementContent>, IReadOnlyList<IMentionReader>> readers
    ) =>
        services.AddSingleton<IVocabularySource>(provider => new AgreementVocabulary(
            provider.GetRequiredService<AgreementStore>(),
            kind,
            readers
        ));
}
