using System.Collections.Concurrent;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Members;
using Bot.Core.WorkingTime;

namespace Bot.Core.Handoffs;

/// <summary>A hand-off that both sides signed.</summary>
/// <param name="Promise">What counts now.</param>
/// <param name="Signed">What counted since when, oldest first.</param>
internal sealed record Handoff(
    Agreement Agreement,
    AgreementVersion Version,
    HandoffPromise Promise,
    IReadOnlyList<(DateTimeOffset Since, HandoffPromise Promise)> Signed
)
{
    public DateTimeOffset Since => Signed[0].Since;

    /// <summary>What counted at an instant; before the first signature, what was signed first.</summary>
    public HandoffPromise At(DateTimeOffset instant)
    {
        for (var at = Signed.Count - 1; at > 0; at--)
        {
            if (Signed[at].Since <= instant)
            {
                return Signed[at].Promise;
            }
        }

        return Signed[0].Promise;
    }

    public static Handoff? Of(Agreement agreement)
    {
        var signed = agreement
            .Versions.Where(version => version.AgreedAt is not null)
            .OrderBy(version => version.AgreedAt)
            .Select(version => (version.AgreedAt!.Value, Promise: HandoffPromise.Read(version.Content)))
            .Where(version => version.Promise is not null)
            .Select(version => (version.Value, version.Promise!))
            .ToList();
        return agreement.Agreed is { } version && HandoffPromise.Read(version.Content) is { } promise
            ? new Handoff(agreement, version, promise, signed)
            : null;
    }
}

/// <summary>The hand-offs of an organization with all that they are judged by.</summary>
internal sealed record HandoffBook(
    Organization Organization,
    DateTimeOffset Now,
    IReadOnlyList<Handoff> All,
    HandoffCases Cases,
    CompanyHours Hours,
    IReadOnlyList<Member> Members,
    IReadOnlyDictionary<string, HandoffAnswer> Answers
)
{
    public WorkCalendar Calendar { get; } = Hours.Calendar(Organization);

    public DateTime LocalNow => TimeZoneInfo.ConvertTime(Now, Organization.TimeZone).DateTime;

    public DateOnly Today => DateOnly.FromDateTime(LocalNow);

    public FactSet Facts => Cases.Facts;

    /// <summary>The cases that start in the period, judged by what is known from the facts.</summary>
    public IReadOnlyList<JudgedCase> Judge(Handoff handoff, Period period) =>
        Judge(handoff, period.From, period.To, Until(handoff.Promise));

    /// <summary>The same, judged by what is known at a local time.</summary>
    public IReadOnlyList<JudgedCase> Judge(Handoff handoff, DateOnly from, DateOnly to, DateTime until)
    {
        var judged = new List<JudgedCase>();
        foreach (ref readonly var found in Cases.Between(handoff.Promise, from, to))
        {
            judged.Add(
                JudgedCase.Of(
                    found,
                    handoff.At(StartOf(found)).Within,
                    Calendar,
                    until,
                    Answers.GetValueOrDefault(HandoffAnswer.Id(handoff.Agreement.Subject, found.Key))
                )
            );
        }

        return judged;
    }

    /// <summary>The instant at which a case starts; the end of its day if it has no time.</summary>
    public DateTimeOffset StartOf(HandoffCase found) =>
        Calendar.Instant(
            found.Start.Time is { } time
                ? found.Start.Day.ToDateTime(time)
                : found.Start.Day.AddDays(1).ToDateTime(TimeOnly.MinValue)
        );

    /// <summary>The last day of which the facts tell; today if they reach so far.</summary>
    public DateOnly Known(HandoffPromise promise)
    {
        var sources = promise switch
        {
            { End: HandoffEnd.Said } => [],
            { Start: HandoffStart.Won } => [FactSource.Deals, FactSource.Subscriptions],
            _ => new[] { FactSource.Leads },
        };
        return sources.Select(source => Facts.Covered(source)?.Last ?? Today).Append(Today).Min();
    }

    /// <summary>Who acts; null if nobody can be asked.</summary>
    public Member? Responsible(Handoff handoff, HandoffCase found) =>
        HandoffPeople.Responsible(handoff, Facts.Name(found.Rep), Members);

    private DateTime Until(HandoffPromise promise) =>
        Known(promise) is var known && known >= Today ? LocalNow : known.AddDays(1).ToDateTime(TimeOnly.MinValue);
}

/// <summary>Reads hand-offs. Their cases stay in memory until the facts change.</summary>
internal sealed class HandoffReader(
    AgreementStore agreements,
    CurrentFacts facts,
    MemberStore members,
    IDocumentStore data
)
{
    private readonly ConcurrentDictionary<string, HandoffCases> known = new();

    /// <summary>Those that both sides signed, by title.</summary>
    public async Task<IReadOnlyList<Handoff>> SignedAsync(string organization, CancellationToken cancellationToken) =>
        [
            .. (await agreements.ListAsync(organization, HandoffType.KindKey, cancellationToken))
                .Select(Handoff.Of)
                .OfType<Handoff>()
                .OrderBy(handoff => handoff.Promise.Title, StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>With the answers about cases that started from the first to the last day.</summary>
    public async Task<HandoffBook> ReadAsync(
        Organization organization,
        DateTimeOffset now,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        var answers = new Dictionary<string, HandoffAnswer>();
        var started = data.RangeAsync(
            HandoffAnswer.Set,
            organization.Id,
            HandoffAnswer.ByStart,
            HandoffAnswer.Key(from),
            HandoffAnswer.Key(to),
            descending: false,
            cancellationToken
        );
        await foreach (var answer in started)
        {
            answers[HandoffAnswer.Id(answer.Subject, answer.Case)] = answer;
        }

        return new HandoffBook(
            organization,
            now,
            await SignedAsync(organization.Id, cancellationToken),
            await CasesAsync(organization.Id, cancellationToken),
            await CompanyHours.ReadAsync(data, organization.Id, cancellationToken),
            await members.ListAsync(organization.Id, cancellationToken),
            answers
        );
    }

    private async Task<HandoffCases> CasesAsync(string organization, CancellationToken cancellationToken)
    {
        var current = await facts.GetAsync(organization, cancellationToken);
        return known.TryGetValue(organization, out var cases) && ReferenceEquals(cases.Facts, current)
            ? cases
            : known[organization] = new HandoffCases(current);
    }
}

/// <summary>Who acts in a hand-off. Pure.</summary>
internal static class HandoffPeople
{
    /// <summary>
    /// The owner of the row, or who took over from them, if the owner acts. Else the owner of the agreement if they are
    /// on the side that acts, else its first approver, else an admin. Null if there is none.
    /// </summary>
    public static Member? Responsible(Handoff handoff, string owner, IReadOnlyList<Member> members)
    {
        var side = handoff.Promise.Actor == HandoffActor.Marketing ? Side.Marketing : Side.Sales;
        var own =
            handoff.Promise.Actor == HandoffActor.Owner && Named(owner, members) is { } named
                ? members.Responsible(named.Id)
                : null;
        return own
            ?? (members.Responsible(handoff.Version.Owner) is { } leads && leads.Side == side ? leads : null)
            ?? members.FirstOrDefault(member => member is { HasLeft: false, IsApprover: true } && member.Side == side)
            ?? members.FirstOrDefault(member => member is { HasLeft: false, IsAdmin: true });
    }

    /// <summary>The only member with that name, also if they left.</summary>
    public static Member? Named(string owner, IReadOnlyList<Member> members) =>
        owner.Length == 0 ? null : Commitments.CommitmentOwner.Rep(owner, members);
}
