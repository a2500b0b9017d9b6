using Bot.Core.Agreements.Importing;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>
/// Where something is done to an agreement: decides on what is stored, stores the decision, and posts the review cards
/// as they stand then. When two people are at it at the same moment, the second decides again on what the first left.
/// </summary>
internal sealed class AgreementWorkflow(
    IAgreementStore store,
    IMemberStore members,
    AgreementViews views,
    IOutbox outbox
)
{
    public async Task<Decision> DecideAsync(
        ChatCommand command,
        IAgreementType type,
        string subject,
        Func<Agreement, Actor, Decision> decide,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            // Side and role are those of this moment, not of when the card was posted.
            var member =
                await members.GetAsync(command.Organization.Id, command.Member.Id, cancellationToken) ?? command.Member;
            var current =
                await store.GetAsync(command.Organization.Id, type.Key, subject, cancellationToken)
                ?? Agreement.None(command.Organization.Id, type.Key, subject);
            var decision = decide(current, new Actor(member, command.At, command.DeliveryKey));
            if (!decision.IsChange)
            {
                return decision;
            }

            if (decision.Outcome is Outcome.Proposed or Outcome.Edited)
            {
                decision = await WithCopiesAsync(command, current, decision, cancellationToken);
            }

            // A confirmed review date stands on no card.
            var isTold = decision.Outcome != Outcome.Confirmed;
            var changed = decision.Agreement with { Untold = isTold ? decision.Version!.Number : current.Untold };
            if (
                current.Revision < 0
                    ? await store.AddAsync(changed, cancellationToken)
                    : await store.ReplaceAsync(changed, cancellationToken)
            )
            {
                await (
                    isTold
                        ? TellAsync(
                            command.Organization,
                            type,
                            changed with
                            {
                                Revision = current.Revision + 1,
                            },
                            command.At,
                            cancellationToken
                        )
                        : Task.CompletedTask
                );
                return decision;
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>
    /// The same for one of many at once: nobody is sent a card of its own. Cards that stand somewhere already still change.
    /// </summary>
    public async Task<Decision> DecideQuietlyAsync(
        Organization organization,
        IAgreementType type,
        string subject,
        Func<Agreement, Actor, Decision> decide,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var current =
                await store.GetAsync(organization.Id, type.Key, subject, cancellationToken)
                ?? Agreement.None(organization.Id, type.Key, subject);
            var decision = decide(current, actor);
            if (!decision.IsChange)
            {
                return decision;
            }

            var isTold = decision.Version!.Copies.Count > 0;
            var changed = decision.Agreement with { Untold = isTold ? decision.Version.Number : current.Untold };
            if (
                current.Revision < 0
                    ? await store.AddAsync(changed, cancellationToken)
                    : await store.ReplaceAsync(changed, cancellationToken)
            )
            {
                await (
                    isTold
                        ? TellAsync(
                            organization,
                            type,
                            changed with
                            {
                                Revision = current.Revision + 1,
                            },
                            actor.At,
                            cancellationToken
                        )
                        : Task.CompletedTask
                );
                return decision;
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>
    /// Posts the untold version's cards. It is told only when nothing has changed meanwhile: otherwise what was posted
    /// here may have come behind what another one posted, and is posted again as it is now.
    /// </summary>
    public async Task TellAsync(
        Organization organization,
        IAgreementType type,
        Agreement agreement,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var number = agreement.Untold ?? 0;
        for (
            var current = agreement;
            current?.Find(number) is { } version;
            current = await store.GetAsync(organization.Id, type.Key, agreement.Subject, cancellationToken)
        )
        {
            var view = await views.ViewAsync(organization.Id, type, now, cancellationToken);
            var evidence = await views.EvidenceAsync(organization.Id, version.Evidence, cancellationToken);
            await outbox.EnqueueAsync(
                ReviewNotifications.Of(view, organization, current, version, evidence),
                cancellationToken
            );
            if (
                await store.ReplaceAsync(
                    current with
                    {
                        Untold = current.Untold == number ? null : current.Untold,
                    },
                    cancellationToken
                )
            )
            {
                return;
            }
        }
    }

    /// <summary>
    /// Asks the owner of the agreed version. Posted before it is marked: after a crash in between it is posted again under
    /// the same key, which posts nothing.
    /// </summary>
    public async Task AskStillTrueAsync(
        IAgreementType type,
        Agreement due,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var view = await views.ViewAsync(due.Organization, type, now, cancellationToken);
        var agreed = due.Agreed!;
        await outbox.EnqueueAsync(ReviewNotifications.StillTrue(view, due, agreed), cancellationToken);
        await store.ReplaceAsync(due.With(agreed with { AskedFor = agreed.ReviewAt }), cancellationToken);
    }

    /// <summary>Reminds those that the waiting version waits for; posted before it is marked, as above.</summary>
    public async Task RemindAsync(
        IAgreementType type,
        Agreement due,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var view = await views.ViewAsync(due.Organization, type, now, cancellationToken);
        var waiting = due.Pending!;
        await outbox.EnqueueAsync(ReviewNotifications.Reminders(view, due, waiting), cancellationToken);
        await store.ReplaceAsync(due.With(waiting with { RemindedFor = waiting.WaitingSince }), cancellationToken);
    }

    /// <summary>Reminds of what one import proposed, in one message to each approver; posted before it is marked, as above.</summary>
    public async Task RemindOfImportAsync(
        string organization,
        string import,
        IReadOnlyList<Agreement> due,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var everybody = await members.ListAsync(organization, cancellationToken);
        await outbox.EnqueueAsync(
            ImportPosts.Reminders(
                import,
                [.. due.Select(agreement => agreement.Pending!)],
                everybody,
                organization,
                now
            ),
            cancellationToken
        );
        foreach (var agreement in due)
        {
            await store.ReplaceAsync(
                agreement.With(agreement.Pending! with { RemindedFor = agreement.Pending!.WaitingSince }),
                cancellationToken
            );
        }
    }

    private async Task<Decision> WithCopiesAsync(
        ChatCommand command,
        Agreement current,
        Decision decision,
        CancellationToken cancellationToken
    )
    {
        var everybody = await members.ListAsync(command.Organization.Id, cancellationToken);
        var version = decision.Version!;
        var copies = ReviewNotifications.Copies(current, version, command.Place, everybody);
        var known = version.Copies.Select(copy => copy.Key).ToHashSet();
        var posted = version with { Copies = [.. version.Copies, .. copies.Where(copy => !known.Contains(copy.Key))] };
        return decision with { Agreement = decision.Agreement.With(posted), Version = posted };
    }
}
