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
/// Who people are: asked of Slack once a week at most, and never while somebody waits for an answer, with one exception:
/// where the answer depends on whether this is one of the company's own people at all.
/// </summary>
internal sealed class SlackPeople(
    SlackApi api,
    ProfileStore profiles,
    MemberDirectory directory,
    Inbox inbox,
    TimeProvider time
)
{
    /// <summary>The inbox's word for looking somebody up.</summary>
    public const string LookUp = "duet_look_up";

    private static readonly TimeSpan Old = TimeSpan.FromDays(7);

    // Who was asked for on which day, so that somebody Slack does not tell of costs nothing from the second time on.
    private readonly ConcurrentDictionary<PlatformIdentity, DateOnly> noticed = new();

    /// <summary>Somebody spoke: if little or nothing is known of them, they are looked up soon.</summary>
    public async Task NoticeAsync(PlatformIdentity identity)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (
            (noticed.TryGetValue(identity, out var day) && day == today)
            || (await profiles.FindAsync(identity, CancellationToken.None) is { } known && now - known.KnownAt < Old)
        )
        {
            return;
        }

        // One look a day at most, whatever comes of it.
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

        noticed[identity] = today;
    }

    /// <summary>The profile, asked of Slack if it is not known yet; null with when to try again, or with neither where Slack has no such person.</summary>
    public async Task<(PlatformProfile? Profile, TimeSpan? Again)> FindAsync(
        PlatformIdentity identity,
        CancellationToken cancellationToken
    )
    {
        if (
            await profiles.FindAsync(identity, cancellationToken) is { } known
            && time.GetUtcNow() - known.KnownAt < Old
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
    /// Whether that person belongs to another company: in a channel that both share they can press buttons and talk too.
    /// In an Enterprise organization somebody of another workspace may be a colleague; where that cannot be found out, they are not.
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
