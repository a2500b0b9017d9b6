using Bot.Core.Agreements;
using Bot.Core.Members;

namespace Bot.Core.Kpis;

/// <summary>An agreed target of a figure.</summary>
internal sealed record KpiTarget(TargetValue Value, int Version);

/// <summary>Finds the target that both sides agreed on for a figure and a kind of period.</summary>
internal sealed class KpiTargets(AgreementStore agreements)
{
    public async Task<KpiTarget?> FindAsync(
        Organization organization,
        KpiFigure figure,
        CancellationToken cancellationToken
    )
    {
        var subject = TargetType.Subject(figure.Definition.Key, TargetType.Code(figure.Period.Kind));
        var found = await agreements.GetAsync(organization.Id, TargetType.KindKey, subject, cancellationToken);
        return
            found?.Agreed is { } agreed
            && TargetValue.Read(agreed.Content[TargetFields.Value] ?? "", figure.Definition.Unit, organization.Currency)
                is { } value
            ? new KpiTarget(value, agreed.Number)
            : null;
    }
}
