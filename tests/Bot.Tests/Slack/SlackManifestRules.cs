using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Slack;

/// <summary>
/// The rules of Slack's published manifest schema (slackapi/manifest-schema, draft-07) for the parts that Duet uses; any
/// other key is reported, also where Slack would know it. Gives what is wrong; nothing when Slack would take it.
/// </summary>
internal sealed partial class SlackManifestRules
{
    private readonly List<string> broken = [];

    public static IReadOnlyList<string> Broken(JsonNode manifest)
    {
        var rules = new SlackManifestRules();
        rules.Root(manifest);
        return rules.broken;
    }

    private void Root(JsonNode manifest)
    {
        Keys("manifest", manifest, "_metadata", "display_information", "features", "oauth_config", "settings");
        if (manifest["_metadata"] is { } metadata)
        {
            Keys("_metadata", metadata, "major_version", "minor_version");
            Check(metadata["major_version"]?.ToJsonString() is null or "1" or "2", "_metadata.major_version is 1 or 2");
        }

        Display(manifest["display_information"] ?? new JsonObject());
        Features(manifest["features"] ?? new JsonObject(), IsSocket(manifest));
        OAuth(manifest["oauth_config"] ?? new JsonObject());
        Settings(manifest["settings"] ?? new JsonObject(), IsSocket(manifest));
    }

    private void Display(JsonNode display)
    {
        Keys("display_information", display, "name", "description", "long_description", "background_color");
        Length("name", display["name"], 1, 35);
        Length("description", display["description"] ?? "", 0, 140);
        Length("long_description", display["long_description"] ?? new string(' ', 175), 175, 4000);
        Check(
            Color().IsMatch((string?)display["background_color"] ?? "#000"),
            "background_color is # and three or six hex digits"
        );
    }

    private void Features(JsonNode features, bool isSocket)
    {
        Keys("features", features, "agent_view", "app_home", "bot_user", "shortcuts", "slash_commands");
        Keys(
            "app_home",
            features["app_home"],
            "home_tab_enabled",
            "messages_tab_enabled",
            "messages_tab_read_only_enabled"
        );
        Booleans("app_home", features["app_home"]);
        Keys("agent_view", features["agent_view"], "agent_description", "suggested_prompts", "actions");
        Length("agent_description", features["agent_view"]?["agent_description"] ?? "x", 1, 300);
        Keys("bot_user", features["bot_user"], "display_name", "always_online");
        Length("bot_user.display_name", features["bot_user"]?["display_name"] ?? "x", 1, 80);
        Each("slash_commands", features["slash_commands"], 50, command => SlashCommand(command, isSocket));
        Each("shortcuts", features["shortcuts"], 10, Shortcut);
        Unique("command", features["slash_commands"], "command");
        Unique("callback_id", features["shortcuts"], "callback_id");
    }

    private void SlashCommand(JsonNode command, bool isSocket)
    {
        Keys("slash_commands", command, "command", "url", "description", "usage_hint", "should_escape");
        Check(Command().IsMatch((string?)command["command"] ?? ""), "a command begins with / and has no space");
        Length("command", command["command"], 2, 32);
        Length("command's description", command["description"], 1, 2000);
        Length("usage_hint", command["usage_hint"] ?? "", 0, 1000);
        Address("command's url", command["url"], isSocket);
    }

    private void Shortcut(JsonNode shortcut)
    {
        Keys("shortcuts", shortcut, "name", "type", "callback_id", "description");
        Length("shortcut's name", shortcut["name"], 1, 24);
        Length("callback_id", shortcut["callback_id"], 1, 255);
        Length("shortcut's description", shortcut["description"], 1, 150);
        Check((string?)shortcut["type"] is "global" or "message", "a shortcut's type is global or message");
    }

    private void OAuth(JsonNode oauth)
    {
        Keys("oauth_config", oauth, "redirect_urls", "scopes", "pkce_enabled", "token_management_enabled");
        Keys("scopes", oauth["scopes"], "bot", "user", "bot_optional", "user_optional");
        Each("redirect_urls", oauth["redirect_urls"], 1000, url => Address("redirect_urls", url, isSocket: false));
        Each(
            "scopes.bot",
            oauth["scopes"]?["bot"],
            255,
            scope => Check(Scope().IsMatch((string?)scope ?? ""), $"no scope {scope}")
        );
        Distinct("scopes.bot", oauth["scopes"]?["bot"]);
    }

