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
    AgreementViews reading,
    IOutboxStore posted,
    IOutbox outbox
)
{
    /// <summary>Asks about each check that is due, or reminds of it; posted before it is marked.</summary>
    /// <param name="promise">As it is stored.</param>
    /// <param name="rep">The deal's rep as the facts name them now.</param>
    /// <param name="now">The time of the tick.</param>
    /// <param name="cancellationToken">Stops the work between two steps.</param>
    public async Task AskAsync(Commitment promise, string? rep, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var view = await ViewAsync(promise.Organization, now, cancellationToken);
        var asked = promise;
        for (var i = 0; i < promise.Checks.Count; i++)
        {
            var check = promise.Checks[i];
            if (promise.IsCalledOff(check) || !(FollowUpSchedule.NextAt(check) <= now))
            {
                continue;
            }

            var isReminder = check.AskedAt is not null;
            if (CommitmentOwner.Of(rep, promise.AttachedBy, view.Members) is { } owner)
            {
                await outbox.EnqueueAsync(
                    CommitmentMessages.To(
                        owner,
                        CommitmentMessages.CheckKey(promise, i, isReminder),
                        FollowUpCards.Ask(view, promise, i, isReminder),
                        now
                    ),
                    cancellationToken
                );
                asked = asked.With(
                    i,
                    check with
                    {
                        AskedOf = owner.Id,
                        AskedAt = check.AskedAt ?? now,
                        RemindedAt = isReminder ? now : null,
                    }
                );
            }
            else
            {
                asked = asked.With(i, check with { AskedAt = check.AskedAt ?? now, RemindedAt = now });
            }
        }

        await store.ReplaceAsync(asked, cancellationToken);
    }

    /// <summary>Puts the answers into the questions that stand somewhere, suspends the claim when they are enough, and marks it as told.</summary>
    public async Task TellAsync(Commitment answered, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (
            var promise = answered;
            promise is { IsUntold: true };
            promise = await store.GetAsync(answered.Organization, answered.Number, cancellationToken)
        )
        {
            await SuspendAsync(promise, now, cancellationToken);
            await ReplaceQuestionsAsync(promise, now, cancellationToken);
            if (await store.ReplaceAsync(promise with { IsUntold = false }, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Whether that message is one of the check's questions, which the outbox keeps as they should be.</summary>
    public async Task<bool> IsQuestionAsync(
        Commitment promise,
        int check,
        Member member,
        MessageRef? message,
        CancellationToken cancellationToken
    ) =>
        message is not null
        && (await QuestionsAsync(promise, check, member, cancellationToken)).Any(question =>
            question.Message?.MessageId == message.MessageId
        );

    public Task<AgreementView> ViewAsync(
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => reading.ViewAsync(organization, reading.Kind(ClaimType.KindKey), now, cancellationToken);

    private async Task SuspendAsync(Commitment promise, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var against = CommitmentRules.Against(
            promise.Version,
            await store.OfClaimAsync(promise.Organization, promise.Claim, cancellationToken)
        );
        if (against.Count == 0 || promise.Verdict?.Answer != FollowUpAnswer.NotKept)
        {
            return;
        }

        var claim = await agreements.GetAsync(
            promise.Organization,
            ClaimType.KindKey,
            promise.Claim,
            cancellationToken
        );
        while (
            claim is not null
            && ApprovalRules.Suspend(claim, promise.Version, now) is { } suspended
            && !await agreements.ReplaceAsync(suspended, cancellationToken)
        )
        {
            claim = await agreements.GetAsync(
                promise.Organization,
                ClaimType.KindKey,
                promise.Claim,
                cancellationToken
            );
        }

        // An answer that came later than the suspension is one more against it, and nobody is told again.
        var view = await ViewAsync(promise.Organization, now, cancellationToken);
        if (
            view.Find(promise.Claim) is { } stands
            && stands.Find(promise.Version) is { SuspendedAt: { } since } version
            && promise.Verdict.At <= since
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
        Commitment promise,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var view = await ViewAsync(promise.Organization, now, cancellationToken);
        foreach (
            var (check, number) in promise
                .Checks.Select((check, number) => (check, number))
                .Where(one => one.check.Given is not null)
        )
        {
            if (view.Members.FirstOrDefault(member => member.Is(check.Given!.Member)) is { } member)
            {
                var card = FollowUpCards.Answered(view, promise, number);
                var questions = await QuestionsAsync(promise, number, member, cancellationToken);
                await outbox.EnqueueAsync(
                    [
                        .. questions.Select(question =>
                            CommitmentMessages.Answered(question.Posting, promise, card, now)
                        ),
                    ],
                    cancellationToken
                );
            }
        }
    }

    // Of this member on each platform, first asked and reminded.
    private async Task<IReadOnlyList<OutboxItem>> QuestionsAsync(
        Commitment promise,
        int check,
        Member member,
        CancellationToken cancellationToken
    )
    {
        var found = new List<OutboxItem>();
        foreach (var isReminder in new[] { false, true })
        {
            foreach (
                var posting in CommitmentMessages.To(
                    member,
                    CommitmentMessages.CheckKey(promise, check, isReminder),
                    Card.Say(FollowUpTexts.Kept),
                    default
                )
            )
            {
                found.AddRange(
                    await posted.GetAsync(promise.Organization, posting.Key, cancellationToken) is { } item
                        ? [item]
                        : Array.Empty<OutboxItem>()
                );
            }
        }

        return found;
    }
}
