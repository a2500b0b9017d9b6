using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using Bot.Core.Installations;
using Bot.Core.Members;
using Bot.Slack.Installing;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Bot.Tests.Slack.Installing;

/// <summary>Many workspaces: installed by OAuth, with tokens that are encrypted, refreshed and taken back.</summary>
public sealed class SlackInstallTests : IAsyncDisposable
{
    private readonly SlackVisit visit = new(
        withToken: false,
        with: new()
        {
            ["Slack:ClientId"] = "1.2",
            ["Slack:ClientSecret"] = "shhh",
            ["Slack:PublicUrl"] = "https://duet.example.com",
        }
    );

    private readonly HttpClient browser;

    public SlackInstallTests() =>
        browser = visit.App.CreateClient(
            new WebApplicationFactoryClientOptions
            {
                AllowAutoRedirect = false,
                BaseAddress = new Uri("https://localhost"),
            }
        );

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task Installing_stores_an_encrypted_token_greets_the_installer_and_makes_them_admin()
    {
        visit
            .Slack.Answers("oauth.v2.access", Granted())
            .Answers("chat.postMessage", """{"ok":true,"channel":"D1","ts":"1.1"}""");

        var page = await InstallAsync();
        await visit.App.DrainAsync();

        Assert.Contains("Duet is installed in Acme", page, StringComparison.Ordinal);
        var stored = await visit.App.Get<InstallationStore>().FindAsync("slack", "T1", CancellationToken.None);
        Assert.DoesNotContain("xoxb", stored!.ToString(), StringComparison.Ordinal);
        var welcome = visit.Slack.Calls.Single(call => call.Method == "chat.postMessage");
        Assert.Equal(("Bearer xoxb-T1", "U1"), (welcome.Token, (string?)welcome.Body["channel"]));
        Assert.Contains("Welcome to Duet, Acme", (string)welcome.Body["text"]!, StringComparison.Ordinal);
        Assert.True(
            Assert.Single(await visit.App.Get<MemberStore>().ListAsync("slack-T1", CancellationToken.None)).IsAdmin
        );
    }

