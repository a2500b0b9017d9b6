using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>`plan`: the plan of a quarter on one screen.</summary>
internal sealed class ShowPlan(ObjectiveReader objectives) : ICommandHandler
{
    public const string Name = "plan";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var today = PlanDays.Today(command.Organization, command.At);
        var words = command.Action is null ? command.Text : command.Value;
        if (PlanDays.Quarter(words, today) is not { } quarter)
        {
            return Reply.ToRequester(PlanTexts.NotRead(Truncate.ToLine(words, 60))) with { IsMiss = true };
        }

        var all = await objectives.ListAsync(command.Organization, command.At, cancellationToken);
        return Reply.ToRequester(PlanCards.Plan(quarter, [.. all.Where(line => line.Content.IsIn(quarter))]));
    }
}
