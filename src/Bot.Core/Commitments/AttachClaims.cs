using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Stores the claims and the deal from the form.</summary>
internal sealed class AttachClaims(WonDeals won, CommitmentMatching matching) : ICommandHandler
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

        var view = await matching.ClaimsAsync(command, cancellationToken);
        var deals = await won.GetAsync(command.Organization.Id, cancellationToken);
        return Reply.ToRequester(
            deals.Find(id) is { } deal
                ? await matching.AttachAsync(command, view, deal, claims, cancellationToken)
                : Card.Say(CommitmentTexts.DealIsGone)
        );
    }
}

/// <summary>Handles "none of the suggested claims": confirms and stores nothing.</summary>
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
