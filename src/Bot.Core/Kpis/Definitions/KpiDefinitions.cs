using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>The definitions of an organization's figures: those that ship, with what both sides agreed instead.</summary>
internal sealed class KpiDefinitions(AgreementStore agreements)
{
    /// <summary>All definitions, in the order of the catalog.</summary>
    public async Task<IReadOnlyList<KpiDefinition>> ListAsync(string organization, CancellationToken cancellationToken)
    {
        var agreed = (await agreements.ListAsync(organization, DefinitionType.KindKey, cancellationToken))
            .Where(agreement => agreement.Agreed is not null)
            .ToDictionary(agreement => agreement.Subject, agreement => agreement.Agreed!);
        return
        [
            .. KpiCatalog.All.Select(definition =>
                agreed.TryGetValue(definition.Key, out var version) ? Apply(definition, version) : definition
            ),
        ];
    }

    /// <summary>One definition.</summary>
    public async Task<KpiDefinition> GetAsync(
        string organization,
        KpiDefinition shipped,
        CancellationToken cancellationToken
    )
    {
        var found = await agreements.GetAsync(organization, DefinitionType.KindKey, shipped.Key, cancellationToken);
        return found?.Agreed is { } version ? Apply(shipped, version) : shipped;
    }

    private static KpiDefinition Apply(KpiDefinition shipped, AgreementVersion version)
    {
        var content = version.Content;
        return shipped with
        {
            Version = version.Number,
            IsAgreed = true,
            Words = content[DefinitionFields.Formula] is { Length: > 0 } words
                ? LocalizedText.Invariant(words.Trim().TrimEnd('.'))
                : shipped.Words,
            Formula = KpiReadings.Find(shipped.Key, content[DefinitionFields.Reading])?.Formula ?? shipped.Formula,
            RisesWell = content[DefinitionFields.Direction] switch
            {
                "up" => true,
                "down" => false,
                _ => shipped.RisesWell,
            },
            IsShared = content[DefinitionFields.Side] switch
            {
                "both" => true,
                "sales" or "marketing" => false,
                _ => shipped.IsShared,
            },
        };
    }
}
