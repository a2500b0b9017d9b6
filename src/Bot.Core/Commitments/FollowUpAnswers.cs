using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Takes the answer to a follow-up, and replies with how it stands then.</summary>
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

        // What a form was opened from changes by the outbox; the person is told here.
        var card = FollowUpCards.Answered(view, decision.Promise!, decision.Check);
        return command.Action != CommitmentActions.Answer
            ? Reply.ToRequester(card)
            : Reply.Replace(
                card,
                await notices.IsQuestionAsync(
                    decision.Promise!,
                    decision.Check,
                    member,
                    command.Source,
                    cancellationToken
                )
            );
    }
}
