using System.Text.Json;
using Bot.Slack.Api;

namespace Bot.Slack.Installing;

/// <summary>Reads the answer of oauth.v2.access to a code or a refresh token. Pure.</summary>
internal static class SlackOAuth
{
    /// <summary>Null if Slack refused or the answer has no bot token.</summary>
    public static SlackInstallation? Read(SlackResult answer, DateTimeOffset now)
    {
        var isEnterprise = answer.At("is_enterprise_install").ValueKind == JsonValueKind.True;
        var workspace = SlackWorkspaces.Of(isEnterprise, answer.Field("team", "id"), answer.Field("enterprise", "id"));
        if (!answer.IsOk || answer.Field("access_token") is not { Length: > 0 } token || workspace is null)
        {
            return null;
        }

        var name =
            (isEnterprise ? answer.Field("enterprise", "name") : null) ?? answer.Field("team", "name") ?? workspace;
        return new SlackInstallation(
            workspace,
            name,
            answer.Field("app_id") ?? "",
            answer.Field("bot_user_id") ?? "",
            token,
            [
                .. (answer.Field("scope") ?? "").Split(
                    ',',
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                ),
            ],
            answer.Field("authed_user", "id") ?? "",
            answer.Field("refresh_token"),
            answer.At("expires_in") is { ValueKind: JsonValueKind.Number } seconds
                ? now.AddSeconds(seconds.GetInt32())
                : null
        );
    }
}
