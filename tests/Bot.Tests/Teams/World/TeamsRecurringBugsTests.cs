using System.Net;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Messaging;
using Bot.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Teams.World;

/// <summary>
/// Mistakes that bots for Teams make again and again, by the numbers under which we know them. The first four are about who is let
/// in and stand in TeamsRecurringDoorBugsTests.
/// </summary>
public sealed class TeamsRecurringBugsTests : IAsyncDisposable
{
    private const string OtherTenant = "bbbbbbbb-0000-0000-0000-000000000002";
    private readonly SlowCommand slow = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-teams-bugs-");
    private readonly TeamsApp app;
    private readonly TeamsWorld teams;

    public TeamsRecurringBugsTests()
    {
        app = new TeamsApp(
            new() { ["Teams:TenantId"] = $"{TeamsApp.Tenant},{OtherTenant}" },
            services =>
            {
                services.AddTestCommands();
                services
                    .AddCommand<SlowCommand>(new CommandSpec(SlowCommand.Action, null, LocalizedText.Invariant("slow")))
                    .AddSingleton(slow);
                services.AddSingleton(EntraTokens.Create);
            },
            Data
        );
        teams = app.Enter();
    }

    private string Data => Path.Combine(folder.FullName, "duet.db");

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Bug_5_a_single_tenant_bot_signs_in_at_home_and_is_heard()
    {
        await app.SentAsync(app.Said("help"));

        Assert.Single(teams.Talks.In("a:lena"));
        Assert.Single(teams.Entra.Asked);
    }

    /// <summary>New bots cannot be multi-tenant; one that serves other tenants signs in at home all the same.</summary>
    [Fact]
    public async Task Bug_6_people_of_another_tenant_are_answered_by_a_bot_that_has_one_home()
    {
        teams.Talks.Person("olga");
        var said = app.Said("help").By("olga");
        (said["conversation"]!["tenantId"], said["channelData"]!["tenant"]!["id"]) = (OtherTenant, OtherTenant);

        await app.SentAsync(said);

        Assert.Single(teams.Talks.SeenBy("olga"));
    }

