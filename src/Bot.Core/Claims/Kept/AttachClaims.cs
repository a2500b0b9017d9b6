using Bot.Core.Chat;

namespace Bot.Core.Claims.Kept;

/// <summary>Takes the form.</summary>
internal sealed class AttachClaims(WonDeals won, PromiseAttaching attaching) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var id = command.Value.Length > 0 ? command.Value : command.Field(KeptForms.Deal);
        var claims = (command.Field(KeptForms.Claims) ?? "").Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (string.IsNullOrWhiteSpace(id) || claims.Length == 0)
        {
            return Reply.Invalid(
                string.IsNullOrWhiteSpace(id) ? KeptForms.Deal : KeptForms.Claims,
                string.IsNullOrWhiteSpace(id) ? KeptTexts.ChooseDeal : KeptTexts.ChooseOne
            );
        }

        var view = await attaching.ClaimsAsync(command, cancellationToken);
        var deals = await won.GetAsync(command.Organization.Id, cancellationToken);
        return Reply.ToAsker(
            deals.Find(id) is { } deal
                ? await attaching.AttachAsync(command, view, deal, claims, cancellationToken)
                : Card.Say(KeptTexts.DealIsGone)
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
                    KeptTexts.NothingNoted,
                    new Button(KeptTexts.Choose, KeptActions.Used, new DealRef(command.Value, []).ToString())
                )
            )
        );
}