    private void Settings(JsonNode settings, bool isSocket)
    {
        Keys(
            "settings",
            settings,
            "event_subscriptions",
            "interactivity",
            "org_deploy_enabled",
            "socket_mode_enabled",
            "token_rotation_enabled",
            "allowed_ip_address_ranges"
        );
        Check(
            settings["org_deploy_enabled"]?.GetValueKind()
                is null
                    or System.Text.Json.JsonValueKind.True
                    or System.Text.Json.JsonValueKind.False,
            "org_deploy_enabled is true or false"
        );
        var (events, interactivity) = (settings["event_subscriptions"], settings["interactivity"]);
        Keys("event_subscriptions", events, "request_url", "bot_events", "user_events", "metadata_subscriptions");
        Keys("interactivity", interactivity, "is_enabled", "request_url", "message_menu_options_url");
        Each(
            "bot_events",
            events?["bot_events"],
            100,
            name => Check(Event().IsMatch((string?)name ?? ""), $"no event {name}")
        );
        Distinct("bot_events", events?["bot_events"]);
        Each("metadata_subscriptions", events?["metadata_subscriptions"], 20, _ => { });
        Address("event_subscriptions.request_url", events?["request_url"], isSocket);
        Address("interactivity.request_url", interactivity?["request_url"], isSocket);
    }

    // Over HTTP Slack has to know where to; with Socket Mode nothing arrives by HTTP and an address would only mislead.
    private void Address(string name, JsonNode? url, bool isSocket) =>
        Check(
            isSocket
                ? url is null
                : Uri.TryCreate((string?)url, UriKind.Absolute, out var address)
                    && address.Scheme == Uri.UriSchemeHttps,
            isSocket ? $"{name} has no place in Socket Mode" : $"{name} is an https address"
        );

    private void Keys(string name, JsonNode? node, params string[] known) =>
        broken.AddRange(
            (node as JsonObject ?? []).Select(pair => pair.Key).Except(known).Select(key => $"{name} knows no {key}")
        );

    private void Booleans(string name, JsonNode? node) =>
        Check(
            (node as JsonObject ?? []).All(pair =>
                pair.Value?.GetValueKind()
                    is System.Text.Json.JsonValueKind.True
                        or System.Text.Json.JsonValueKind.False
            ),
            $"{name} holds true and false"
        );

    private void Length(string name, JsonNode? text, int least, int most) =>
        Check(
            ((string?)text)?.Length is { } length && length >= least && length <= most,
            $"{name} has {least} to {most} characters"
        );

    private void Each(string name, JsonNode? list, int most, Action<JsonNode> check)
    {
        Check(
            list is null or JsonArray { Count: > 0 } && (list?.AsArray().Count ?? 0) <= most,
            $"{name} has 1 to {most} entries"
        );
        (list as JsonArray ?? []).ToList().ForEach(item => check(item!));
    }

    private void Unique(string name, JsonNode? list, string key) =>
        Check(
            (list as JsonArray ?? []).GroupBy(item => (string?)item![key]).All(same => same.Count() == 1),
            $"{name} stands there twice"
        );

    private void Distinct(string name, JsonNode? list) =>
        Check(
            (list as JsonArray ?? []).GroupBy(item => (string?)item).All(same => same.Count() == 1),
            $"{name} names one twice"
        );

    private void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            broken.Add(otherwise);
        }
    }

    private static bool IsSocket(JsonNode manifest) => (bool?)manifest["settings"]?["socket_mode_enabled"] == true;

    [GeneratedRegex(@"^/\S+$")]
    private static partial Regex Command();

    [GeneratedRegex("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")]
    private static partial Regex Color();

    [GeneratedRegex(@"^[a-z_.]+(:[a-z_.]+)*$")]
    private static partial Regex Scope();

    [GeneratedRegex(@"^[a-z_]+(\.[a-z_]+)?$")]
    private static partial Regex Event();
}