    [Fact]
    public async Task Bug_7_after_a_restart_a_post_goes_to_where_Teams_last_said_before_anybody_speaks()
    {
        await app.SentAsync(app.SaidInChannel("announce lunch"));
        var moved = app.SaidInChannel("", isMention: false);
        moved["serviceUrl"] = TeamsApp.ServiceUrl.Replace("/amer/", "/emea/", StringComparison.Ordinal);
        await app.SentAsync(moved);
        await app.DisposeAsync();

        await using var restarted = new TeamsApp(path: Data);
        restarted.Enter();
        await restarted.App.Get<Outbox>().EnqueueAsync([Posting("k1")], CancellationToken.None);
        await restarted.DeliveredAsync();

        Assert.Contains("/emea/", Assert.Single(restarted.Teams.Calls).Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Single(restarted.Enter().Talks.In(TeamsWorldTalks.General));
    }

    [Fact]
    public async Task Bug_8_where_Duet_is_not_installed_nothing_is_asked_again_until_it_is()
    {
        await app.SentAsync(app.SaidInChannel("", isMention: false));
        teams.Talks[TeamsWorldTalks.General].Closed = TeamsWorldTalks.NotInstalled;
        await PostAsync("k1");
        var calls = teams.Calls;
        await PostAsync("k2");
        Assert.Equal(calls, teams.Calls);

        teams.Talks[TeamsWorldTalks.General].Closed = null;
        await app.SentAsync(app.SaidInChannel("").Installs("add"));
        await PostAsync("k3");

        Assert.Contains("k3", teams.Talks.In(TeamsWorldTalks.General)[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bug_9_what_Teams_sends_again_after_its_15_seconds_is_the_same_and_what_it_has_its_200_for_is_stored()
    {
        var said = app.Said("feedback Acme: too slow");
        await app.PostAsync(said);
        Assert.Single(await app.App.Get<Inbox>().ListWaitingAsync(Platforms.Teams, CancellationToken.None));
        app.App.Clock.Advance(TimeSpan.FromSeconds(16));
        await app.PostAsync(said);
        await app.DeliveredAsync();
        await app.SentAsync(said);

        Assert.Single(teams.Talks.SeenBy("lena"));
        Assert.Single(Assert.Single(await EntriesAsync()).Voices);
    }

    [Theory]
    [InlineData("adaptiveCard/action", HttpStatusCode.OK)]
    [InlineData("task/fetch", HttpStatusCode.OK)]
    [InlineData("something/new", HttpStatusCode.NotImplemented)]
    public async Task Bug_10_an_invoke_is_answered_with_the_inner_object_and_an_unknown_one_with_501(
        string name,
        HttpStatusCode expected
    )
    {
        var invoke = app.Pressed(
            new JsonObject
            {
                ["verb"] = "help",
                ["data"] = new JsonObject { ["action"] = "help" },
            }
        );
        invoke["name"] = name;
        invoke["value"]!["data"] = new JsonObject { ["action"] = "help" };

        var response = await app.PostAsync(invoke);

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.OK)
        {
            var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
            Assert.True(body.ContainsKey("statusCode") || body.ContainsKey("task"));
            Assert.False(body.ContainsKey("body") || body.ContainsKey("status"));
        }
    }

    [Fact]
    public async Task Bug_11_every_button_that_answers_in_place_has_its_verb_and_works_without_one()
    {
        await app.SentAsync(app.Said("feedback Acme: too slow"));
        var card = teams.Talks.SeenBy("lena")[^1].Card;
        var buttons = TeamsRules.Typed(card).Where(element => (string?)element["type"] == "Action.Execute").ToList();
        Assert.NotEmpty(buttons);
        Assert.All(buttons, button => Assert.NotEqual("", (string?)button["verb"] ?? ""));

        var undo = (JsonObject)TeamsRules.Button(card, "Undo").DeepClone();
        undo.Remove("verb");
        await app.AnswerAsync(app.Pressed(undo));

        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task Bug_12_only_our_own_mention_is_taken_out_and_no_words_at_all_are_no_accident()
    {
        var said = app.SaidInChannel("feedback Acme: <at>Max Mustermann</at> waits for onboarding");
        said["entities"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["type"] = "mention",
                    ["text"] = "<at>Max Mustermann</at>",
                    ["mentioned"] = new JsonObject { ["id"] = "29:max", ["name"] = "Max Mustermann" },
                }
            );
        await app.SentAsync(said);
        Assert.Equal("Max Mustermann waits for onboarding", Assert.Single(await EntriesAsync()).Text);

        var silent = app.SaidInChannel("");
        silent["text"] = null;
        await app.SentAsync(silent);
        Assert.Contains("feedback", teams.Talks.SeenBy("lena")[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bug_13_a_reply_in_a_channel_stands_in_its_thread()
    {
        await app.SentAsync(app.SaidInChannel("announce lunch"));

        Assert.Equal("1000", Assert.Single(teams.Talks.In(TeamsWorldTalks.General)).Thread);
    }

    [Fact]
    public async Task Bug_14_Duet_says_hello_once_however_often_and_in_whatever_order_Teams_tells_that_it_was_added()
    {
        await app.SentAsync(app.Said(null).Members("membersAdded"));
        await app.SentAsync(app.Said(null).Installs("add"));
        await app.SentAsync(app.Said(null).Members("membersAdded"));
        await app.SentAsync(app.Said(null).Installs("add"));
        await app.SentAsync(app.Said(null).Installs("add-upgrade"));

        Assert.Single(teams.Talks.SeenBy("lena"));
    }

    [Fact]
    public async Task Bug_15_a_burst_goes_out_in_order_and_no_faster_than_Teams_allows()
    {
        await app.SentAsync(app.SaidInChannel("", isMention: false));
        await app
            .App.Get<Outbox>()
            .EnqueueAsync([.. Enumerable.Range(10, 80).Select(n => Posting($"k{n}"))], CancellationToken.None);
        await app.DeliveredAsync();

        Assert.Equal(
            Enumerable.Range(10, 80).Select(n => $"k{n}"),
            teams.Talks.In(TeamsWorldTalks.General).Select(post => post.Words)
        );
        Assert.Empty(teams.Limited);
    }

    [Fact]
    public async Task Bug_16_a_card_that_refreshes_itself_changes_nothing_for_others()
    {
        await app.SentAsync(app.Said("feedback Acme: too slow"));
        var receipt = teams.Talks.SeenBy("lena")[^1];
        foreach (
            var (press, verb) in new[]
            {
                (app.Said(null), "help"),
                (app.SaidInChannel("", isMention: false), "test.announce"),
            }
        )
        {
            var refresh = app.Pressed(new JsonObject { ["verb"] = verb, ["data"] = new JsonObject() }, from: press);
            refresh["replyToId"] = receipt.Id;
            refresh["value"]!["trigger"] = "automatic";
            await app.AnswerAsync(refresh);
        }

        await app.DeliveredAsync();
        Assert.Equal([receipt], teams.Talks.Posts);
    }

    [Fact]
    public async Task Bug_17_who_hangs_up_does_not_undo_half_of_it()
    {
        using var call = new CancellationTokenSource();
        var press = app.Pressed(
            new JsonObject { ["verb"] = SlowCommand.Action, ["data"] = new JsonObject() },
            from: app.SaidInChannel("", isMention: false)
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(press.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            new Forgery(app.App.Clock.GetUtcNow(), press).Authorization()
        );
        var answer = app.Client.SendAsync(request, call.Token);
        Assert.Same(slow.Begun.Task, await Task.WhenAny(answer, slow.Begun.Task));
        await call.CancelAsync();

        var stored = app.App.Get<OutboxSignal>().WaitAsync(TimeSpan.FromDays(1), app.App.Clock, CancellationToken.None);
        slow.Go.SetResult();
        await stored;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await app.DeliveredAsync();

        Assert.Equal("done", Assert.Single(teams.Talks.In(TeamsWorldTalks.General)).Words);
    }

    /// <summary>A loop in the background has no request, so what lives as long as a request would break there.</summary>
    [Fact]
    public async Task Bug_18_nothing_that_works_in_the_background_lives_as_long_as_a_request()
    {
        IServiceCollection? all = null;
        await using var another = new TeamsApp(replace: services => all = services);
        Assert.Equal(HttpStatusCode.OK, (await another.PostAsync(another.Said("help"))).StatusCode);

        Assert.DoesNotContain(
            all!,
            service =>
                service.Lifetime == ServiceLifetime.Scoped
                && service.ServiceType.Namespace?.StartsWith("Bot.", StringComparison.Ordinal) == true
        );
    }

    [Theory]
    [InlineData("19:meeting_MjdhNjM4YzUtYzExZi00@thread.v2", "groupChat")]
    [InlineData("19:meeting_MjdhNjM4YzUtYzExZi00@thread.v2", "meeting")]
    [InlineData("19:lena_max@unq.gbl.spaces", "personal")]
    public async Task Bug_19_a_meeting_or_a_talk_of_two_people_is_not_ones_own_chat_with_Duet(
        string conversation,
        string type
    )
    {
        await app.SentAsync(app.Said("help"));
        await app.AnswerAsync(
            app.Pressed(
                new JsonObject { ["verb"] = "help", ["data"] = new JsonObject() },
                from: app.Said(null).In(conversation, type)
            )
        );

        await app.SentAsync(app.SaidInChannel("feedback Acme: too slow"));

        Assert.Contains("too slow", teams.Talks.In("a:lena")[^1].Words, StringComparison.Ordinal);
    }

    private async Task PostAsync(string key)
    {
        await app.App.Get<Outbox>().EnqueueAsync([Posting(key)], CancellationToken.None);
        await app.DeliveredAsync();
    }

    private OutboundMessage Posting(string key) =>
        new(
            $"teams-{TeamsApp.Tenant}",
            key,
            new Address(Platforms.Teams, TeamsApp.Tenant, AddressKind.Channel, TeamsWorldTalks.General),
            Card.Say(LocalizedText.Invariant(key)),
            Language.English,
            "UTC",
            app.App.Clock.GetUtcNow()
        );

    private async Task<IReadOnlyList<FeedbackEntry>> EntriesAsync() =>
        await app
            .App.Get<FeedbackStore>()
            .ListAsync($"teams-{TeamsApp.Tenant}", new FeedbackFilter(), 0, 99, CancellationToken.None);

    private sealed class SlowCommand : ICommandHandler
    {
        public const string Action = "test.slow";

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
        {
            Begun.SetResult();
            await Go.Task.WaitAsync(cancellationToken);
            return Reply.ToChannel(Card.Say(LocalizedText.Invariant("done")));
        }
    }
}
