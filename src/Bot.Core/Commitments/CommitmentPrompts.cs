using Bot.Core.Claims;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Finds the questions about a deal during its sale, and the member to ask about its promises. Pure.</summary>
internal static class CommitmentPrompts
{
    /// <summary>How many days after a deal's close Duet may still ask.</summary>
    public const int Window = 30;

    /// <summary>
    /// Questions between the days that the deal was created and closed, in the company's time zone, unless they name
    /// another won deal. Without a day of creation, only those of the day of the close count.
    /// </summary>
    public static IEnumerable<AskedClaims> About(
        Deal deal,
        IEnumerable<AskedClaims> asked,
        WonDealSet deals,
        TimeZoneInfo zone
    ) =>
        from question in asked
        let day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(question.At, zone).DateTime)
        where day >= (deal.Created ?? deal.Closed) && day <= deal.Closed
        where question.Deal is null || deals.Find(question.Deal) is not { } named || named.Id == deal.Id
        select question;

    /// <summary>The deal's rep if they asked, else the member who asked last; null if none is a member.</summary>
    public static Member? To(Deal deal, IReadOnlyList<AskedClaims> asked, IReadOnlyList<Member> members)
    {
        var askers = asked
            .Reverse()
            .Select(question => members.FirstOrDefault(member => member.Is(question.Member)))
            .OfType<Member>()
            .ToList();
        var rep = CommitmentOwner.Rep(deal.Labels.Rep, members);
        return askers.FirstOrDefault(asker => asker.Id == rep?.Id) ?? askers.FirstOrDefault();
    }
}
