using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Finds the member who is asked about a commitment. Pure.</summary>
public static class CommitmentOwner
{
    /// <summary>The only member with the rep's name; null if none or several have it.</summary>
    public static Member? Rep(string? rep, IReadOnlyList<Member> members)
    {
        var named = rep is null ? [] : members.Where(member => Key(member.Name) == Key(rep)).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>
    /// The deal's rep, else the member who recorded the commitment, or who took over from them; null if there is none.
    /// </summary>
    public static Member? Of(string? rep, string attachedBy, IReadOnlyList<Member> members) =>
        members.Responsible(Rep(rep, members)?.Id) ?? members.Responsible(attachedBy);

    private static string Key(string name) => string.Join(' ', Folding.Words(name));
}