    [Fact]
    public async Task Slack_is_asked_for_what_Duet_needs_and_told_where_to_come_back()
    {
        var go = await browser.GetAsync("/slack/install");

        Assert.Equal(HttpStatusCode.Redirect, go.StatusCode);
        var query = HttpUtility.ParseQueryString(go.Headers.Location!.Query);
        Assert.Equal("https://slack.com/oauth/v2/authorize", go.Headers.Location.GetLeftPart(UriPartial.Path));
        Assert.Equal(("1.2", "https://duet.example.com/slack/oauth"), (query["client_id"], query["redirect_uri"]));
        Assert.Contains("chat:write", query["scope"]!.Split(','));
        Assert.Contains(
            go.Headers.GetValues("Set-Cookie"),
            cookie =>
                cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase)
                && cookie.Contains("secure", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [InlineData("other-browser")]
    [InlineData("forged")]
    [InlineData("late")]
    [InlineData("none")]
    public async Task A_state_that_this_browser_was_not_given_installs_nothing(string how)
    {
        var state = how switch
        {
            "forged" => "abc",
            "none" => "",
            _ => await StateAsync(),
        };
        using var stranger = visit.App.CreateClient(
            new WebApplicationFactoryClientOptions
            {
                AllowAutoRedirect = false,
                BaseAddress = new Uri("https://localhost"),
            }
        );
        visit.App.Clock.Advance(how == "late" ? TimeSpan.FromMinutes(11) : TimeSpan.Zero);

        var back = await (how == "other-browser" ? stranger : browser).GetAsync(
            $"/slack/oauth?code=c&state={Uri.EscapeDataString(state)}"
        );

        Assert.Equal(HttpStatusCode.BadRequest, back.StatusCode);
        Assert.Empty(visit.Slack.Calls);
        Assert.Null(await visit.App.Get<InstallationStore>().FindAsync("slack", "T1", CancellationToken.None));
    }

    [Theory]
    [InlineData("en", "you did not allow it")]
    [InlineData("es-MX,es;q=0.9", "no lo permitiste")]
    public async Task Whoever_says_no_at_Slack_is_told_that_nothing_was_installed(string language, string words)
    {
        var state = await StateAsync();
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"/slack/oauth?error=access_denied&state={Uri.EscapeDataString(state)}"
        );
        request.Headers.TryAddWithoutValidation("Accept-Language", language);

        Assert.Contains(
            words,
            await (await browser.SendAsync(request)).Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_org_wide_installation_serves_every_workspace_of_the_organization_as_one_company()
    {
        visit
            .Slack.Answers("oauth.v2.access", Granted(team: null, enterprise: "E1"))
            .Answers("chat.postMessage", """{"ok":true,"channel":"D1","ts":"1.1"}""");
        await InstallAsync();

        foreach (var team in new[] { "T7", "T8" })
        {
            visit.Slack.Usually(
                "users.info",
                $$$"""{"ok":true,"user":{"team_id":"{{{team}}}","enterprise_user":{"enterprise_id":"E1"} } }"""
            );
            var body = visit
                .Command("/feedback", "Acme: too slow", user: "U" + team)
                .Replace(
                    "team_id=T1",
                    $"team_id={team}&enterprise_id=E1&is_enterprise_install=true",
                    StringComparison.Ordinal
                );
            Assert.Equal(HttpStatusCode.OK, (await visit.PostAsync("commands", body)).StatusCode);
        }

        Assert.Equal(3, (await visit.App.Get<MemberStore>().ListAsync("slack-E1", CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_token_about_to_end_is_refreshed_once_for_all_who_ask_and_saved_before_it_is_used()
    {
        visit
            .Slack.Answers("oauth.v2.access", Granted(expires: 43_200))
            .Answers("oauth.v2.access", Granted(token: "xoxe.xoxb-2", refresh: "xoxe-2", expires: 43_200));
        await InstallAsync();
        visit.App.Clock.Advance(TimeSpan.FromHours(11.8));

        var tokens = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => Installations.TokenAsync("T1", CancellationToken.None)))
        );

        Assert.All(tokens, token => Assert.Equal("xoxe.xoxb-2", token.Token));
        Assert.Equal(
            "xoxe-1",
            (string?)
                Assert.Single(visit.Slack.Calls, call => (string?)call.Body["grant_type"] == "refresh_token").Body[
                    "refresh_token"
                ]
        );
        Assert.Equal("xoxe-2", (await Installations.GetAsync("T1", CancellationToken.None))!.RefreshToken);
    }

    [Fact]
    public async Task While_a_refresh_fails_the_old_token_serves_until_it_ends()
    {
        visit.Slack.Answers("oauth.v2.access", Granted(expires: 43_200)).Fails("oauth.v2.access");
        await InstallAsync();

        visit.App.Clock.Advance(TimeSpan.FromHours(11.8));
        Assert.Equal("xoxb-T1", (await Installations.TokenAsync("T1", CancellationToken.None)).Token);

        visit.App.Clock.Advance(TimeSpan.FromHours(1));
        var (token, problem) = await Installations.TokenAsync("T1", CancellationToken.None);
        Assert.Equal((null, true), (token, problem!.IsLater));
    }

    [Theory]
    [InlineData("invalid_refresh_token")]
    [InlineData("token_revoked")]
    public async Task A_refresh_token_that_Slack_no_longer_takes_is_told_to_the_admin_once_while_Slack_still_listens(
        string error
    )
    {
        visit
            .Slack.Answers("oauth.v2.access", Granted(expires: 43_200))
            .Answers("oauth.v2.access", $$"""{"ok":false,"error":"{{error}}"}""")
            .Answers("chat.postMessage", """{"ok":true,"channel":"D1","ts":"1.1"}""");
        await InstallAsync();
        await visit.App.DrainAsync();
        visit.App.Clock.Advance(TimeSpan.FromHours(11.8));

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("xoxb-T1", (await Installations.TokenAsync("T1", CancellationToken.None)).Token);
            visit.App.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await visit.App.DrainAsync();

        var told = Assert.Single(
            visit.Slack.Calls,
            call =>
                call.Method == "chat.postMessage"
                && ((string)call.Body["text"]!).Contains("no longer renews", StringComparison.Ordinal)
        );
        Assert.Contains("/slack/install", (string)told.Body["text"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""", true)]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U9"],"bot":["UBOT"]}}""", true)]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U9"]}}""", false)]
    public async Task Uninstalled_or_revoked_the_tokens_are_deleted_and_what_comes_later_is_ignored(
        string happened,
        bool isGone
    )
    {
        visit
            .Slack.Answers("oauth.v2.access", Granted())
            .Answers("chat.postMessage", """{"ok":true,"channel":"D1","ts":"1.1"}""");
        await InstallAsync();

        var told = SlackVisit.Message("", "EvGone");
        told["event"] = JsonNode.Parse(happened);
        await visit.HearAsync(told);
        await visit.HearAsync(SlackVisit.Message("Acme: onboarding is too slow", "EvLater"));
        await visit.App.DrainAsync();

        Assert.Equal(
            isGone,
            await visit.App.Get<InstallationStore>().FindAsync("slack", "T1", CancellationToken.None) is null
        );
        Assert.Equal(
            isGone ? 0 : 1,
            (
                await visit
                    .App.Get<Core.Feedback.FeedbackStore>()
                    .ListAsync("slack-T1", new(), 0, 9, CancellationToken.None)
            ).Count
        );
        var answer = await visit.CommandAsync("/duet", "help");
        Assert.Equal(isGone, ((string)answer!["text"]!).Contains("no longer installed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_Slack_refuses_is_as_good_as_uninstalled()
    {
        visit
            .Slack.Answers("oauth.v2.access", Granted())
            .Answers("chat.postMessage", """{"ok":false,"error":"token_revoked"}""");
        await InstallAsync();

        await visit.App.DrainAsync();

        Assert.Null(await visit.App.Get<InstallationStore>().FindAsync("slack", "T1", CancellationToken.None));
    }

    private SlackInstallations Installations => visit.App.Get<SlackInstallations>();

    private async Task<string> StateAsync() =>
        HttpUtility.ParseQueryString((await browser.GetAsync("/slack/install")).Headers.Location!.Query)["state"]!;

    private async Task<string> InstallAsync() =>
        await (
            await browser.GetAsync($"/slack/oauth?code=c&state={Uri.EscapeDataString(await StateAsync())}")
        ).Content.ReadAsStringAsync();

    private static string Granted(
        string? team = "T1",
        string? enterprise = null,
        string token = "xoxb-T1",
        string refresh = "xoxe-1",
        int? expires = null
    ) =>
        new JsonObject
        {
            ["ok"] = true,
            ["access_token"] = token,
            ["scope"] = "chat:write,commands",
            ["bot_user_id"] = "UBOT",
            ["app_id"] = "A1",
            ["team"] = team is null ? null : new JsonObject { ["id"] = team, ["name"] = "Acme" },
            ["enterprise"] = enterprise is null
                ? null
                : new JsonObject { ["id"] = enterprise, ["name"] = "Acme Group" },
            ["is_enterprise_install"] = team is null,
            ["authed_user"] = new JsonObject { ["id"] = "U1" },
            ["refresh_token"] = expires is null ? null : refresh,
            ["expires_in"] = expires,
        }.ToJsonString();
}
