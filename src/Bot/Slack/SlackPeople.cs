using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Slack.Api;

namespace Bot.Slack;

/// <summary>
/// Looks people up in Slack, at most once a week, and normally never while a person waits. The exception: an answer
/// that depends on whether the person belongs to the company at all.
/// </summary>
internal sealed class SlackPeople(
    SlackApi api,
    ProfileStore profiles,
    MemberDirectory directory,
    Inbox inbox,
    TimeProvider time
)
{
    /// <summary>The type of inbox item that looks a person up.</summary>
    public const string LookUp = "duet_look_up";

    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(7);

    // The day of the last lookup per person, so that a person whom Slack does not return costs nothing after the first
    // attempt of the day.
    private readonly ConcurrentDictionary<PlatformIdentity, DateOnly> lookedUp = new();

    /// <summary>Schedules a lookup of a person who spoke, unless their profile is known and recent.</summary>
    public async Task ScheduleLookupAsync(PlatformIdentity identity)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (
            (lookedUp.TryGetValue(identity, out var day) && day == today)
            || (await profiles.FindAsync(identity, CancellationToken.None) is { } known && now - known.KnownAt < MaxAge)
        )
        {
            return;
        }

        // At most one lookup a day, whatever its result.
        var body = new JsonObject
        {
            ["type"] = LookUp,
            ["workspace"] = identity.Workspace,
            ["user"] = identity.UserId,
        };
        try
        {
            await inbox.TakeAsync(
                new InboxItem(
                    $"profile/{identity.Workspace}/{identity.UserId}/{now:yyyyMMdd}",
                    Platforms.Slack,
                    $"profile/{identity.Workspace}/{identity.UserId}",
                    body.ToJsonString(),
                    now
                ),
                CancellationToken.None
            );
        }
        catch (StorageFullException)
        {
            // The answer to what was asked matters more; the next request asks again.
            return;
        }

        lookedUp[identity] = today;
    }

    /// <summary>
    /// The profile, fetched from Slack if unknown or old. If there is none, RetryAfter tells when to retry; both are
    /// null if Slack has no such person.
    /// </summary>
    public async Task<(PlatformProfile? Profile, TimeSpan? RetryAfter)> FindAsync(
        PlatformIdentity identity,
        CancellationToken cancellationToken
    )
    {
        if (
            await profiles.FindAsync(identity, cancellationToken) is { } known
            && time.GetUtcNow() - known.KnownAt < MaxAge
        )
        {
            return (known, null);
        }

        var result = await api.GetUserAsync(identity.Workspace, identity.UserId, cancellationToken);
        if (!result.IsOk)
        {
            return (null, result.IsLater ? result.After ?? TimeSpan.Zero : null);
        }

        var profile = Read(identity, result.At("user"), time.GetUtcNow());
        await directory.ApplyAsync(profile, cancellationToken);
        return (profile, null);
    }

    /// <summary>
    /// Whether the person belongs to another company: in a shared channel such people can press buttons and talk too.
    /// In an Enterprise organization a person from another workspace may be a colleague; if Duet cannot find out, it
    /// treats them as foreign.
    /// </summary>
    public async Task<bool> IsForeignAsync(
        PlatformIdentity identity,
        string? team,
        string? enterprise,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrEmpty(team) || team == identity.Workspace || team == enterprise)
        {
            return false;
        }

        return string.IsNullOrEmpty(enterprise)
            || (await FindAsync(identity, cancellationToken)).Profile is not { } profile
            || (profile.HomeWorkspace != enterprise && profile.HomeWorkspace != identity.Workspace);
    }

    private static PlatformProfile Read(PlatformIdentity identity, JsonElement user, DateTimeOffset now)
    {
        string? Text(params ReadOnlySpan<string> path) =>
            new SlackResult(null, user).Field(path) is { Length: > 0 } text ? text : null;
        bool Is(string name) => new SlackResult(null, user).At(name).ValueKind == JsonValueKind.True;
        return new PlatformProfile(
            identity,
            Text("profile", "display_name") ?? Text("profile", "real_name") ?? Text("real_name") ?? Text("name"),
            Text("locale") is { } locale ? Languages.FromLocale(locale) : null,
            Text("tz"),
            Is("is_restricted") || Is("is_ultra_restricted") || Is("is_stranger"),
            Text("enterprise_user", "enterprise_id") ?? Text("team_id"),
            now
        );
    }
}
