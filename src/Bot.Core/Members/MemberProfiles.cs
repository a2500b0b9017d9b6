using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Members;

/// <summary>
/// What platforms say about people, asked as rarely as possible: a member's profile serves for a day and is refreshed in
/// the background, so members never wait for a roster. Profiles of people who do not belong to the company are kept in
/// memory only, without their name.
/// </summary>
public sealed class MemberProfiles(
    IEnumerable<IRoster> rosters,
    ProfileStore profiles,
    MemberStore members,
    TimeProvider time
)
{
    /// <summary>How long the last answer about a member holds if the roster is not reached.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);

    /// <summary>How often profiles are fetched.</summary>
    public static readonly TimeSpan RefreshInterval = TimeSpan.FromHours(6);

    // An answer within Slack's three seconds leaves time for the command.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.2);

    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<PlatformIdentity, PlatformProfile> outsiders = new();

    /// <summary>The profile, from the roster if it is unknown or too old.</summary>
    public async Task<RosterAnswer> FindAsync(PlatformUser person, bool isMember, CancellationToken cancellationToken)
    {
        var (identity, now) = (person.Identity, time.GetUtcNow());
        if (person.Affiliation is { } told and not Affiliation.Insider)
        {
            return new RosterAnswer.Found(new(identity, null, null, null, told, null, now));
        }

        if (person.Affiliation == Affiliation.Insider)
        {
            return new RosterAnswer.Found(await IntroduceAsync(person, cancellationToken));
        }

        if (rosters.FirstOrDefault(roster => roster.Platform == identity.Platform) is not { } roster)
        {
            return new RosterAnswer.Found(new(identity, null, null, null, Affiliation.Insider, null, now));
        }

        var maxAge = isMember ? MaxAge : RefreshInterval;
        if (
            await KnownAsync(identity, cancellationToken) is { Affiliation: not Affiliation.Unknown } known
            && now - known.KnownAt < maxAge
        )
        {
            return new RosterAnswer.Found(known);
        }

        using var deadline = new CancellationTokenSource(Patience, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        return await AskAsync(roster, person, linked.Token);
    }

    /// <summary>Asks the roster whatever is known already, and stores its answer.</summary>
    public async Task<RosterAnswer> RefreshAsync(PlatformUser person, CancellationToken cancellationToken)
    {
        outsiders.TryRemove(person.Identity, out _);
        return rosters.FirstOrDefault(roster => roster.Platform == person.Identity.Platform) is { } roster
            ? await AskAsync(roster, person, cancellationToken)
            : new RosterAnswer.Unreachable();
    }

    /// <summary>
    /// After news about a person: a member's profile is fetched with the next scheduled jobs, another person's when they
    /// next act.
    /// </summary>
    public async Task RefreshSoonAsync(PlatformIdentity identity, CancellationToken cancellationToken)
    {
        outsiders.TryRemove(identity, out _);
        if (await profiles.FindAsync(identity, cancellationToken) is { RefreshAt: not null } known)
        {
            await profiles.PutAsync(known with { RefreshAt = time.GetUtcNow() }, cancellationToken);
        }
    }

    /// <summary>
    /// Stores an insider's profile, and what follows from any profile for the member: the name and handles; a language
    /// and zone that the platform did not know before; and that they left, if no account of theirs is an insider's.
    /// </summary>
    public async Task ApplyAsync(PlatformProfile profile, CancellationToken cancellationToken)
    {
        var identity = profile.Identity;
        var before = await profiles.FindAsync(identity, cancellationToken);
        var organization = await members.FindOrganizationAsync(
            identity.Platform,
            identity.Workspace,
            cancellationToken
        );
        var member = organization is null
            ? null
            : await members.FindAsync(organization.Id, identity, cancellationToken);
        await StoreAsync(profile, before, member, cancellationToken);
        if (organization is null || member is null)
        {
            return;
        }

        var isGone = !profile.IsInsider && !await HasOtherAccountAsync(member, identity, cancellationToken);
        var isNews = before is { Zone: null };
        var changed = await members.ChangeAsync(
            member,
            current =>
                WithLeaving(
                    current with
                    {
                        Name = profile.IsInsider ? profile.Name ?? current.Name : current.Name,
                        Handles = profile.IsInsider ? MergeHandles(current, before, profile) : current.Handles,
                        Language = isNews ? profile.Language ?? current.Language : current.Language,
                        Zone = isNews ? profile.Zone ?? current.Zone : current.Zone,
                    },
                    isGone
                ),
            cancellationToken
        );
        if (isNews && profile.Zone is not null && changed.IsAdmin && organization.Version == 0)
        {
            await members.ReplaceOrganizationAsync(
                organization with
                {
                    Language = changed.Language,
                    Zone = changed.Zone,
                },
                cancellationToken
            );
        }
    }

    // Proved by the request, such as an installation. The roster tells name, language and zone soon.
    private async Task<PlatformProfile> IntroduceAsync(PlatformUser person, CancellationToken cancellationToken)
    {
        if (await profiles.FindAsync(person.Identity, cancellationToken) is { IsInsider: true } known)
        {
            return known;
        }

        var introduced = new PlatformProfile(
            person.Identity,
            null,
            null,
            person.Zone,
            Affiliation.Insider,
            null,
            DateTimeOffset.UnixEpoch
        )
        {
            RefreshAt = time.GetUtcNow(),
        };
        await profiles.PutAsync(introduced, cancellationToken);
        return introduced;
    }

    private async Task<RosterAnswer> AskAsync(IRoster roster, PlatformUser person, CancellationToken cancellationToken)
    {
        RosterAnswer answer;
        try
        {
            answer = await roster.FindAsync(person, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new RosterAnswer.Unreachable();
        }

        switch (answer)
        {
            case RosterAnswer.Found found:
                // The answer holds although nothing can be stored.
                try
                {
                    await ApplyAsync(found.Profile, CancellationToken.None);
                }
                catch (StorageFullException) { }

                break;
            case RosterAnswer.Unknown:
                Remember(new(person.Identity, null, null, null, Affiliation.Outsider, null, time.GetUtcNow()));
                break;
        }

        return answer;
    }

    private async Task<PlatformProfile?> KnownAsync(PlatformIdentity identity, CancellationToken cancellationToken) =>
        outsiders.TryGetValue(identity, out var outsider)
            ? outsider
            : await profiles.FindAsync(identity, cancellationToken);

    // An outsider's profile is stored only while a member has it: it says that they left.
    private async Task StoreAsync(
        PlatformProfile profile,
        PlatformProfile? before,
        Member? member,
        CancellationToken cancellationToken
    )
    {
        if (profile.IsInsider)
        {
            outsiders.TryRemove(profile.Identity, out _);
            await profiles.PutAsync(
                profile with
                {
                    Language = profile.Language ?? before?.Language,
                    Zone = profile.Zone ?? before?.Zone,
                    RefreshAt = profile.KnownAt + RefreshInterval,
                },
                cancellationToken
            );
            return;
        }

        Remember(profile);
        if (member is not null)
        {
            await profiles.PutAsync(profile with { Name = null, Handles = [] }, cancellationToken);
        }
        else if (before is not null)
        {
            await profiles.RemoveAsync(profile.Identity, cancellationToken);
        }
    }

    private void Remember(PlatformProfile outsider)
    {
        if (outsiders.Count >= MostRemembered)
        {
            outsiders.Clear();
        }

        outsiders[outsider.Identity] = outsider with { Name = null, Handles = [] };
    }

    private async Task<bool> HasOtherAccountAsync(
        Member member,
        PlatformIdentity gone,
        CancellationToken cancellationToken
    )
    {
        foreach (var identity in member.Identities.Where(identity => identity != gone))
        {
            if (
                rosters.All(roster => roster.Platform != identity.Platform)
                || await profiles.FindAsync(identity, cancellationToken)
                    is null
                        or { Affiliation: Affiliation.Unknown }
                        or { IsInsider: true }
            )
            {
                return true;
            }
        }

        return false;
    }

    private Member WithLeaving(Member member, bool isGone) =>
        isGone && member.LeftAt is null
            ? member with
            {
                LeftAt = time.GetUtcNow(),
                RolesHeld = member.Roles,
                Roles = Roles.None,
            }
            : member;

    // A member with accounts on two platforms has the handles of both.
    private static IReadOnlyList<string> MergeHandles(Member member, PlatformProfile? before, PlatformProfile after)
    {
        IReadOnlyList<string> merged =
        [
            .. member.Handles.Except(before?.Handles ?? []).Concat(after.Handles).Distinct(),
        ];
        return merged.SequenceEqual(member.Handles) ? member.Handles : merged;
    }
}
