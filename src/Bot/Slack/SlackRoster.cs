using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Slack.Api;

namespace Bot.Slack;

/// <summary>Asks Slack who a person is (docs.slack.dev/reference/methods/users.info).</summary>
internal sealed class SlackRoster(SlackApi api, TimeProvider time) : IRoster
{
    public string Platform => Platforms.Slack;

    public async Task<RosterAnswer> FindAsync(PlatformUser person, CancellationToken cancellationToken)
    {
        var identity = person.Identity;
        var result = await api.GetUserAsync(identity.Workspace, identity.UserId, cancellationToken);
        return result switch
        {
            { IsOk: true } when result.At("user") is { ValueKind: JsonValueKind.Object } user => new RosterAnswer.Found(
                Read(person, user, time.GetUtcNow())
            ),
            { IsLater: true } => new RosterAnswer.Unreachable(result.After),
            { Error: "user_not_found" or "users_not_found" or "user_not_visible" } => new RosterAnswer.Unknown(),
            { Error: "no_token" } => new RosterAnswer.Unreachable(Reason: SlackTexts.NoRosterToken),
            { Error: "missing_scope" } => new RosterAnswer.Unreachable(Reason: SlackTexts.MissingScope("users:read")),
            _ => new RosterAnswer.Unreachable(),
        };
    }

    /// <summary>Reads the user object of users.info.</summary>
    public static PlatformProfile Read(PlatformUser person, JsonElement user, DateTimeOffset now)
    {
        var fields = new SlackResult(null, user);
        string? Text(params ReadOnlySpan<string> path) => fields.Field(path) is { Length: > 0 } text ? text : null;
        return new PlatformProfile(
            person.Identity,
            Text("profile", "display_name") ?? Text("profile", "real_name") ?? Text("real_name") ?? Text("name"),
            Text("locale") is { } locale ? Languages.FromLocale(locale) : null,
            Text("tz"),
            AffiliationOf(person, fields),
            Text("enterprise_user", "enterprise_id") ?? Text("team_id"),
            now
        )
        {
            Handles = [.. new[] { Text("name"), Text("profile", "email") }.OfType<string>().Distinct()],
        };
    }

    private static Affiliation AffiliationOf(PlatformUser person, SlackResult user)
    {
        bool Is(string flag) => user.At(flag).ValueKind == JsonValueKind.True;
        return Is("deleted") ? Affiliation.Deactivated
            : Is("is_bot") || person.Identity.UserId == "USLACKBOT" ? Affiliation.Bot
            : Is("is_restricted") || Is("is_ultra_restricted") ? Affiliation.Guest
            : Is("is_stranger") || !IsAtHome(person, user) ? Affiliation.Outsider
            : Affiliation.Insider;
    }

    // In an Enterprise organization, people of its other workspaces are colleagues. If Slack names no workspace, the
    // person is one of the workspace that was asked.
    private static bool IsAtHome(PlatformUser person, SlackResult user)
    {
        var workspace = person.Identity.Workspace;
        var enterprise = user.Field("enterprise_user", "enterprise_id");
        return user.Field("team_id") is not { Length: > 0 } team
            || team == workspace
            || (enterprise is not null && (enterprise == workspace || enterprise == person.Enterprise))
            || (
                user.At("enterprise_user", "teams") is { ValueKind: JsonValueKind.Array } teams
                && teams
                    .EnumerateArray()
                    .Any(one => one.ValueKind == JsonValueKind.String && one.GetString() == workspace)
            );
    }
}
