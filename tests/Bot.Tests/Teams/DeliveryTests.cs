using System.Net;
using System.Net.Http.Headers;
using Bot.Core.Chat;

namespace Bot.Tests.Teams;

/// <summary>What goes out: errors of the connector, outages, restarts, places that are gone.</summary>
public sealed class DeliveryTests : IAsyncDisposable
{
    private const string Channel = "19:general@thread.tacv2";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-teams-");
    private readonly TeamsApp app;

    public DeliveryTests() => app = new TeamsApp(replace: services => services.AddTestCommands(), path: Data);

    private string Data => Path.Combine(folder.FullName, "duet.db");

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(401)]
    public async Task A_passing_trouble_is_tried_again_not_before_teams_wants(int status)
    {
        await app.SentAsync(app.SaidInChannel("announce lunch"));
        app.Teams.Trouble = _ => new HttpResponseMessage((HttpStatusCode)status)
        {
            Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(17)) },
        };

        var outcome = Assert.IsType<DeliveryResult.TryLater>(await Poster.PostAsync(Posting(), None));

        Assert.True(outcome.After >= TimeSpan.FromSeconds(17));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task A_lasting_refusal_has_a_reason_in_both_languages(int status)
    {
        await app.SentAsync(app.SaidInChannel("announce lunch"));
        app.Teams.Trouble = _ => new HttpResponseMessage((HttpStatusCode)status)
        {
            Headers = { Location = new Uri("https://evil.example/") },
        };

        var outcome = Assert.IsType<DeliveryResult.Refused>(await Poster.PostAsync(Posting(), None));

        Assert.NotEqual(outcome.Reason.English.ToString(), outcome.Reason.Spanish.ToString());
        Assert.Equal(2, app.Teams.Calls.Count);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task What_Teams_finds_too_large_is_tried_once_more_and_much_smaller(int refusals, bool isPosted)
    {
        await app.SentAsync(app.SaidInChannel("announce lunch"));
        app.Teams.Calls.Clear();
        app.Teams.Trouble = _ => refusals-- > 0 ? new HttpResponseMessage(HttpStatusCode.RequestEntityTooLarge) : null;
        var words = Enumerable
            .Range(0, 100)
            .Select(n => new Paragraph(LocalizedText.Invariant($"{n} {new string('x', 300)}")));

        var result = await Poster.PostAsync(
            Posting() with
            {
                Card = new Card(LocalizedText.Invariant("long"), [.. words]),
            },
            None
        );

        Assert.Equal(isPosted, result is DeliveryResult.Posted);
        Assert.True(
            isPosted
                || result is DeliveryResult.Refused { Reason.English: var reason }
                    && reason.ToString().Contains("too large", StringComparison.Ordinal)
        );
        var sizes = app.Teams.Calls.Select(call => call.Body!.ToJsonString().Length).ToList();
        Assert.Equal(2, sizes.Count);
        Assert.True(sizes[0] > 25_000 && sizes[1] < 12_000, $"{sizes[0]} and {sizes[1]}");
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    public async Task Without_a_time_from_Teams_the_outbox_waits_longer_each_time(int status)
    {
        await app.SentAsync(app.SaidInChannel("announce lunch"));
        app.Teams.Trouble = _ => new HttpResponseMessage((HttpStatusCode)status);

        Assert.Null(Assert.IsType<DeliveryResult.TryLater>(await Poster.PostAsync(Posting(), None)).After);
    }

    [Fact]
    public async Task An_outage_delays_an_answer_and_neither_loses_nor_doubles_it()
    {
        app.Teams.Trouble = _ => throw new HttpRequestException("no route");
        var said = app.Said("feedback Acme: onboarding takes too long");
        await app.SentAsync(said);
        await app.SentAsync(said);
        app.Teams.Trouble = _ => null;
        app.Teams.Calls.Clear();
        app.App.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Single(await app.DeliveredAsync());
    }

    [Fact]
    public async Task What_teams_has_its_200_for_is_answered_after_a_crash_too_and_once()
    {
        var said = app.Said("feedback Acme: onboarding takes too long");
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(said)).StatusCode);
        await app.DisposeAsync();
        await using var restarted = new TeamsApp(path: Data);

        Assert.Contains(
            "onboarding takes too long",
            TeamsRules.Words(Assert.Single(await restarted.DeliveredAsync()).Card),
            StringComparison.Ordinal
        );
        Assert.Empty(await restarted.SentAsync(said));
    }

    [Fact]
    public async Task Posts_find_their_way_after_a_restart()
    {
        await app.SentAsync(app.SaidInChannel("announce lunch"));
        await app.DisposeAsync();
        await using var restarted = new TeamsApp(path: Data);

        Assert.IsType<DeliveryResult.Posted>(await restarted.App.Services.GetPoster().PostAsync(Posting(), None));
        Assert.StartsWith(
            TeamsApp.ServiceUrl,
            Assert.Single(restarted.Teams.Calls).Address.AbsoluteUri,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_new_post_starts_a_thread_a_reply_stays_in_its_own_and_an_update_keeps_its_place()
    {
        await app.SentAsync(app.SaidInChannel("announce lunch"));
        app.Teams.Calls.Clear();

        var posted = Assert.IsType<DeliveryResult.Posted>(await Poster.PostAsync(Posting(), None));
        await Poster.PostAsync(Posting("1000"), None);
        var updated = Assert.IsType<DeliveryResult.Posted>(await Poster.UpdateAsync(posted.Message, Posting(), None));

        var calls = app.Teams.Calls.ToList();
        Assert.EndsWith($"/v3/conversations/{Channel}/activities", calls[0].Path, StringComparison.Ordinal);
        Assert.EndsWith(
            $"/v3/conversations/{Channel};messageid=1000/activities",
            calls[1].Path,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            $"/v3/conversations/{Channel}/activities/{posted.Message.MessageId}",
            calls[2].Path,
            StringComparison.Ordinal
        );
        Assert.Equal(("PUT", posted.Message), (calls[2].Method, updated.Message));
        Assert.DoesNotContain(calls, call => call.Address.AbsoluteUri.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_personal_chat_that_is_gone_is_opened_anew_and_the_answer_stands_there()
    {
        await app.SentAsync(app.Said("feedback mine"));
        app.Teams.Trouble = call =>
            call.Path.Contains("a:lena", StringComparison.Ordinal) ? NotFound("ConversationNotFound") : null;

        var first = await app.SentAsync(app.SaidInChannel("feedback mine"));
        var second = await app.SentAsync(app.SaidInChannel("feedback mine"));

        Assert.Equal(3, first.Count);
        Assert.EndsWith("/v3/conversations", first[1].Path, StringComparison.Ordinal);
        Assert.EndsWith("/v3/conversations/a:opened-29:lena/activities", first[2].Path, StringComparison.Ordinal);
        Assert.EndsWith(
            "/v3/conversations/a:opened-29:lena/activities",
            Assert.Single(second).Path,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_chat_that_Teams_does_not_open_within_two_seconds_is_opened_later()
    {
        await app.SentAsync(app.SaidInChannel("announce lunch"));
        var made = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Teams.Hanging = ("/v3/conversations", made);

        var posted = Poster.PostAsync(
            Posting() with
            {
                To = new Address(
                    Platforms.Teams,
                    TeamsApp.Tenant,
                    AddressKind.Direct,
                    "00000000-1111-2222-3333-444444444444"
                ),
            },
            None
        );
        await made.Task;
        app.App.Clock.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.False(posted.IsCompleted);
        app.App.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.IsType<DeliveryResult.TryLater>(await posted);
    }

    [Fact]
    public async Task A_single_message_that_is_gone_does_not_cost_the_conversation()
    {
        await app.SentAsync(app.Said("feedback mine"));
        app.Teams.Trouble = call =>
            call.Path.Contains("a:lena", StringComparison.Ordinal) ? NotFound("ActivityNotFoundInConversation") : null;
        await app.SentAsync(app.SaidInChannel("feedback mine"));
        app.Teams.Trouble = _ => null;

        var calls = await app.SentAsync(app.SaidInChannel("feedback mine"));

        Assert.EndsWith("/v3/conversations/a:lena/activities", calls[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_written_to_who_never_spoke_to_us()
    {
        var result = await Poster.PostAsync(
            Posting() with
            {
                To = new Address(Platforms.Teams, TeamsApp.Tenant, AddressKind.Direct, "stranger"),
            },
            None
        );

        Assert.IsType<DeliveryResult.Refused>(result);
        Assert.Empty(app.Teams.Calls);
    }

    [Fact]
    public async Task Neither_token_nor_words_go_to_a_host_that_is_not_allowed_any_more()
    {
        var elsewhere = new ConversationReference(Posting().To, Channel, "https://evil.example/", TeamsApp.Bot, null);
        await app.App.Get<ConversationStore>().RememberAsync(elsewhere, None);

        Assert.IsType<DeliveryResult.Refused>(await Poster.PostAsync(Posting(), None));
        Assert.Empty(app.Teams.Calls);
    }

    [Fact]
    public async Task An_installation_is_remembered_and_a_removal_forgotten()
    {
        var place = new Address(Platforms.Teams, TeamsApp.Tenant, AddressKind.Channel, Channel);
        var installed = app.SaidInChannel("");
        (installed["type"], installed["action"]) = ("installationUpdate", "add");
        await app.SentAsync(installed);
        Assert.Equal(TeamsApp.ServiceUrl, (await app.App.Get<ConversationStore>().FindAsync(place, None))!.ServiceUrl);

        installed["action"] = "remove";
        Assert.Empty(await app.SentAsync(installed));
        Assert.Null(await app.App.Get<ConversationStore>().FindAsync(place, None));
    }

    private IChatPoster Poster => app.App.Services.GetPoster();

    private static OutboundMessage Posting(string? thread = null) =>
        new(
            $"teams-{TeamsApp.Tenant}",
            "key",
            new Address(Platforms.Teams, TeamsApp.Tenant, AddressKind.Channel, Channel, thread),
            Card.Say(new LocalizedText("Hello", "Hola")),
            Language.English,
            "Europe/Madrid",
            BotApp.Start
        );

    private static HttpResponseMessage NotFound(string code) =>
        new(HttpStatusCode.NotFound) { Content = new StringContent($"{{\"error\":{{\"code\":\"{code}\"}}}}") };
}
