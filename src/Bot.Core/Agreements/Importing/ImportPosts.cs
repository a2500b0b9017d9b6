using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// What an import posts: to each approver one message for all that waits for them, however many it is, where a side has
/// no approver one to each admin, and to who imported what came of it, unless they have read it. Nothing goes to channels.
/// Keys follow from the import, so that doing this again posts nothing twice. Pure.
/// </summary>
internal static class ImportPosts
{
    public static IReadOnlyList<OutboundMessage> Of(ProposalImport import, Member author, IReadOnlyList<Member> members)
    {
        var (proposed, without) = (import.Outcome!.Proposed, WithoutApprover(members));
        var asked =
            proposed == 0
                ? []
                : members
                    .Where(member => member.IsApprover && member.Id != author.Id)
                    .SelectMany(member => To(import, member, "asked", ProposalImportCards.Asked(proposed, author)));
        var untold =
            proposed == 0 || without.Count == 0
                ? []
                : members
                    .Where(member => member.IsAdmin && member.Id != author.Id)
                    .SelectMany(member =>
                        To(import, member, "no-approver", ProposalImportCards.NobodyCanSign(proposed, author, without))
                    );
        var done = import.IsAnswered ? [] : To(import, author, "done", ProposalImportCards.Done(import, without));
        return [.. asked, .. untold, .. done];
    }

    /// <summary>To each approver who could still sign, once for each import, however the others sign.</summary>
    /// <param name="import">The import's id.</param>
    /// <param name="waiting">Versions of it that have waited long.</param>
    /// <param name="members">Everybody.</param>
    /// <param name="organization">Whose it is.</param>
    /// <param name="now">When it is posted.</param>
    public static IReadOnlyList<OutboundMessage> Reminders(
        string import,
        IReadOnlyList<AgreementVersion> waiting,
        IReadOnlyList<Member> members,
        string organization,
        DateTimeOffset now
    ) =>
        [
            .. from member in members
            let mine = waiting.Count(version => QueueCards.IsMine(version, member))
            where mine > 0
            from posting in To(
                organization,
                import,
                member,
                "remind",
                ProposalImportCards.StillWait(
                    mine,
                    MemberNames.Of(members)[waiting[0].Author],
                    waiting.Min(version => version.WaitingSince)
                ),
                now
            )
            select posting,
        ];

    /// <summary>The sides where nobody can sign.</summary>
    public static IReadOnlyList<Side> WithoutApprover(IReadOnlyList<Member> members) =>
        [.. Enum.GetValues<Side>().Where(side => !members.Any(member => member.IsApprover && member.Side == side))];

    private static IEnumerable<OutboundMessage> To(ProposalImport import, Member member, string what, Card card) =>
        To(import.Organization, import.Id, member, what, card, import.Confirmed);

    private static IEnumerable<OutboundMessage> To(
        string organization,
        string import,
        Member member,
        string what,
        Card card,
        DateTimeOffset at
    ) =>
        member.DirectTalks.Select(to => new OutboundMessage(
            organization,
            $"import-{import}-{what}-{ReviewNotifications.Code(to)}",
            to,
            card,
            member.Language,
            member.Zone,
            at,
            OwnerMember: member.Id
        ));
}
