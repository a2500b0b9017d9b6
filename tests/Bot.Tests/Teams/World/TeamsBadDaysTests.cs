using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Messaging;
using Bot.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Teams.World;

/// <summary>What people meet when something is not as it should be: the words are kept, and who can act is told how.</summary>
public sealed partial class TeamsBadDaysTests : IAsyncDisposable
{
    private const string General = TeamsWorldTalks.General;
    private static readonly string[] People = ["lena", "max", "olga"];
    private readonly TeamsApp app = new(replace: services =>
        services.AddSingleton(EntraTokens.Create).AddTestCommands()
    );
    private readonly TeamsWorld teams;

    public TeamsBadDaysTests()
    {
        teams = app.Enter();
        foreach (var name in People)
        {
            teams.Talks.Person(name);
            teams.Talks[General].Members.Add($"29:{name}");
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("Teams")]
    [InlineData("Entra")]
    [InlineData("the answers")]
    public async Task Ten_minutes_without_Teams_are_made_up_for_in_order(string missing)
    {
        (teams.IsDown, teams.Entra.IsDown) = (missing == "Teams", missing == "Entra");
        app.Teams.Trouble = _ =>
            missing == "the answers" ? throw new TaskCanceledException("15 seconds", new TimeoutException()) : null;
        for (var minute = 0; minute < 10; minute++)
        {
            foreach (var name in People)
            {
                await app.SentAsync(app.Said($"feedback Acme: thing {minute} of {name} takes too long").By(name));
            }

            app.App.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Empty(teams.Talks.Posts);
        (teams.IsDown, teams.Entra.IsDown, app.Teams.Trouble) = (false, false, _ => null);
        for (var minute = 0; minute < 10; minute++)
        {
            await app.DeliveredAsync();
            app.App.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.All(
            People,
            name =>
                Assert.Equal(
                    Enumerable.Range(0, 10).Select(minute => $"thing {minute} of {name}"),
                    teams.Talks.SeenBy(name).Select(post => Thing().Match(post.Words).Value)
                )
        );
        Assert.Empty(teams.Limited);
    }

    [Fact]
    public async Task A_storm_of_429_stops_one_conversation_for_as_long_as_Teams_says_and_no_other()
    {
        var storms = 4;
        app.Teams.Trouble = call =>
            call.Path.Contains(General, StringComparison.Ordinal) && storms-- > 0
                ? new HttpResponseMessage(HttpStatusCode.TooManyRequests)
                {
                    Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(30)) },
                }
                : null;
        foreach (var name in People)
        {
            await app.SentAsync(app.SaidInChannel($"announce {name}").By(name));
            await app.SentAsync(app.Said("help").By(name));
        }

        Assert.All(People, name => Assert.Single(teams.Talks.In($"a:{name}")));
        Assert.Equal(3, storms);
        app.Teams.Calls.Clear();
        app.App.Clock.Advance(TimeSpan.FromSeconds(29));
        await app.DeliveredAsync();
        Assert.Empty(app.Teams.Calls);

        for (var pause = 0; pause < 4; pause++)
        {
            app.App.Clock.Advance(TimeSpan.FromSeconds(30));
            await app.DeliveredAsync();
        }

        Assert.Equal(People.Select(name => $"to all: {name}"), teams.Talks.In(General).Select(post => post.Words));
    }

    [Fact]
    public async Task Into_a_pause_that_Teams_asked_for_no_form_is_sent_either_and_who_asked_is_told_after_it()
    {
        app.Teams.Trouble = _ => new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(30)) },
        };
        await app.SentAsync(app.Said("help"));
        app.Teams.Trouble = _ => null;

        Assert.Empty(await app.SentAsync(app.Said("pick")));
        app.App.Clock.Advance(TimeSpan.FromSeconds(30));
        await app.DeliveredAsync();

        Assert.Equal(2, teams.Talks.SeenBy("lena").Count);
        Assert.Contains("Please ask for it again.", teams.Talks.SeenBy("lena")[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wanted_the_digest_is_told_in_their_own_chat_that_Duet_was_removed_and_gets_it_again_once_it_is_back()
    {
        await app.SentAsync(app.Said("help"));
        await app.SentAsync(app.SaidInChannel("digest subscribe monday 9:00 Europe/Madrid"));
        teams.Talks[General].Closed = TeamsWorldTalks.NotInstalled;
        await app.SentAsync(app.SaidInChannel("").Installs("remove"));
        await app.SentAsync(app.SaidInChannel("").Members("membersRemoved"));

        await MondayAsync(1);
        Assert.Empty(teams.Talks.In(General));
        var told = teams.Talks.SeenBy("lena")[^1].Words;
        Assert.Contains("I couldn't deliver one of your messages.", told, StringComparison.Ordinal);
        Assert.Contains("Add it again to that chat or team.", told, StringComparison.Ordinal);

        teams.Talks[General].Closed = null;
        await app.SentAsync(app.SaidInChannel("").Installs("add"));
        await MondayAsync(2);
        Assert.Contains("A quiet week", teams.Talks.In(General)[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_Teams_tells_of_members_does_not_open_what_is_closed_nor_bring_back_what_we_left()
    {
        await app.SentAsync(app.SaidInChannel("", isMention: false));
        teams.Talks[General].Closed = TeamsWorldTalks.NotInstalled;
        await PostAsync("k1", Channel);
        await app.SentAsync(app.SaidInChannel("").Members("membersAdded"));
        var calls = teams.Calls;

        await PostAsync("k2", Channel);
        Assert.Equal(calls, teams.Calls);

        await app.SentAsync(app.SaidInChannel("").Installs("remove"));
        await app.SentAsync(app.SaidInChannel("").Members("membersRemoved"));
        Assert.Null(await app.App.Get<ConversationStore>().FindAsync(Channel, CancellationToken.None));
    }

    [Theory]
    [InlineData("ConversationBlockedByUser")]
    [InlineData("MessageWritesBlocked")]
    [InlineData("BotDisabledByAdmin")]
    public async Task Who_blocked_Duet_is_left_alone_until_they_speak_to_it(string code)
    {
        await app.SentAsync(app.Said("help"));
        teams.Talks["a:lena"].Closed = code;
        await PostAsync("k1", Lena);
        var calls = teams.Calls;
        await PostAsync("k2", Lena);
        Assert.Equal(calls, teams.Calls);

        await app.SentAsync(app.SaidInChannel("feedback Acme: too slow"));
        Assert.Contains(
            "Teams does not let me write to you yet",
            Assert.Single(teams.Talks.In(General)).Words,
            StringComparison.Ordinal
        );

        teams.Talks["a:lena"].Closed = null;
        await app.SentAsync(app.Said("help"));
        await PostAsync("k3", Lena);
        Assert.Equal("k3", teams.Talks.In("a:lena")[^1].Words);
    }

    [Fact]
    public async Task Who_took_Duet_off_their_own_apps_is_told_in_the_channel_how_to_get_private_answers()
    {
        await app.SentAsync(app.Said("help"));
        teams.Talks["a:lena"].Closed = TeamsWorldTalks.NotInstalled;
        await app.SentAsync(app.Said(null).Installs("remove"));

        await app.SentAsync(app.SaidInChannel("feedback Acme: too slow"));

        Assert.Contains(
            "add Duet to your personal apps",
            Assert.Single(teams.Talks.In(General)).Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_token_that_ends_before_its_time_is_replaced_and_nobody_notices()
    {
        await app.SentAsync(app.Said("help"));
        teams.Entra.Revoke();

        await app.SentAsync(app.Said("help"));
        await app.SentAsync(app.Said("help"));

        Assert.Equal(3, teams.Talks.SeenBy("lena").Count);
        Assert.Equal(2, teams.Entra.Asked.Count);
    }

    [Fact]
    public async Task While_Teams_refuses_our_credentials_nothing_is_lost()
    {
        teams.Entra.IsOldMultiTenant = true;
        await app.SentAsync(app.Said("feedback Acme: too slow"));
        Assert.Empty(teams.Talks.Posts);

        teams.Entra.IsOldMultiTenant = false;
        app.App.Clock.Advance(TimeSpan.FromMinutes(6));
        await app.DeliveredAsync();

        Assert.Contains("too slow", Assert.Single(teams.Talks.SeenBy("lena")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Teams_takes_less_at_once_a_long_answer_comes_with_the_rest_behind_a_button()
    {
        teams.MostCharacters = 14_000;
        await app.SentAsync(app.Said("help"));
        var words = Enumerable
            .Range(0, 100)
            .Select(n => new Paragraph(LocalizedText.Invariant($"{n} {new string('x', 300)}")));
        await app
            .App.Get<Outbox>()
            .EnqueueAsync(
                [Posting("k1", Lena) with { Card = new Card(LocalizedText.Invariant("long"), [.. words]) }],
                CancellationToken.None
            );
        await app.DeliveredAsync();

        Assert.NotNull(TeamsRules.Button(app.Teams.Calls.Last().Card, "See more"));
    }

    private static Address Channel => new(Platforms.Teams, TeamsApp.Tenant, AddressKind.Channel, General);

    private static Address Lena =>
        new(Platforms.Teams, TeamsApp.Tenant, AddressKind.Direct, "00000000-1111-2222-3333-444444444444");

    private async Task PostAsync(string key, Address to)
    {
        await app.App.Get<Outbox>().EnqueueAsync([Posting(key, to)], CancellationToken.None);
        await app.DeliveredAsync();
    }

    private OutboundMessage Posting(string key, Address to) =>
        new(
            $"teams-{TeamsApp.Tenant}",
            key,
            to,
            Card.Say(LocalizedText.Invariant(key)),
            Language.English,
            "UTC",
            app.App.Clock.GetUtcNow()
        );

    private async Task MondayAsync(int week)
    {
        app.App.Clock.SetUtcNow(BotApp.Start.AddDays(7 * week));
        await app.App.TickAsync();
    }

    [GeneratedRegex(@"thing \d of \w+")]
    private static partial Regex Thing();
}
