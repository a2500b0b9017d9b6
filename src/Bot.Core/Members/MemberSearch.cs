using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Finds members by what a person types: "@lena", a mention, a handle, an e-mail address, a name. Pure.</summary>
public static class MemberSearch
{
    /// <summary>Like the other overload, for words of a command, which may be a mention.</summary>
    public static IReadOnlyList<Member> Find(IReadOnlyList<Member> members, string words, ChatCommand command) =>
        command.Mentions.FirstOrDefault(mention => Normalize(mention.Key) == Normalize(words)).Value is { } id
        && Find(members, id) is { Count: > 0 } mentioned
            ? mentioned
            : Find(members, words);

    /// <summary>
    /// The members whom the words name: "@lena" by handle or platform id, then by name; plain words by handle, id or
    /// full name alike, then by the beginning of a name. People who left are found only if nobody else is.
    /// </summary>
    public static IReadOnlyList<Member> Find(IReadOnlyList<Member> members, string words)
    {
        var name = Normalize(words);
        if (name.Length == 0)
        {
            return [];
        }

        bool IsHandle(Member member) =>
            member.Handles.Any(handle => Normalize(handle) == name)
            || member.Identities.Any(identity => Normalize(identity.UserId) == name);
        bool IsName(Member member) => Normalize(member.Name) == name;
        bool BeginsName(Member member) => Normalize(member.Name).StartsWith(name, StringComparison.Ordinal);

        // Without the @, one person's handle may be another's name.
        Func<Member, bool>[] readings = words.Contains('@', StringComparison.Ordinal)
            ? [IsHandle, IsName, BeginsName]
            : [member => IsHandle(member) || IsName(member), BeginsName];
        return readings
                .Select(reading => WithoutLeavers([.. members.Where(reading)]))
                .FirstOrDefault(found => found.Count > 0)
            ?? [];
    }

    private static IReadOnlyList<Member> WithoutLeavers(IReadOnlyList<Member> found) =>
        found.Any(member => !member.HasLeft) ? [.. found.Where(member => !member.HasLeft)] : found;

    private static string Normalize(string words) => Folding.Fold(words).Trim().TrimStart('@');
}
