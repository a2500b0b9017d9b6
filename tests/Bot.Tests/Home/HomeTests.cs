using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Help;
using Bot.Core.Home;
using Bot.Tests.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Home;

/// <summary>Home: as a card anywhere, and as Slack's App Home, which follows what changes.</summary>
public sealed class HomeTests
{
    [Fact]
    public async Task App_Home_is_published_when_it_is_opened_and_again_when_something_in_it_changes()
    {
        await using var visit = new SlackVisit();
        visit
            .Slack.Answers("views.publish")
            .Answers(
                "users.info",
                """{"ok":true,"user":{"team_id":"T1","real_name":"Lena Ortiz","locale":"es-ES","tz":"Europe/Madrid"}}"""
            );

        await visit.HearAsync(Opened("Ev1"));
        await visit.App.DrainAsync();
        var first = visit.Slack.Only("views.publish");
        Assert.Equal(("U1", "home"), ((string?)first["user_id"], (string?)first["view"]!["type"]));
        Assert.Contains("Hola, Lena Ortiz", first.ToJsonString(), StringComparison.Ordinal);

        visit.App.Clock.Advance(TimeSpan.FromSeconds(30));
        await visit.App.TickAsync();
        Assert.Single(visit.Slack.Calls, call => call.Method == "views.publish");

        await visit.CommandAsync("/feedback", "Acme: tarda demasiado");
        visit.App.Clock.Advance(TimeSpan.FromSeconds(30));
        await visit.App.TickAsync();
        Assert.Contains(
            "tarda demasiado",
            visit.Slack.Calls.Last(call => call.Method == "views.publish").Body.ToJsonString(),
            StringComparison.Ordinal
        );
        Assert.Equal(2, visit.Slack.Calls.Count(call => call.Method == "views.publish"));
    }

    [Theory]
    [InlineData("help", "Help")]
    [InlineData("feedback.capture", "Log feedback")]
    public async Task A_button_on_App_Home_opens_what_it_is_for_over_the_page(string action, string words)
    {
        await using var visit = new SlackVisit();
        visit.Slack.Answers("views.open");
        var payload = visit.Interaction("block_actions");
        payload["view"] = new JsonObject
        {
            ["id"] = "V1",
            ["type"] = "home",
            ["private_metadata"] = "",
        };
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V1" };
        payload["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action });

        await visit.InteractAsync(payload);

        var view = visit.Slack.Only("views.open")["view"]!;
        Assert.Empty(SlackRules.View(view));
        Assert.Contains(words, view.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_messages_tab_is_no_reason_to_publish()
    {
        await using var visit = new SlackVisit();
        var opened = Opened("Ev1");
        opened["event"]!["tab"] = "messages";

        visit.Slack.Answers("chat.postMessage");

        await visit.HearAsync(opened);
        await visit.App.DrainAsync();

        Assert.DoesNotContain(visit.Slack.Calls, call => call.Method == "views.publish");
    }

    [Fact]
    public async Task Home_shows_what_waits_for_me_and_what_I_reported()
    {
        await using var app = new BotApp();
        var company = await app.CompanyAsync();
        await app.SayAsync(company.Lena, "feedback Acme: onboarding takes too long");
        await app.SayAsync(company.Maya, "feedback Globex: not mine");

        var card = (await app.SayAsync(company.Lena, "inicio")).Card!;

        var words = CardWords.In(card, Language.English);
        Assert.Contains("onboarding takes too long", words, StringComparison.Ordinal);
        Assert.DoesNotContain("not mine", words, StringComparison.Ordinal);
        Golden.Card("home", "reports", card);
    }

    [Fact]
    public async Task Golden_home_with_everything_in_it()
    {
        await using var app = new BotApp();
        var company = await app.CompanyAsync();
        var member = company.Lena;
        IReadOnlyList<WaitingItem> waiting =
        [
            .. Enumerable
                .Range(1, 7)
                .Select(i => new WaitingItem(
                    LocalizedText.Invariant($"Persona {i} · v{i}"),
                    new Button(LocalizedText.Invariant($"Persona {i}"), "persona.review", $"p{i}")
                )),
        ];
        Golden.Card(
            "home",
            "full",
            HomeCards.Home(
                member,
                app.HomeShortcuts(),
                waiting,
                5,
                [
                    FeedbackHomeSection.Of([]),
                    new HomeSection(
                        new LocalizedText("Our figures", "Nuestras cifras"),
                        [
                            new Fields([
                                new Field(new LocalizedText("Revenue", "Ingresos"), LocalizedText.Invariant("12")),
                            ]),
                        ]
                    ),
                ]
            )
        );
        Golden.Card(
            "home",
            "welcome",
            WelcomeCards.Installed(company.Organization, app.Services.GetServices<WelcomeButton>())
        );
    }

    private static JsonObject Opened(string id)
    {
        var happened = SlackVisit.Message("", id);
        happened["event"] = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = "U1",
            ["channel"] = "D1",
            ["tab"] = "home",
        };
        return happened;
    }
}
