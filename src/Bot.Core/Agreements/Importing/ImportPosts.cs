using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// The messages after an import: one to each approver for all proposals together; one to each admin if a side has no
/// approver; and the result to the importer, unless the reply showed it. Channels get nothing. Keys derive from the
/// import, so a second run posts nothing twice. Pure.
/// </summary>
internal static class ImportPosts
{
    public static IReadOnlyList<OutboundMessage> Of(ProposalImport import, Member author, IReadOnlyList<Member> members)
    {
        var (proposed, sidesWithoutApprover) = (import.Outcome!.Proposed, WithoutApprover(members));
        var toApprovers =
            proposed == 0
                ? []
                : members
                    .Where(member => member.IsApprover && member.Id != author.Id)
                    .SelectMany(member => Messages(import, member, "asked", ImportResultCards.Asked(proposed, author)));
        var toAdmins =
            proposed == 0 || sidesWithoutApprover.Count == 0
                ? []
                : members
                    .Where(member => member.IsAdmin && member.Id != author.Id)
                    .SelectMany(member =>
                        Messages(
                            import,
                            member,
                            "no-approver",
                            ImportResultCards.NobodyCanSign(proposed, author, sidesWithoutApprover)
                        )
                    );
        var toAuthor = import.IsAnswered
            ? []
            : Messages(import, author, "done", ImportResultCards.Done(import, sidesWithoutApprover));
        return [.. toApprovers, .. toAdmins, .. toAuthor];
    }

    /// <summary>Reminds each approver who can still sign, once per import, even as others sign.</summary>
    /// <param name="import">The import's id.</param>
    /// <param name="waiting">Its versions that are overdue for signatures.</param>
    /// <param name="members">All members of the organization.</param>
    /// <param name="now">The time of posting.</param>
    public static IReadOnlyList<OutboundMessage> Reminders(
        string import,
        IReadOnlyList<AgreementVersion> waiting,
        IReadOnlyList<Member> members,
        DateTimeOffset now
    ) =>
        [
            .. from member in members
            let mine = waiting.Count(version => QueueCards.IsMine(version, member))
            where mine > 0
            from posting in Notification.To(
                member,
                Key(import, "remind"),
                ImportResultCards.StillWait(
                    mine,
                    MemberNames.Of(members)[waiting[0].Author],
                    waiting.Min(version => version.WaitingSince)
                ),
                now
            )
            select posting,
        ];

    /// <summary>The sides that have no approver.</summary>
    public static IReadOnlyList<Side> WithoutApprover(IReadOnlyList<Member> members) =>
        [.. Enum.GetValues<Side>().Where(side => !members.Any(member => member.IsApprover && member.Side == side))];

    private static IEnumerable<OutboundMessage> Messages(
        ProposalImport import,
        Member member,
        string purpose,
        Card card
    ) => Notification.To(member, Key(import.Id, purpose), card, import.Confirmed);

    private static string Key(string import, string purpose) => $"import-{import}-{purpose}";
}
