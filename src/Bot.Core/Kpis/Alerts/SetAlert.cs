using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Kpis;

/// <summary>`kpi revenue alert below 100k`: stores what a member wants to hear about a figure.</summary>
internal sealed class SetAlert(
    AlertStore alerts,
    CurrentFacts currentFacts,
    KpiTargets targets,
    KpiDefinitions definitions
)
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization;
        var read = AlertWords.Read(command.Text, organization.Currency);
        if (read is not { Definition: { } definition, Kind: { } kind, Limit: { } limit })
        {
            return Reply.ToRequester(AlertCards.Misread());
        }

        var wanted = new KpiAlert(
            organization.Id,
            "",
            command.Member.Id,
            definition.Key,
            kind,
            limit.Number,
            limit.Currency,
            read.Per,
            command.At
        );
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, organization.TimeZone).DateTime);
        var facts = await currentFacts.GetAsync(organization.Id, cancellationToken);
        var figure = AlertCheck.Latest(
            wanted,
            await definitions.GetAsync(organization.Id, definition, cancellationToken),
            facts,
            today
        );
        var beyond = figure is null
            ? null
            : AlertCheck.IsBeyond(wanted, figure, await targets.FindAsync(organization, figure, cancellationToken));

        // What is so already is told here. Only a later crossing is news.
        var stored = await alerts.AddAsync(
            wanted with
            {
                IsBeyond = beyond ?? false,
                Period = figure?.Period.Key,
            },
            cancellationToken
        );
        return Reply.ToRequester(AlertCards.Set(stored, definition, beyond is true ? figure : null));
    }
}
