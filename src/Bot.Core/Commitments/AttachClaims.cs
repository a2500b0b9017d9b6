using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Takes the form.</summary>
internal sealed class AttachClaims(WonDeals won, CommitmentMatching attaching) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var id = command.Value.Length > 0 ? command.Value : command.Field(CommitmentForms.Deal);
        var claims = (command.Field(CommitmentForms.Claims) ?? "").Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (string.IsNullOrWhiteSpace(id) || claims.Length == 0)
        {
            return Reply.Invalid(
                string.IsNullOrWhiteSpace(id) ? CommitmentForms.Deal : CommitmentForms.Claims,
                string.IsNullOrWhiteSpace(id) ? CommitmentTexts.ChooseDeal : CommitmentTexts.ChooseOne
            );
        }

        var view = await attaching.ClaimsAsync(command, cancellationToken);
        var deals = await won.GetAsync(command.Organization.Id, cancellationToken);
        return Reply.ToRequester(
            deals.Find(id) is { } deal
                ? await attaching.AttachAsync(command, view, deal, claims, cancellationToken)
                : Card.Say(CommitmentTexts.DealIsGone)
        );
    }
}

/// <summary>None of those that were suggested: says so, and leaves it at that.</summary>
internal sealed class UseNoClaims : ICommandHandler
{
    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Task.FromResult(
            Reply.Replace(
                Card.Ask(
                    CommitmentTexts.NothingNoted,
                    new Button(
                        CommitmentTexts.Choose,
                        CommitmentActions.Used,
                        new DealRef(command.Value, []).ToString()
                    )
                )
            )
        );
}
