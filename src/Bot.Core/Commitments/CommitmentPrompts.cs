using Bot.Core.Claims;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Which questions during a sale were about a deal, and who is asked what came of them. Pure.</summary>
internal static class CommitmentPrompts
{
    /// <summary>So many days after a deal closed nobody is asked any more by Duet itself.</summary>
    public const int Window = 30;

    /// <summary>
    /// What was asked from the day that the deal was created to the day that it closed, in the company's zone: for its id, or
    /// for its account when no other won deal was named.
    /// </summary>
    public static IEnumerable<AskedClaims> About(
        Deal deal,
        IEnumerable<AskedClaims> asked,
        WonDealSet deals,
        TimeZoneInfo zone
    ) =>
        from one in asked
        let day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(one.At, zone).DateTime)
        where day >= deal.Created && day <= deal.Closed
        where one.Deal is null || deals.Find(one.Deal) is not { } named || named.Id == deal.Id
        select one;

    /// <summary>The deal's rep when they asked themselves, else who asked last; null when none of them is a member.</summary>
    public static Member? To(Deal deal, IReadOnlyList<AskedClaims> asked, IReadOnlyList<Member> members)
    {
        var askers = asked
            .Reverse()
            .Select(one => members.FirstOrDefault(member => member.Is(one.Member)))
            .OfType<Member>()
            .ToList();
        var rep = CommitmentOwner.Rep(deal.Labels.Rep, members);
        return askers.FirstOrDefault(asker => asker.Id == rep?.Id) ?? askers.FirstOrDefault();
    }
}
