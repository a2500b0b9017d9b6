using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Commitments;

/// <summary>Asks owners about commitments, and stores their answers with all consequences.</summary>
internal sealed class CommitmentNotices(IDocumentStore data, AgreementViews views, Outbox outbox)
{
    /// <summary>Asks about each due follow-up of a commitment, or sends its reminder.</summary>
    /// <param name="due">The commitment, claimed by this node.</param>
    /// <param name="rep">The deal's rep in the current facts.</param>
    /// <param name="now">The time of the job's run.</param>
    /// <param name="cancellationToken">Cancels the work before the commit.</param>
    public async Task AskAsync(
        Claim<Commitment> due,
        string? rep,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var claimed = due.Document;
        var view = await ViewAsync(claimed.Organization, now, cancellationToken);
        await data.CommitAsync(
            claimed.Organization,
            async transaction =>
            {
                if (
                    !await transaction.HoldsAsync(CommitmentStore.Set, due)
                    || await FindAsync(transaction, claimed) is not { } commitment
                )
                {
                    return false;
                }

                var (asked, messages) = Ask(view, commitment, rep, now);
                await transaction.ReplaceAsync(CommitmentStore.Set, asked);
                await outbox.SendAsync(transaction, messages);
                return true;
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Stores an answer, updates the posted questions to show it, and suspends the claim if enough commitments to it
    /// were not kept, all in one commit.
    /// </summary>
    public async Task<AnswerDecision> AnswerAsync(
        string organization,
        FollowUpRef target,
        FollowUpAnswer answer,
        string? why,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var view = await ViewAsync(organization, actor.At, cancellationToken);
        return await data.CommitAsync(
            organization,
            async transaction =>
            {
                var current = await CommitmentStore.FindAsync(
                    transaction,
                    organization,
                    target.Commitment,
                    CancellationToken.None
                );
                var decision = CommitmentRules.Answer(current, target.Check, answer, why, actor);
                if (decision.Outcome == AnswerOutcome.Answered)
                {
                    await transaction.ReplaceAsync(CommitmentStore.Set, decision.Commitment!);
                    var stored = decision.Commitment! with { Revision = decision.Commitment.Revision + 1 };
                    await SuspendAsync(transaction, view, stored, actor.At);
                    await ReplaceQuestionsAsync(transaction, view, stored, actor.At);
                }

                return decision;
            },
            cancellationToken
        );
    }

    /// <summary>Whether the message is one of the follow-up's questions, which the outbox keeps up to date.</summary>
    public async Task<bool> IsQuestionAsync(
        Commitment commitment,
        int check,
        Member member,
        MessageRef? message,
        CancellationToken cancellationToken
    ) =>
        message is not null
        && (await QuestionsAsync(data, commitment, check, member, cancellationToken)).Any(question =>
            question.Message?.MessageId == message.MessageId
        );

    public Task<AgreementView> ViewAsync(
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => views.ViewAsync(organization, views.Kind(ClaimType.KindKey), now, cancellationToken);

    private static (Commitment Asked, IReadOnlyList<OutboundMessage> Messages) Ask(
        AgreementView view,
        Commitment commitment,
        string? rep,
        DateTimeOffset now
    )
    {
        var (asked, messages) = (commitment, new List<OutboundMessage>());
        for (var i = 0; i < commitment.Checks.Count; i++)
        {
            var followUp = commitment.Checks[i];
            if (commitment.IsCancelled(followUp) || !(FollowUpSchedule.NextAt(followUp) <= now))
            {
                continue;
            }

            var isReminder = followUp.AskedAt is not null;
            if (CommitmentOwner.Of(rep, commitment.AttachedBy, view.Members) is not { } owner)
            {
                asked = asked.With(i, followUp with { AskedAt = followUp.AskedAt ?? now, RemindedAt = now });
                continue;
            }

            var card = FollowUpCards.Ask(view, commitment, i, isReminder);
            var key = CommitmentMessages.CheckKey(commitment, i, isReminder);
            messages.AddRange(
                Notification.To(owner, key, card, now).Select(message => message with { IsUpdatable = true })
            );
            asked = asked.With(
                i,
                followUp with
                {
                    AskedOf = owner.Id,
                    AskedAt = followUp.AskedAt ?? now,
                    RemindedAt = isReminder ? now : null,
                }
            );
        }

        return (asked, messages);
    }

    private async ValueTask SuspendAsync(
        IDocumentTransaction transaction,
        AgreementView view,
        Commitment commitment,
        DateTimeOffset now
    )
    {
        var ofClaim = await CommitmentStore.OfClaimAsync(
            transaction,
            commitment.Organization,
            commitment.Claim,
            CancellationToken.None
        );
        var notKept = CommitmentRules.ReasonsToSuspend(commitment.Version, ofClaim);
        if (notKept.Count == 0 || commitment.Verdict?.Answer != FollowUpAnswer.NotKept)
        {
            return;
        }

        var claim = await AgreementStore.FindAsync(
            transaction,
            commitment.Organization,
            ClaimType.KindKey,
            commitment.Claim,
            CancellationToken.None
        );

        // If the claim is suspended already, members have been notified.
        if (claim is not null && ApprovalRules.Suspend(claim, commitment.Version, now) is { } suspended)
        {
            var stored = await AgreementStore.SaveAsync(transaction, suspended);
            var version = stored.Find(commitment.Version)!;
            var current = view.With(stored);
            var card = FollowUpCards.Suspended(current, stored, version, notKept);
            await outbox.SendAsync(transaction, CommitmentMessages.Suspended(current, stored, version, card));
        }
    }

    private async ValueTask ReplaceQuestionsAsync(
        IDocumentTransaction transaction,
        AgreementView view,
        Commitment commitment,
        DateTimeOffset now
    )
    {
        for (var number = 0; number < commitment.Checks.Count; number++)
        {
            if (
                commitment.Checks[number].Given is not { } given
                || view.Members.FirstOrDefault(member => member.Is(given.Member)) is not { } member
            )
            {
                continue;
            }

            var card = FollowUpCards.Answered(view, commitment, number);
            var questions = await QuestionsAsync(transaction, commitment, number, member, CancellationToken.None);
            var answered = questions.Select(question =>
                CommitmentMessages.Answered(question.Posting, commitment, card, now)
            );
            await outbox.SendAsync(transaction, [.. answered]);
        }
    }

    // The question and the reminder to this member, on each of their platforms.
    private static async Task<IReadOnlyList<OutboxItem>> QuestionsAsync(
        IDocumentReader reader,
        Commitment commitment,
        int check,
        Member member,
        CancellationToken cancellationToken
    )
    {
        var found = new List<OutboxItem>();
        foreach (var isReminder in new[] { false, true })
        {
            var key = CommitmentMessages.CheckKey(commitment, check, isReminder);
            foreach (var message in Notification.To(member, key, Card.Say(FollowUpTexts.Kept), default))
            {
                var item = await Outbox.FindAsync(reader, commitment.Organization, message.Key, cancellationToken);
                found.AddRange(item is null ? [] : [item]);
            }
        }

        return found;
    }

    private static ValueTask<Commitment?> FindAsync(IDocumentTransaction transaction, Commitment claimed) =>
        CommitmentStore.FindAsync(transaction, claimed.Organization, claimed.Number, CancellationToken.None);
}
