using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Agreements;

/// <summary>
/// Applies decisions to stored agreements. One commit stores a decision, the updates of its review cards and its
/// messages.
/// </summary>
internal sealed class AgreementWorkflow(IDocumentStore data, MemberStore members, AgreementViews views, Outbox outbox)
{
    public async Task<Decision> DecideAsync(
        ChatCommand command,
        IAgreementType type,
        string subject,
        Func<Agreement, Actor, Decision> decide,
        CancellationToken cancellationToken
    )
    {
        // Uses the member's current side and role, not those at the time the card was posted.
        var member =
            await members.GetAsync(command.Organization.Id, command.Member.Id, cancellationToken) ?? command.Member;
        var actor = new Actor(member, command.At, command.DeliveryKey);
        return await DecideAsync(command.Organization, type, subject, decide, actor, command.Place, cancellationToken);
    }

    /// <summary>
    /// Like DecideAsync, for bulk decisions: posts no new card, but still updates posted ones.
    /// </summary>
    public Task<Decision> DecideQuietlyAsync(
        Organization organization,
        IAgreementType type,
        string subject,
        Func<Agreement, Actor, Decision> decide,
        Actor actor,
        CancellationToken cancellationToken
    ) => DecideAsync(organization, type, subject, decide, actor, place: null, cancellationToken);

    // Without a place, no new card is posted.
    private async Task<Decision> DecideAsync(
        Organization organization,
        IAgreementType type,
        string subject,
        Func<Agreement, Actor, Decision> decide,
        Actor actor,
        Address? place,
        CancellationToken cancellationToken
    )
    {
        // Bulk decisions rarely change a card, so they read the view only when needed.
        var view = place is null ? null : await ViewAsync();
        while (true)
        {
            if (
                await DecideAsync(organization, type, subject, decide, actor, place, view, cancellationToken) is
                { } decision
            )
            {
                return decision;
            }

            view = await ViewAsync();
        }

        Task<AgreementView> ViewAsync() => views.ViewAsync(organization.Id, type, actor.At, cancellationToken);
    }

    // Returns null if cards change but the view is missing.
    private async Task<Decision?> DecideAsync(
        Organization organization,
        IAgreementType type,
        string subject,
        Func<Agreement, Actor, Decision> decide,
        Actor actor,
        Address? place,
        AgreementView? view,
        CancellationToken cancellationToken
    ) =>
        await data.CommitAsync(
            organization.Id,
            async transaction =>
            {
                var current =
                    await AgreementStore.FindAsync(
                        transaction,
                        organization.Id,
                        type.Key,
                        subject,
                        CancellationToken.None
                    ) ?? Agreement.None(organization.Id, type.Key, subject);
                var decision = decide(current, actor);
                if (!decision.IsChange)
                {
                    return decision;
                }

                // No card shows a confirmed review date.
                var changesCards =
                    decision.Outcome != Outcome.Confirmed && (place is not null || decision.Version!.Copies.Count > 0);
                if (changesCards && view is null)
                {
                    return null;
                }

                if (place is not null && decision.Outcome is Outcome.Proposed or Outcome.Edited)
                {
                    decision = WithCopies(view!, current, decision, place!);
                }

                var stored = await AgreementStore.SaveAsync(transaction, decision.Agreement);
                if (changesCards)
                {
                    await NotifyAsync(transaction, view!, organization, stored, decision.Version!.Number);
                }

                return decision;
            },
            cancellationToken
        );

    private async ValueTask NotifyAsync(
        IDocumentTransaction transaction,
        AgreementView view,
        Organization organization,
        Agreement agreement,
        int number
    )
    {
        var version = agreement.Find(number)!;
        var evidence = new List<FeedbackEntry>();
        foreach (var entry in version.Evidence)
        {
            if (await FeedbackStore.FindAsync(transaction, organization.Id, entry) is { Deleted: null } found)
            {
                evidence.Add(found);
            }
        }

        var messages = ReviewNotifications.Of(view.With(agreement), organization, agreement, version, evidence);
        await outbox.SendAsync(transaction, messages);
    }

    private static Decision WithCopies(AgreementView view, Agreement current, Decision decision, Address place)
    {
        var version = decision.Version!;
        var copies = ReviewNotifications.Copies(current, version, place, view.Members);
        var known = version.Copies.Select(copy => copy.Key).ToHashSet();
        var posted = version with { Copies = [.. version.Copies, .. copies.Where(copy => !known.Contains(copy.Key))] };
        return decision with { Agreement = decision.Agreement.With(posted), Version = posted };
    }
}
