using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Messaging;
using Bot.Slack;
using Bot.Tests.Walks;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Slack.World;

/// <summary>What people meet when something is not as it should be: the words are kept, and who can act is told how.</summary>
public sealed partial class SlackBadDaysTests : IAsyncDisposable
{
    private const string Subscribe = "digest subscribe monday 9:00 Europe/Madrid";
    private static readonly DateTimeOffset Monday = BotApp.Start.AddDays(7);

    private readonly SlackVisit visit = new();
    private readonly SlackWorld slack;

    public SlackBadDaysTests() => slack = visit.Enter();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task A_form_whose_trigger_has_expired_comes_as_a_button_that_opens_it()
    {
        var body = visit.Command("/feedback", "");
        visit.App.Clock.Advance(TimeSpan.FromSeconds(4));

        var answer = await SlackVisit.JsonAsync(await visit.PostAsync("commands", body));
        Assert.Empty(slack.Views.Modals);
        await visit.PressAsync(Button(answer!, "Open the form"));

        Assert.Contains(
            "One thing a customer said",
            SlackWorkspace.Words(Assert.Single(slack.Views.Modals).View),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_command_that_Slack_tells_twice_opens_one_form()
    {
        var body = visit.Command("/feedback", "");

        await visit.PostAsync("commands", body);
        await visit.PostAsync("commands", body);

        Assert.Single(slack.Views.Modals);
    }

    [Theory]
    [InlineData("archived", "That channel is archived.")]
    [InlineData("not in it", "/invite @Duet")]
    public async Task Who_wanted_the_digest_in_a_channel_is_told_why_it_cannot_be_posted_there(
        string state,
        string words
    )
    {
        await visit.CommandAsync("/duet", Subscribe);
        (state == "archived" ? slack.Messages.Archived : slack.Messages.Closed).Add("C1");

        await MondayAsync();

        Assert.Contains(words, Shown("D1"), StringComparison.Ordinal);
        Assert.Empty(slack.Messages.In("C1"));
    }

    [Fact]
    public async Task Without_the_right_to_read_reactions_who_reacted_is_told_which_permission_is_missing()
    {
        slack.Scopes.Remove("reactions:read");
        slack.People["U1"] = Person("Lena");
        slack.Messages.Say("C1", "17.1", "U9", "Acme: onboarding is too slow");

        await visit.HearAsync(Reaction("17.1"));
        await visit.App.DrainAsync();

        Assert.Contains("reactions:read", Shown("D1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reaction_to_a_message_that_was_deleted_meanwhile_is_answered_with_what_to_do()
    {
        slack.People["U1"] = Person("Lena");

        await visit.HearAsync(Reaction("17.1"));
        await visit.App.DrainAsync();

        Assert.Contains("I couldn't read the message", Shown("D1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_file_that_Slack_does_not_give_is_asked_for_again()
    {
        slack.Scopes.Remove("files:read");
        var happened = SlackVisit.Message("", "Ev1");
        happened["event"]!["subtype"] = "file_share";
        happened["event"]!["files"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "deals.csv",
                ["size"] = 10,
                ["url_private_download"] = slack.Files.Drop("deals.csv", "id,stage"),
            }
        );

        await visit.HearAsync(happened);
        await visit.App.DrainAsync();

        Assert.Contains("files:read", Shown("D1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "image")]
    [InlineData(100, "table")]
    public async Task A_workspace_without_charts_gets_the_picture_or_where_that_is_not_read_in_time_the_table(
        int looks,
        string instead
    )
    {
        slack.KnowsCharts = false;
        slack.Files.LooksUntilReady = looks;
        var chart = new LineChart(
            LocalizedText.Invariant("Win rate"),
            LocalizedText.Invariant("It doubled."),
            [.. new[] { "Aug", "Sep", "Oct", "Nov" }.Select(month => LocalizedText.Invariant(month))],
            [new ChartSeries(LocalizedText.Invariant("Win rate"), [0.2m, 0.25m, 0.25m, 0.5m])],
            "P1"
        );
        var posting = new OutboundMessage(
            "slack-T1",
            "k",
            new Address(Platforms.Slack, "T1", AddressKind.Channel, "C1"),
            new Card(LocalizedText.Invariant("Win rate"), [chart]),
            Language.English,
            "UTC",
            BotApp.Start
        );

        var posted = visit
            .App.Services.GetServices<IChatPoster>()
            .Single(poster => poster.Platform == Platforms.Slack)
            .PostAsync(posting, CancellationToken.None);
        for (var look = 0; look < Math.Min(looks, 10); look++)
        {
            await visit.App.Clock.PassAsync(TimeSpan.FromSeconds(1));
        }

        Assert.IsType<DeliveryResult.Posted>(await posted);
        var blocks = Assert.Single(slack.Messages.In("C1")).Body["blocks"]!.AsArray();
        Assert.Contains(instead, blocks.Select(block => (string?)block!["type"]));
    }

    [Fact]
    public async Task A_form_that_took_longer_than_its_address_lives_shows_the_receipt_itself()
    {
        await visit.CommandAsync("/feedback", "");
        visit.App.Clock.Advance(TimeSpan.FromMinutes(31));

        var answer = await visit.SubmitAsync(
            slack.Views.Modals[0].View,
            new() { ["text"] = new() { ["value"] = "too slow" } }
        );

        Assert.Equal("update", (string?)answer!["response_action"]);
        Assert.Empty(SlackRules.View(answer["view"]!));
        Assert.Contains("too slow", SlackWorkspace.Words(answer["view"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_minutes_without_Slack_are_made_up_for_in_order()
    {
        string[] people = ["U1", "U2", "U3"];
        slack.IsDown = true;
        for (var minute = 0; minute < 10; minute++)
        {
            foreach (var person in people)
            {
                var said = SlackVisit.Message(
                    $"Acme: thing {minute} takes too long",
                    $"Ev-{person}-{minute}",
                    user: person
                );
                said["event"]!["channel"] = SlackWorldMessages.Talk(person);
                await visit.HearAsync(said);
            }

            await visit.App.DrainAsync();
            visit.App.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Empty(slack.Messages.All);
        slack.IsDown = false;
        for (var minute = 0; minute < 10; minute++)
        {
            await visit.App.DrainAsync();
            visit.App.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        foreach (var posts in people.Select(person => slack.Messages.In(SlackWorldMessages.Talk(person))))
        {
            var numbers = posts
                .Select(post =>
                    int.Parse(
                        Saved().Match(SlackWorkspace.Words(post.Body["blocks"])).Groups[1].ValueSpan,
                        CultureInfo.InvariantCulture
                    )
                )
                .ToList();
            Assert.Equal(10, numbers.Count);
            Assert.Equal(numbers.Distinct().Order(), numbers);
        }
    }

    [Fact]
    public async Task A_storm_of_retries_has_one_effect_for_each_event()
    {
        slack.People["U1"] = Person("Lena");
        slack.Messages.Say("C1", "17.1", "U9", "Acme: the invoice is wrong");
        var events = Enumerable
            .Range(1, 8)
            .Select(n => SlackVisit.Message($"Acme: thing {n} takes too long", $"EvTalk{n}"))
            .Concat(
                Enumerable
                    .Range(1, 4)
                    .Select(n =>
                        SlackVisit.Message($"<@UBOT> feedback Acme: nuisance {n}", $"EvMention{n}", isMention: true)
                    )
            )
            .Append(Reaction("17.1"))
            .ToList();
        var storm = Enumerable.Range(0, 10).SelectMany(retry => events.Select(happened => (retry, happened))).ToArray();
        new Random(15).Shuffle(storm);

        foreach (var (retry, happened) in storm)
        {
            var response = await visit.PostAsync(
                "events",
                happened.ToJsonString(),
                SlackRequestVerifier.JsonType,
                with: request =>
                {
                    request.Headers.Add("x-slack-retry-num", $"{retry}");
                    request.Headers.Add("x-slack-retry-reason", "http_timeout");
                }
            );
            Assert.True(response.IsSuccessStatusCode);
            visit.App.Clock.Advance(TimeSpan.FromSeconds(120.0 / storm.Length));
            await visit.App.Get<InboxProcessor>().ProcessAsync(CancellationToken.None);
        }

        await visit.App.DrainAsync();
        var entries = await visit
            .App.Get<FeedbackStore>()
            .ListAsync("slack-T1", new FeedbackFilter(), 0, 99, CancellationToken.None);
        Assert.Equal(13, entries.Count);
        Assert.All(entries, entry => Assert.Single(entry.Voices));
        Assert.Equal((8, 5), (slack.Messages.In("D1").Count, slack.Messages.In("C1").Count));
    }

    private async Task MondayAsync()
    {
        visit.App.Clock.SetUtcNow(Monday);
        await visit.App.TickAsync();
    }

    private string Shown(string channel) =>
        string.Join('\n', slack.Messages.In(channel).Select(post => SlackWorkspace.Words(post.Body["blocks"])));

    private static JsonNode Button(JsonNode message, string label) =>
        SlackVisit.Pressable(message["blocks"]).Single(button => (string?)button["text"]!["text"] == label);

    [GeneratedRegex("""Saved as #(\d+)""")]
    private static partial Regex Saved();

    private static JsonObject Person(string name) =>
        new()
        {
            ["team_id"] = "T1",
            ["real_name"] = name,
            ["locale"] = "en-US",
            ["tz"] = "Europe/Madrid",
        };

    private static JsonObject Reaction(string ts)
    {
        var happened = SlackVisit.Message("", $"EvReaction{ts}");
        happened["event"] = new JsonObject
        {
            ["type"] = "reaction_added",
            ["user"] = "U1",
            ["reaction"] = "speech_balloon",
            ["event_ts"] = "1.1",
            ["item"] = new JsonObject
            {
                ["type"] = "message",
                ["channel"] = "C1",
                ["ts"] = ts,
            },
        };
        return happened;
    }
}
