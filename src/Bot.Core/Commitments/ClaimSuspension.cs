using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Data;
using Bot.Core.Messaging;

namespace Bot.Core.Commitments;

/// <summary>Suspends a claim when enough commitments to one of its versions were not kept.</summary>
internal static class ClaimSuspension
{
    /// <summary>
    /// Suspends the commitment's claim if its answers require it. Returns the messages to the claim's owner and to the
    /// approvers of both sides, once for each version.
    /// </summary>
    public static async ValueTask<IReadOnlyList<OutboundMessage>> SuspendAsync(
        IDocumentTransaction transaction,
        AgreementView view,
        Commitment commitment
    )
    {
        var (organization, none) = (commitment.Organization, CancellationToken.None);
        var ofClaim = await CommitmentStore.OfClaimAsync(transaction, organization, commitment.Claim, none);
        var notKept = CommitmentRules.ReasonsToSuspend(commitment.Version, ofClaim);
        if (notKept.Count == 0 || commitment.Verdict?.Answer != FollowUpAnswer.NotKept)
        {
            return [];
        }

        // If the claim is suspended already, members have been notified.
        var claim = await AgreementStore.FindAsync(
            transaction,
            organization,
            ClaimType.KindKey,
            commitment.Claim,
            none
        );
        if (claim is null || ApprovalRules.Suspend(claim, commitment.Version, view.Now) is not { } suspended)
        {
            return [];
        }

        var stored = await AgreementStore.SaveAsync(transaction, suspended);
        var version = stored.Find(commitment.Version)!;
        var card = FollowUpCards.Suspended(view.With(stored), stored, version, notKept);
        var key = $"claim-suspended-{stored.Subject}-v{VersionRef.Digits(version.Number)}";
        return
        [
            .. view
                .Members.Where(member => member.IsApprover || member.Is(version.Owner))
                .SelectMany(member => Notification.To(member, key, card, view.Now)),
        ];
    }
}
