using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Messaging;

namespace Bot.Core.Commitments;

/// <summary>What is posted to whom, each under a key that follows from what is stored: doing it again posts nothing twice. Pure.</summary>
internal static class CommitmentMessages
{
    public static string QuestionKey(string deal) => $"claims-used-{deal}";

    /// <summary>The check's question, and the reminder of it.</summary>
    public static string CheckKey(Commitment commitment, int check, bool isReminder) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"promise-{commitment.Number}-{check}{(isReminder ? "-reminder" : "")}"
        );

    /// <summary>Takes the place of a question that stands there, once it is answered.</summary>
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

    /// <summary>To the claim's owner and to the approvers of both sides, once for each version.</summary>
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
