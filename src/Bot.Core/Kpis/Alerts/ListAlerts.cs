using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Kpis;

/// <summary>`kpi alerts`: the alerts of the member.</summary>
internal sealed class ListAlerts(AlertStore alerts) : ICommandHandler
{
    public const string Name = "kpi.alerts";

    public static readonly CommandSpec Spec = new(Name, "kpi|kpi alerts|avisos|alertas", AlertTexts.ListSummary)
    {
        Arguments = ArgumentStyle.None,
        Examples = AlertTexts.ListExamples,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Reply.ToRequester(
            AlertCards.List([
                .. (await alerts.ListAsync(command.Organization.Id, cancellationToken))
                    .Where(alert => command.Member.Is(alert.Member))
                    .Select(alert => (alert, KpiCatalog.Find(alert.Kpi)))
                    .Where(one => one.Item2 is not null)
                    .Select(one => (one.alert, one.Item2!)),
            ])
        );
}

/// <summary>A button: ends an alert.</summary>
internal sealed class RemoveAlert(AlertStore alerts) : ICommandHandler
{
    public const string Name = "kpi.alert.remove";

    public static readonly CommandSpec Spec = new(Name, null, AlertTexts.RemoveSummary);

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        await alerts.RemoveAsync(command.Organization.Id, command.Value, command.Member.Id, cancellationToken)
            ? Reply.ToRequester(AlertTexts.Removed)
            : Reply.ToRequester(AlertTexts.Gone);
}
