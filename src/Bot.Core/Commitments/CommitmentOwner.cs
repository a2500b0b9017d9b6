using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Who is asked about an account's promises. Pure.</summary>
public static class CommitmentOwner
{
    /// <summary>The member whose name the deal's rep has, if it is one member's alone.</summary>
    public static Member? Rep(string? rep, IReadOnlyList<Member> members)
    {
        var named = rep is null ? [] : members.Where(member => Key(member.Name) == Key(rep)).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>The deal's rep, else who noted the promise; null when neither is a member any more.</summary>
    public static Member? Of(string? rep, string attachedBy, IReadOnlyList<Member> members) =>
        Rep(rep, members) ?? members.FirstOrDefault(member => member.Is(attachedBy));

    private static string Key(string name) => string.Join(' ', Folding.Words(name));
}
