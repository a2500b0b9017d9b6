using Bot.Core.Agreements;
using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>Reads the objectives of an organization with their states.</summary>
internal sealed class ObjectiveReader(
    AgreementStore agreements,
    CurrentFacts currentFacts,
    KpiDefinitions definitions,
    MemberStore members,
    IDocumentStore data
)
{
    /// <summary>All that are signed or wait for a signature, by date.</summary>
    public async Task<IReadOnlyList<ObjectiveLine>> ListAsync(
        Organization organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var all = await agreements.ListAsync(organization.Id, ObjectiveType.KindKey, cancellationToken);
        if (!all.Any(agreement => agreement.Current is not null))
        {
            return [];
        }

        var facts = await currentFacts.GetAsync(organization.Id, cancellationToken);
        var known = (await definitions.ListAsync(organization.Id, cancellationToken)).ToDictionary(kpi => kpi.Key);
        var redefined = await agreements.ListAsync(organization.Id, DefinitionType.KindKey, cancellationToken);
        var people = await members.ListAsync(organization.Id, cancellationToken);
        var results = (await data.ListAsync(ObjectiveResult.Set, organization.Id, cancellationToken)).ToDictionary(
            result => ObjectiveResult.Id(result.Subject, result.Version)
        );
        var today = PlanDays.Today(organization, now);
        var lines = new List<ObjectiveLine>();
        foreach (var agreement in all)
        {
            if (agreement.Current is not { } version || ObjectiveContent.Read(version.Content) is not { } read)
            {
                continue;
            }

            var content = read with { FiscalMonth = organization.FiscalMonth };

            var kpi = known.GetValueOrDefault(content.Kpi);
            var isSigned = version.State == AgreementState.Agreed;
            lines.Add(
                new ObjectiveLine(
                    agreement,
                    version,
                    content,
                    kpi,
                    isSigned
                        ? ObjectiveEvaluation.Of(content, kpi, facts, organization.Currency, today)
                        : new Evaluation(ObjectiveState.Unsigned)
                )
                {
                    Result = isSigned
                        ? results.GetValueOrDefault(ObjectiveResult.Id(agreement.Subject, version.Number))
                        : null,
                    Redefined =
                        redefined.FirstOrDefault(definition => definition.Subject == content.Kpi)?.Agreed is { } later
                        && later.AgreedAt > version.AgreedAt
                            ? later.Number
                            : null,
                    Currency = organization.Currency,
                    Owner = people.FirstOrDefault(member => member.Is(version.Owner)),
                }
            );
        }

        return
        [
            .. lines.OrderBy(line => line.Content.By).ThenBy(line => line.Agreement.Subject, StringComparer.Ordinal),
        ];
    }
}
