using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Slack;

namespace Bot.Tests.Slack;

/// <summary>The manifests against what Duet needs, against the registered commands and against Slack's rules.</summary>
public sealed class SlackManifestTests
{
    private const string Http = "manifest.json";
    private const string Socket = "manifest.socket.json";
    private const string Minimal = "manifest.minimal.json";
    private const string Agent = "manifest.agent.json";

    [Theory]
    [InlineData(Http)]
    [InlineData(Socket)]
    [InlineData(Minimal)]
    [InlineData(Agent)]
    public void Slack_would_take_it(string file) => Assert.Empty(SlackManifestRules.Broken(Read(file)));

    [Theory]
    [InlineData(Http)]
    [InlineData(Socket)]
    public void It_asks_for_the_scopes_and_events_that_Duet_needs_and_no_more(string file)
    {
        var manifest = Read(file);

        Assert.Equal(
            SlackAppManifest.Scopes.Select(scope => scope.Name),
            Words(manifest["oauth_config"]!["scopes"]!["bot"])
        );
        Assert.Single(manifest["oauth_config"]!["scopes"]!.AsObject());
        Assert.Equal(SlackAppManifest.Events, Words(manifest["settings"]!["event_subscriptions"]!["bot_events"]));
    }

    [Theory]
    [InlineData(Http)]
    [InlineData(Socket)]
    public void It_registers_duet_and_each_short_cut_whose_word_is_a_command(string file)
    {
        using var app = new BotApp();
        var words = app.Get<CommandCatalog>()
            .Specs.Select(spec => spec.WordsIn(Language.English)?.Split(' ')[0])
            .OfType<string>()
            .ToHashSet();
        var commands = Read(file)["features"]!["slash_commands"]!.AsArray();

        Assert.Equal(SlackAppManifest.SlashCommands(words), Words(commands, "command"));
        Assert.All(commands, command => Assert.False((bool)command!["should_escape"]!));
    }

    [Theory]
    [InlineData(Http)]
    [InlineData(Socket)]
    public void Its_shortcuts_are_those_that_Duet_answers(string file) =>
        Assert.Equal(
            SlackAppManifest.Shortcuts,
            Read(file)["features"]!["shortcuts"]!
                .AsArray()
                .Select(each => new MenuShortcut(
                    (string)each!["name"]!,
                    (string)each["type"]!,
                    (string)each["callback_id"]!
                ))
        );

    [Fact]
    public void Each_shortcut_runs_a_command()
    {
        using var app = new BotApp();
        var missing = SlackAppManifest
            .Shortcuts.Select(shortcut => shortcut.CallbackId)
            .Except(app.Get<CommandCatalog>().Specs.Select(spec => spec.Name))
            .ToList();

        Assert.True(missing.Count == 0, $"No command is registered for the shortcuts {string.Join(", ", missing)}");
    }

    [Fact]
    public void The_home_tab_the_talk_and_organization_wide_installs_are_on()
    {
        foreach (var manifest in new[] { Http, Socket }.Select(Read))
        {
            Assert.True((bool)manifest["features"]!["app_home"]!["home_tab_enabled"]!);
            Assert.True((bool)manifest["features"]!["app_home"]!["messages_tab_enabled"]!);
            Assert.False((bool)manifest["features"]!["app_home"]!["messages_tab_read_only_enabled"]!);
            Assert.True((bool)manifest["settings"]!["org_deploy_enabled"]!);
        }
    }

    [Fact]
    public void The_two_differ_in_their_addresses_and_in_Socket_Mode_only()
    {
        var (http, socket) = (Read(Http), Read(Socket));
        Assert.False((bool)http["settings"]!["socket_mode_enabled"]!);
        Assert.True((bool)socket["settings"]!["socket_mode_enabled"]!);

        http["settings"]!["socket_mode_enabled"] = true;
        http["oauth_config"]!.AsObject().Remove("redirect_urls");
        http["settings"]!["event_subscriptions"]!.AsObject().Remove("request_url");
        http["settings"]!["interactivity"]!.AsObject().Remove("request_url");
        http["features"]!["slash_commands"]!.AsArray().ToList().ForEach(command => command!.AsObject().Remove("url"));
        Assert.Equal(http.ToJsonString(), socket.ToJsonString());
    }

    [Fact]
    public void The_minimal_one_does_without_files_and_the_talk_and_differs_in_nothing_else()
    {
        var (http, minimal) = (Read(Http), Read(Minimal));
        Remove(http["oauth_config"]!["scopes"]!["bot"]!, "files:read", "im:history");
        Remove(http["settings"]!["event_subscriptions"]!["bot_events"]!, "message.im");
        http["features"]!["app_home"]!["messages_tab_read_only_enabled"] = true;

        Assert.Equal(http.ToJsonString(), minimal.ToJsonString());
    }

