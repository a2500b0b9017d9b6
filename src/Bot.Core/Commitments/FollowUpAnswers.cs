using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>
/// Takes an answer: decides on what is stored, stores it, then tells. When two presses come at the same moment, the second
/// decides again on what the first left.
/// </summary>
internal sealed class FollowUpAnswers(ICommitmentStore store, IMemberStore members, CommitmentNotices telling)
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
        var decision = await DecideAsync(
            command,
            target,
            answer,
            why,
            new Actor(member, command.At, command.DeliveryKey),
            cancellationToken
        );
        var view = await telling.ViewAsync(command.Organization.Id, command.At, cancellationToken);
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
                await telling.IsQuestionAsync(
                    decision.Promise!,
                    decision.Check,
                    member,
                    command.Source,
                    cancellationToken
                )
            );
    }

    private async Task<AnswerDecision> DecideAsync(
        ChatCommand command,
        FollowUpRef target,
        FollowUpAnswer answer,
        string? why,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var decision = CommitmentRules.Answer(
                await store.GetAsync(command.Organization.Id, target.Promise, cancellationToken),
                target.Check,
                answer,
                why,
                actor
            );
            if (decision.Outcome != AnswerOutcome.Answered)
            {
                return decision;
            }

            if (await store.ReplaceAsync(decision.Promise!, cancellationToken))
            {
                await telling.TellAsync(
                    decision.Promise! with
                    {
                        Revision = decision.Promise.Revision + 1,
                    },
                    command.At,
                    cancellationToken
                );
                return decision;
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
