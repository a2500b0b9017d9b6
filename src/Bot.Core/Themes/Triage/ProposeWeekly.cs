using System.Collections.Concurrent;
using System.Globalization;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Themes;

/// <summary>The last weekly proposals: the Monday of their week, and the entries that were in them.</summary>
public sealed record ThemeProposalsTold(string Organization, DateOnly Week, IReadOnlyList<int> Entries)
{
    public static DocumentSet<ThemeProposalsTold> Set { get; } =
        new("themeProposalsTold", told => told.Organization, _ => "last");
}

/// <summary>
/// Each Monday morning, shows whoever is on triage which waiting reports may be a theme; all of marketing's approvers
/// if nobody takes turns. Only groups with a report that was not shown before; without any, nobody hears anything.
/// </summary>
internal sealed class ProposeWeekly(
    ThemeProposals proposals,
    ThemeStore store,
    MemberStore members,
    IDocumentStore data,
    Outbox outbox
) : IOrganizationJob
{
    private static readonly TimeOnly Morning = new(9, 0);

    // In memory only: after a restart a week is looked at once more.
    private readonly ConcurrentDictionary<string, DateOnly> done = new();

    public DateTimeOffset Next(Organization organization, DateTimeOffset now)
    {
        var monday = Monday(organization, now);
        var at = At(organization, monday);
        return at > now ? at : At(organization, monday.AddDays(7));
    }

    public async Task RunAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var monday = Monday(organization, now);
        if (now < At(organization, monday) || done.GetValueOrDefault(organization.Id) == monday)
        {
            return;
        }

        var told = await data.GetAsync(ThemeProposalsTold.Set, organization.Id, "last", cancellationToken);
        if (told?.Week != monday)
        {
            await ProposeAsync(organization, monday, told?.Entries ?? [], now, cancellationToken);
        }

        done[organization.Id] = monday;
    }

    private async Task ProposeAsync(
        Organization organization,
        DateOnly monday,
        IReadOnlyList<int> known,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var groups = (await proposals.FindAsync(organization.Id, cancellationToken))
            .Where(group => group.Entries.Any(entry => !known.Contains(entry.Number)))
            .ToList();
        var card = TriageCards.Proposals(groups);
        var key = string.Create(CultureInfo.InvariantCulture, $"themes-proposed-{monday:yyyyMMdd}");
        IReadOnlyList<Member> readers =
            groups.Count == 0 ? [] : await ReadersAsync(organization, now, cancellationToken);
        IEnumerable<int> shown = groups.SelectMany(group => group.Entries).Select(entry => entry.Number);
        await data.CommitAsync(
            organization.Id,
            async transaction =>
            {
                await transaction.PutAsync(
                    ThemeProposalsTold.Set,
                    new ThemeProposalsTold(organization.Id, monday, [.. known.Concat(shown).Distinct().Order()])
                );
                await outbox.SendAsync(
                    transaction,
                    [.. readers.SelectMany(member => Notification.To(member, $"{key}-{member.Id}", card, now))]
                );
                return true;
            },
            cancellationToken
        );
    }

    private async Task<IReadOnlyList<Member>> ReadersAsync(
        Organization organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var all = await members.ListAsync(organization.Id, cancellationToken);
        var settings = await store.SettingsAsync(organization.Id, cancellationToken);
        return settings.OnTriage(TimeZoneInfo.ConvertTime(now, organization.TimeZone)) is { } onTriage
            ? [.. all.Where(member => member.Is(onTriage) && !member.HasLeft)]
            : [.. all.Where(member => member is { HasLeft: false, IsApprover: true } && ThemeRights.MayChange(member))];
    }

    private static DateOnly Monday(Organization organization, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime);
        return today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
    }

    private static DateTimeOffset At(Organization organization, DateOnly day)
    {
        var local = day.ToDateTime(Morning);
        return new DateTimeOffset(local, organization.TimeZone.GetUtcOffset(local)).ToUniversalTime();
    }
}
