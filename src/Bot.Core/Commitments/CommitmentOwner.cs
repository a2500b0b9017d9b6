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

    /// <summary>The deal's rep, else the member who recorded the commitment; null if neither is a member.</summary>
    public static Member? Of(string? rep, string attachedBy, IReadOnlyList<Member> members) =>
        Rep(rep, members) ?? members.FirstOrDefault(member => member.Is(attachedBy));

    private static string Key(string name) => string.Join(' ', Folding.Words(name));
}
