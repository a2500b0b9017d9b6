using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Stores the answer to a follow-up, and replies with its new state.</summary>
internal sealed class FollowUpAnswers(MemberStore members, CommitmentNotices notices)
{
    public async Task<Reply> AnswerAsync(
        ChatCommand command,
        FollowUpRef target,
        FollowUpAnswer answer,
        string? why,
        CancellationToken cancellationToken
    )
    {
        var member =
            await members.GetAsync(command.Organization.Id, command.Member.Id, cancellationToken) ?? command.Member;
        var decision = await notices.AnswerAsync(
            command.Organization.Id,
            target,
            answer,
            why,
            new Actor(member, command.At, command.DeliveryKey),
            cancellationToken
        );
        var view = await notices.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        if (decision.Outcome is not (AnswerOutcome.Answered or AnswerOutcome.Repeated))
        {
            return Reply.ToRequester(FollowUpTexts.Refusal(decision, id => view.Names[id]));
        }

        // The outbox updates the card that a form was opened from, so a form needs a reply of its own.
        var card = FollowUpCards.Answered(view, decision.Commitment!, decision.Check);
        return command.Action != CommitmentActions.Answer
            ? Reply.ToRequester(card)
            : Reply.Replace(
                card,
                await notices.IsQuestionAsync(
                    decision.Commitment!,
                    decision.Check,
                    member,
                    command.Source,
                    cancellationToken
                )
            );
    }
}
