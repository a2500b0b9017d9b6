using Bot.Core.Agreements;
using Bot.Core.Data;

namespace Bot.Core.Funnel;

/// <summary>Reads the stages of an organization: those that both sides signed, else those that ship.</summary>
internal sealed class StageBook(AgreementStore agreements, IDocumentStore data)
{
    public async Task<JourneyStages> ReadAsync(string organization, CancellationToken cancellationToken)
    {
        var signed = (await agreements.ListAsync(organization, StageType.KindKey, cancellationToken))
            .Select(agreement => agreement.Agreed)
            .OfType<AgreementVersion>()
            .Select(version => StageRule.Of(version.Content))
            .ToDictionary(rule => rule.Stage);
        var names = (await StageNames.ReadAsync(data, organization, cancellationToken)).Names;
        return signed.Count == 0 && names.Count == 0
            ? JourneyStages.Default
            : new(StageOrder.Of([.. DefaultStages.All.Select(rule => signed.GetValueOrDefault(rule.Stage, rule))]))
            {
                Answered = names,
            };
    }
}