    [Fact]
    public void The_one_for_the_agent_view_adds_what_the_view_needs_and_nothing_else()
    {
        var (http, agent) = (Read(Http), Read(Agent));
        Assert.True(agent["features"]!.AsObject().Remove("agent_view"));
        Remove(agent["oauth_config"]!["scopes"]!["bot"]!, "assistant:write");
        Remove(agent["settings"]!["event_subscriptions"]!["bot_events"]!, "assistant_thread_started");

        Assert.Equal(http.ToJsonString(), agent.ToJsonString());
    }

    [Fact]
    public void The_addresses_are_those_that_Duet_listens_at()
    {
        var manifest = Read(Http);

        Assert.All(
            Words(manifest["features"]!["slash_commands"], "url"),
            url => Assert.Equal("https://duet.example.com/slack/commands", url)
        );
        Assert.Equal(
            "https://duet.example.com/slack/interactions",
            (string)manifest["settings"]!["interactivity"]!["request_url"]!
        );
        Assert.Equal(
            "https://duet.example.com/slack/events",
            (string)manifest["settings"]!["event_subscriptions"]!["request_url"]!
        );
        Assert.Equal(["https://duet.example.com/slack/oauth"], Words(manifest["oauth_config"]!["redirect_urls"]));
    }

    [Fact]
    public void The_Slack_page_gives_the_reason_for_each_scope_in_the_same_words()
    {
        var page = File.ReadAllText(Repository.File("docs", "slack.md"));

        Assert.All(
            SlackAppManifest.Scopes,
            scope => Assert.Contains($"| `{scope.Name}` | {scope.Reason.English} |", page, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("$", """{"colour":"red"}""", "manifest knows no colour")]
    [InlineData("display_information", """{"name":""}""", "name has 1 to 35 characters")]
    [InlineData(
        "display_information",
        """{"long_description":"short"}""",
        "long_description has 175 to 4000 characters"
    )]
    [InlineData(
        "display_information",
        """{"background_color":"navy"}""",
        "background_color is # and three or six hex digits"
    )]
    [InlineData("features.app_home", """{"home_tab_enabled":"yes"}""", "app_home holds true and false")]
    [InlineData("features.bot_user", """{"status":"busy"}""", "bot_user knows no status")]
    [InlineData("features.slash_commands.0", """{"command":"duet"}""", "a command begins with / and has no space")]
    [InlineData("features.slash_commands.0", """{"command":"/kpi"}""", "command stands there twice")]
    [InlineData(
        "features.slash_commands.0",
        """{"url":"http://duet.example.com/"}""",
        "command's url is an https address"
    )]
    [InlineData(
        "features.slash_commands.0",
        """{"description":null}""",
        "command's description has 1 to 2000 characters"
    )]
    [InlineData(
        "features.shortcuts.0",
        """{"name":"Log what a customer has said"}""",
        "shortcut's name has 1 to 24 characters"
    )]
    [InlineData("features.shortcuts.0", """{"type":"button"}""", "a shortcut's type is global or message")]
    [InlineData("features.shortcuts.0", """{"callback_id":"claims.check"}""", "callback_id stands there twice")]
    [InlineData("oauth_config.scopes", """{"bot":["chat:write","chat:write"]}""", "scopes.bot names one twice")]
    [InlineData("oauth_config.scopes", """{"bot":["Chat write"]}""", "no scope Chat write")]
    [InlineData("settings.event_subscriptions", """{"bot_events":[]}""", "bot_events has 1 to 100 entries")]
    [InlineData("settings.interactivity", """{"request_url":null}""", "interactivity.request_url is an https address")]
    [InlineData(
        "settings",
        """{"socket_mode_enabled":true}""",
        "interactivity.request_url has no place in Socket Mode"
    )]
    public void A_broken_manifest_is_seen(string at, string change, string problem)
    {
        var manifest = Read(Http);
        var target = at.Split('.')
            .Where(part => part != "$")
            .Aggregate(manifest, (node, part) => int.TryParse(part, out var i) ? node[i]! : node[part]!);
        JsonNode.Parse(change)!.AsObject().ToList().ForEach(pair => target[pair.Key] = pair.Value?.DeepClone());

        Assert.Contains(problem, SlackManifestRules.Broken(manifest));
    }

    private static JsonNode Read(string file) =>
        JsonNode.Parse(File.ReadAllText(Repository.File("manifests", "slack", file)))!;

    private static void Remove(JsonNode list, params IReadOnlyList<string> words) =>
        list.AsArray().RemoveAll(item => words.Contains((string)item!));

    private static IEnumerable<string> Words(JsonNode? list, string? key = null) =>
        list!.AsArray().Select(item => (string)(key is null ? item : item![key])!);
}
