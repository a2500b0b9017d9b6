using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Commitments;

/// <summary>
/// Asks owners, and tells what their answers lead to. Everything is decided from what is stored and posted under keys that
/// follow from it, so that after a crash in between it is done again and nothing is said twice.
/// </summary>
internal sealed class CommitmentNotices(
    ICommitmentStore store,
    IAgreementStore agreements,
    AgreementViews views,
    IOutboxStore posted,
    IOutbox outbox
)
{
    /// <summary>Asks about each check that is due, or reminds of it; posted before it is marked.</summary>
    /// <param name="commitment">As it is stored.</param>
    /// <param name="rep">The deal's rep as the facts name them now.</param>
    /// <param name="now">The time of the tick.</param>
    /// <param name="cancellationToken">Stops the work between two steps.</param>
    public async Task AskAsync(
        Commitment commitment,
        string? rep,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var view = await ViewAsync(commitment.Organization, now, cancellationToken);
        var asked = commitment;
        for (var i = 0; i < commitment.Checks.Count; i++)
        {
            var followUp = commitment.Checks[i];
            if (commitment.IsCalledOff(followUp) || !(FollowUpSchedule.NextAt(followUp) <= now))
            {
                continue;
            }

            var isReminder = followUp.AskedAt is not null;
            if (CommitmentOwner.Of(rep, commitment.AttachedBy, view.Members) is { } owner)
            {
                await outbox.EnqueueAsync(
                    Notification.To(
                        owner,
                        CommitmentMessages.CheckKey(commitment, i, isReminder),
                        FollowUpCards.Ask(view, commitment, i, isReminder),
                        now
                    ),
                    cancellationToken
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
            else
            {
                asked = asked.With(i, followUp with { AskedAt = followUp.AskedAt ?? now, RemindedAt = now });
            }
        }

        await store.ReplaceAsync(asked, cancellationToken);
    }

    /// <summary>Puts the answers into the questions that stand somewhere, suspends the claim when they are enough, and marks it as told.</summary>
    public async Task TellAsync(Commitment answered, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (
            var commitment = answered;
            commitment is { IsUntold: true };
            commitment = await store.GetAsync(answered.Organization, answered.Number, cancellationToken)
        )
        {
            await SuspendAsync(commitment, now, cancellationToken);
            await ReplaceQuestionsAsync(commitment, now, cancellationToken);
            if (await store.ReplaceAsync(commitment with { IsUntold = false }, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Whether that message is one of the check's questions, which the outbox keeps as they should be.</summary>
    public async Task<bool> IsQuestionAsync(
        Commitment commitment,
        int check,
        Member member,
        MessageRef? message,
        CancellationToken cancellationToken
    ) =>
        message is not null
        && (await QuestionsAsync(commitment, check, member, cancellationToken)).Any(question =>
            question.Message?.MessageId == message.MessageId
        );

    public Task<AgreementView> ViewAsync(
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => views.ViewAsync(organization, views.Kind(ClaimType.KindKey), now, cancellationToken);

    private async Task SuspendAsync(Commitment commitment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var against = CommitmentRules.Against(
            commitment.Version,
            await store.OfClaimAsync(commitment.Organization, commitment.Claim, cancellationToken)
        );
        if (against.Count == 0 || commitment.Verdict?.Answer != FollowUpAnswer.NotKept)
        {
            return;
        }

        var claim = await agreements.GetAsync(
            commitment.Organization,
            ClaimType.KindKey,
            commitment.Claim,
            cancellationToken
        );
        while (
            claim is not null
            && ApprovalRules.Suspend(claim, commitment.Version, now) is { } suspended
            && !await agreements.ReplaceAsync(suspended, cancellationToken)
        )
        {
            claim = await agreements.GetAsync(
                commitment.Organization,
                ClaimType.KindKey,
                commitment.Claim,
                cancellationToken
            );
        }

        // An answer that came later than the suspension is one more against it, and nobody is told again.
        var view = await ViewAsync(commitment.Organization, now, cancellationToken);
        if (
            view.Find(commitment.Claim) is { } stands
            && stands.Find(commitment.Version) is { SuspendedAt: { } since } version
            && commitment.Verdict.At <= since
        )
        {
            await outbox.EnqueueAsync(
                CommitmentMessages.Suspended(
                    view,
                    stands,
                    version,
                    FollowUpCards.Suspended(view, stands, version, against)
                ),
                cancellationToken
            );
        }
    }

    private async Task ReplaceQuestionsAsync(
        Commitment commitment,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var view = await ViewAsync(commitment.Organization, now, cancellationToken);
        foreach (
            var (followUp, number) in commitment
                .Checks.Select((followUp, number) => (followUp, number))
                .Where(one => one.followUp.Given is not null)
        )
        {
            if (view.Members.FirstOrDefault(member => member.Is(followUp.Given!.Member)) is { } member)
            {
                var card = FollowUpCards.Answered(view, commitment, number);
                var questions = await QuestionsAsync(commitment, number, member, cancellationToken);
                await outbox.EnqueueAsync(
                    [
                        .. questions.Select(question =>
                            CommitmentMessages.Answered(question.Posting, commitment, card, now)
                        ),
                    ],
                    cancellationToken
                );
            }
        }
    }

    // Of this member on each platform, first asked and reminded.
    private async Task<IReadOnlyList<OutboxItem>> QuestionsAsync(
        Commitment commitment,
        int check,
        Member member,
        CancellationToken cancellationToken
    )
    {
        var found = new List<OutboxItem>();
        foreach (var isReminder in new[] { false, true })
        {
            foreach (
                var posting in Notification.To(
                    member,
                    CommitmentMessages.CheckKey(commitment, check, isReminder),
                    Card.Say(FollowUpTexts.Kept),
                    default
                )
            )
            {
                found.AddRange(
                    await posted.GetAsync(commitment.Organization, posting.Key, cancellationToken) is { } item
                        ? [item]
                        : Array.Empty<OutboxItem>()
                );
            }
        }

        return found;
    }
}
