using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Linking;

/// <summary>Merges two members who are the same person.</summary>
public static class MemberMerge
{
    /// <summary>
    /// The first member with the second's identities and ids. The first member's side wins; if it is not set, the
    /// second's is used. The same company's admins gave both members their roles, but an approver signs for one side
    /// only: the second's approver role is dropped if the second member is on the other side.
    /// </summary>
    public static Member Of(Member into, Member from)
    {
        var side = into.Side ?? from.Side;
        var roles = from.Side is null || from.Side == side ? from.Roles : from.Roles & ~Roles.Approver;
        return into with
        {
            Side = side,
            Roles = into.Roles | roles,
            Identities = [.. into.Identities, .. from.Identities],
            Handles = [.. into.Handles.Union(from.Handles)],
            LeftAt = into.HasLeft && from.HasLeft ? into.LeftAt : null,
            FormerIds = [.. into.FormerIds, from.Id, .. from.FormerIds],
        };
    }
}
