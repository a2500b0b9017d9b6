using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Linking;

/// <summary>One person who was known as two members becomes one.</summary>
public static class MemberMerge
{
    /// <summary>
    /// The first member with the second's identities and ids. What the first has not said the second has. Both were given
    /// their roles by the same company's admins, but an approver's signature is one side's: it counts on that side only.
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
            FormerIds = [.. into.FormerIds, from.Id, .. from.FormerIds],
        };
    }
}
