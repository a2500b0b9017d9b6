using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Leavers;

/// <summary>
/// Passes a member's duties to another, and tells the successor and the admins, in one commit. The roles pass only if
/// the member left. An approver signs for one side, so that role passes only to somebody on the same side.
/// </summary>
internal sealed class HandOver(LeaverDuties duties, Outbox outbox)
{
    /// <summary>Null when it has happened already, or one of the two is not there any more.</summary>
    public async ValueTask<HandedOver?> ApplyAsync(
        IDocumentTransaction transaction,
        string organization,
        string from,
        string to,
        DateTimeOffset now
    )
    {
        var all = await transaction.ListAsync(MemberStore.Members, organization, CancellationToken.None);
        if (
            all.FirstOrDefault(member => member.Is(from)) is not { } leaver
            || all.FirstOrDefault(member => member.Is(to)) is not { HasLeft: false } successor
            || leaver.Id == successor.Id
            || (leaver.HasLeft && leaver.HandedOverAt is not null)
        )
        {
            return null;
        }

        var roles = leaver.Side == successor.Side ? leaver.RolesHeld : leaver.RolesHeld & ~Roles.Approver;
        var passed = await duties.DescribeAsync(transaction, leaver, roles, CancellationToken.None);
        await duties.HandOverAsync(transaction, leaver, successor);
        await transaction.ReplaceAsync(MemberStore.Members, successor with { Roles = successor.Roles | roles });
        await transaction.ReplaceAsync(
            MemberStore.Members,
            leaver with
            {
                Successor = successor.Id,
                HandedOverAt = now,
                RolesHeld = leaver.RolesHeld & ~roles,
            }
        );
        var done = new HandedOver(leaver, successor, passed, WithoutApprover: roles != leaver.RolesHeld);
        await outbox.SendAsync(transaction, [.. Messages(done, all, now)]);
        return done;
    }

    private static IEnumerable<OutboundMessage> Messages(HandedOver done, IReadOnlyList<Member> all, DateTimeOffset now)
    {
        var key = $"handover-{done.From.Id}-{now.UtcTicks}";
        var names = MemberNames.Of(all);
        return Notification
            .To(done.To, key, LeaverCards.YouTakeOver(done, names), now)
            .Concat(
                all.Where(member => member.IsAdmin && member.Id != done.To.Id && member.Id != done.From.Id)
                    .SelectMany(member => Notification.To(member, key, LeaverCards.TakenOver(done, names), now))
            );
    }
}

/// <summary>What passed from whom to whom.</summary>
internal sealed record HandedOver(Member From, Member To, IReadOnlyList<LocalizedText> Duties, bool WithoutApprover);
