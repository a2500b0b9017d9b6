using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>`plan`: the plan of a quarter on one screen; of a closed quarter, what both sides kept.</summary>
internal sealed class ShowPlan(PlanReader plans, MemberStore members) : ICommandHandler
{
    public const string Name = "plan";

    /// <summary>After the quarter in a button's value: the card is updated to show everything, or less again.</summary>
    internal const string Whole = "all";
    internal const string InShort = "short";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization;
        var words = command.Action is null ? command.Text : command.Value;
        var isUpdate = command.Action is not null && words.Split(' ') is [.., Whole or InShort];
        var name = isUpdate ? words[..words.LastIndexOf(' ')] : words;
        var today = PlanDays.Today(organization, command.At);
        if (PlanDays.Quarter(name, today, organization.FiscalMonth) is not { } quarter)
        {
            return Reply.ToRequester(PlanTexts.NotRead(Truncate.ToLine(words, 60))) with { IsMiss = true };
        }

        var page = await plans.ReadAsync(organization, quarter, command.At, cancellationToken);
        var card = page.Closing is { } closing
            ? PlanCards.Closed(quarter, closing, await members.NamesAsync(organization.Id, cancellationToken))
            : PlanCards.Plan(page, today, isWhole: words.EndsWith($" {Whole}", StringComparison.Ordinal));
        return isUpdate ? Reply.Replace(card) : Reply.ToRequester(card);
    }
}
