using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Messaging;

namespace Bot.Core.Commitments;

/// <summary>
/// Builds the messages about commitments. Pure. Keys depend only on stored data, so the outbox drops a repeated
/// message.
/// </summary>
internal static class CommitmentMessages
{
    public static string QuestionKey(string deal) => $"claims-used-{deal}";

    /// <summary>The key of a follow-up's question or reminder.</summary>
    public static string CheckKey(Commitment commitment, int check, bool isReminder) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"promise-{commitment.Number}-{check}{(isReminder ? "-reminder" : "")}"
        );

    /// <summary>The update of a posted question after its answer.</summary>
    public static OutboundMessage Answered(
        OutboundMessage question,
        Commitment commitment,
        Card card,
        DateTimeOffset now
    ) =>
        question with
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{question.Key}-r{commitment.Revision}"),
            Replaces = question.Key,
            IsUpdatable = false,
            Card = card,
            Created = now,
        };

    /// <summary>Messages to the claim's owner and to the approvers of both sides, once for each version.</summary>
    public static IReadOnlyList<OutboundMessage> Suspended(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        Card card
    ) =>
        [
            .. view
                .Members.Where(member => member.IsApprover || member.Is(version.Owner))
                .SelectMany(member =>
                    Notification.To(
                        member,
                        $"claim-suspended-{agreement.Subject}-v{VersionRef.Digits(version.Number)}",
                        card,
                        view.Now
                    )
                ),
        ];
}
