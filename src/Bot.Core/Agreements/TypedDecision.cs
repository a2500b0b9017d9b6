using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>
/// Answers a decision that was typed, such as "claim sign live in a week". Words may name another agreement than the
/// member means, so nothing changes yet: the member sees the version and decides with its buttons.
/// </summary>
internal static class TypedDecision
{
    /// <param name="command">The typed command.</param>
    /// <param name="view">The type with all its agreements.</param>
    /// <param name="agreement">The agreement that the words name.</param>
    /// <param name="action">The wire name of the decision, whose button the card has.</param>
    /// <param name="decide">The decision, to tell the member at once if it is refused.</param>
    /// <param name="views">Reads the evidence.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public static async Task<Reply> AskAsync(
        ChatCommand command,
        AgreementView view,
        Agreement agreement,
        string action,
        Func<Agreement, Actor, Decision> decide,
        AgreementViews views,
        CancellationToken cancellationToken
    )
    {
        var member = view.Members.FirstOrDefault(known => known.Is(command.Member.Id)) ?? command.Member;
        var decision = decide(agreement, new Actor(member, command.At, command.DeliveryKey));
        if (!decision.IsChange)
        {
            return await DecisionReply.ForAsync(
                command,
                view.Kind,
                decision,
                views,
                view.Actions.Review,
                cancellationToken
            );
        }

        var version = agreement.Find(decision.Version!.Number)!;
        var evidence = await views.EvidenceAsync(command.Organization.Id, version.Evidence, cancellationToken);
        return Reply.ToRequester(TypedDecisionCards.Confirm(view, agreement, version, evidence, member, action));
    }
}
