namespace Bot.Core.Members;

/// <summary>Who acts for a member who left. Pure.</summary>
public static class Succession
{
    /// <summary>The member with this id, or the successor if they left; null if nobody is left to ask.</summary>
    public static Member? Responsible(this IReadOnlyList<Member> members, string? id)
    {
        // Successors leave too. A circle of people who all left ends the search.
        var member = members.FirstOrDefault(member => member.Is(id));
        for (var i = 0; member is { HasLeft: true } && i < members.Count; i++)
        {
            member = members.FirstOrDefault(successor => successor.Is(member.Successor));
        }

        return member is { HasLeft: false } ? member : null;
    }

    /// <summary>The responsible member, else the admins.</summary>
    public static IReadOnlyList<Member> ResponsibleOrAdmins(this IReadOnlyList<Member> members, string? id) =>
        members.Responsible(id) is { } member ? [member] : [.. members.Where(member => member.IsAdmin)];
}
