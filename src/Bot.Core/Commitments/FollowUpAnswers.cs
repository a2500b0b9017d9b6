using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Commitments;

/// <summary>
/// Stores the answer to a follow-up, and replies with its new state. One commit stores the answer, the updates of the
/// posted questions and the suspension of the claim, if it follows.
/// </summary>
internal sealed class FollowUpAnswers(
    IDocumentStore data,
    MemberStore members,
    AgreementViews views,
    DocumentChanges changes
)
{
    public async Task<Reply> AnswerAsync(
        ChatCommand command,
        FollowUpRef target,
        FollowUpAnswer answer,
        string? why,
        CancellationToken cancellationToken
    )
    {
        var organization = command.Organization.Id;
        var member = await members.GetAsync(organization, command.Member.Id, cancellationToken) ?? command.Member;
        var view = await views.ClaimsAsync(organization, command.At, cancellationToken);
        var decision = new AnswerDecision(null, target.Check, AnswerOutcome.NotThere);
        var (commitment, _) = await changes.ChangeAsync(
            CommitmentStore.Set,
            organization,
            SortableKey.Of(target.Commitment),
            current =>
            {
                var actor = new Actor(member, command.At, command.DeliveryKey);
                decision = CommitmentRules.Answer(current, target.Check, answer, why, actor);
                return decision.Commitment;
            },
            async (transaction, stored) =>
                [.. await ClaimSuspension.SuspendAsync(transaction, view, stored), .. Updates(view, stored)],
            cancellationToken
        );
        if (decision.Outcome is not (AnswerOutcome.Answered or AnswerOutcome.Repeated))
        {
            return Reply.ToRequester(FollowUpTexts.Refusal(decision, id => view.Names[id]));
        }

        return await ReplyAsync(command, commitment!, target.Check, cancellationToken);
    }

    /// <summary>
    /// The commitment of a button, or the reply if the member cannot give this answer (null for any) to the follow-up.
    /// </summary>
    public async Task<(AgreementView View, Commitment? Commitment, Reply? Refusal)> FindAsync(
        ChatCommand command,
        FollowUpRef target,
        FollowUpAnswer? answer,
        CancellationToken cancellationToken
    )
    {
        var organization = command.Organization.Id;
        var id = SortableKey.Of(target.Commitment);
        var commitment = await data.GetAsync(CommitmentStore.Set, organization, id, cancellationToken);
        var view = await views.ClaimsAsync(organization, command.At, cancellationToken);
        var actor = new Actor(command.Member, command.At, command.DeliveryKey);
        var refusal = CommitmentRules.Refusal(commitment, target.Check, answer, actor);
        return (
            view,
            commitment,
            refusal is { } no and not AnswerOutcome.Repeated
                ? Reply.ToRequester(
                    FollowUpTexts.Refusal(new AnswerDecision(commitment, target.Check, no), id => view.Names[id])
                )
                : null
        );
    }

    private async Task<Reply> ReplyAsync(
        ChatCommand command,
        Commitment commitment,
        int check,
        CancellationToken cancellationToken
    )
    {
        var organization = command.Organization.Id;
        var view = await views.ClaimsAsync(organization, command.At, cancellationToken);
        var card = FollowUpCards.Answered(view, commitment, check);

        // The outbox updates the card that a form was opened from, so a form needs a reply of its own.
        return command.Action != CommitmentActions.Answer
            ? Reply.ToRequester(card)
            : Reply.Replace(
                card,
                await CardUpdates.IsCopyAsync(
                    data,
                    organization,
                    FollowUpQuestions.Copies(commitment, check, view.Members),
                    command.Source,
                    cancellationToken
                )
            );
    }

    private static IEnumerable<OutboundMessage> Updates(AgreementView view, Commitment commitment) =>
        Enumerable
            .Range(0, commitment.Checks.Count)
            .Where(check => commitment.Checks[check].Given is not null)
            .SelectMany(check =>
                CardUpdates.Of(
                    FollowUpQuestions.Copies(commitment, check, view.Members),
                    commitment.Revision,
                    view.Members,
                    FollowUpCards.Answered(view, commitment, check),
                    view.Now
                )
            );
}
