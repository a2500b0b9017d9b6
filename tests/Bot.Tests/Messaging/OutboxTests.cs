using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Messaging;
using Bot.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Messaging;

/// <summary>Messages go out once, in order, whatever happens in between: on every engine, and by two nodes at once.</summary>
public abstract class OutboxTests : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Address One = new("test", "W", AddressKind.Channel, "one");
    private static readonly Address Two = new("test", "W", AddressKind.Channel, "two");
    private readonly FakePoster poster = new("test");
    private readonly FakePoster playground = new(Platforms.Playground);
    private readonly TestDatabase database;
    private readonly int nodes;
    private BotApp app;

    protected OutboxTests(Engine engine, int nodes = 1)
    {
        (database, this.nodes) = (new TestDatabase(engine), nodes);
        app = Start();
    }

    private Outbox Outbox => app.Get<Outbox>();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    [Fact]
    public async Task Postings_go_out_once_each_in_the_order_of_their_conversation()
    {
        await Outbox.EnqueueAsync([Posting("a", One), Posting("b", One), Posting("c", Two)], None);
        await Outbox.EnqueueAsync([Posting("a", One), Posting("d", One)], None);
        await app.DrainAsync();
        await app.DrainAsync();

        Assert.Equal(
            ["a", "b", "d"],
            poster.Calls.Where(call => call.Posting.To == One).Select(call => call.Posting.Key)
        );
        Assert.Single(poster.Calls, call => call.Posting.To == Two);
    }

    [Fact]
    public async Task What_was_stored_goes_out_after_a_restart()
    {
        await Outbox.EnqueueAsync([Posting("a", One)], None);
        await app.DisposeAsync();
        app = Start();
        await app.DrainAsync();

        Assert.Equal(["a"], poster.Calls.Select(call => call.Posting.Key));
    }

    [Fact]
    public async Task An_outage_holds_back_its_conversation_in_order_and_no_other()
    {
        poster.Answer = posting =>
            posting.To == One ? new DeliveryResult.TryLater(TimeSpan.FromSeconds(30), "outage") : null;
        await Outbox.EnqueueAsync([Posting("a", One), Posting("b", One), Posting("c", Two)], None);
        await app.DrainAsync();
        Assert.Equal(["a", "c"], poster.Calls.Select(call => call.Posting.Key).Order());

        poster.Answer = _ => null;
        app.Clock.Advance(TimeSpan.FromSeconds(29));
        await app.DrainAsync();
        Assert.Equal(2, poster.Calls.Count);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.DrainAsync();
        Assert.Equal(["a", "b"], poster.Calls.Skip(2).Select(call => call.Posting.Key));
    }

    [Fact]
    public async Task Many_conversations_at_the_pace_of_the_platform_never_stall()
    {
        var last = DateTimeOffset.MinValue;
        var turn = new Lock();
        poster.Answer = _ =>
        {
            lock (turn)
            {
                var rest = last + TimeSpan.FromSeconds(1) - app.Clock.GetUtcNow();
                if (rest > TimeSpan.Zero)
                {
                    return new DeliveryResult.Paced(rest);
                }

                last = app.Clock.GetUtcNow();
                return null;
            }
        };
        var conversations = Enumerable.Range(0, 90).Select(i => One with { Conversation = $"c{i}" });
        await Outbox.EnqueueAsync([.. conversations.Select(to => Posting(to.Conversation, to))], None);

        await app.DrainAsync();

        Assert.Empty(await Outbox.ListWaitingAsync("acme-co", None));
    }

    [Fact]
    public async Task A_replacement_changes_the_message_where_it_stands()
    {
        await Outbox.EnqueueAsync([Posting("a", One)], None);
        await app.DrainAsync();
        await Outbox.EnqueueAsync([Posting("a2", One) with { Replaces = "a" }], None);
        await app.DrainAsync();

        Assert.Equal([("post", "a"), ("update", "a2")], poster.Calls.Select(call => (call.Call, call.Posting.Key)));
    }

    [Fact]
    public async Task A_refusal_is_told_to_the_owner_and_not_tried_again()
    {
        var company = await app.CompanyAsync();
        poster.Answer = _ => new DeliveryResult.Refused(new LocalizedText("archived", "archivado"));
        await Outbox.EnqueueAsync([Posting("a", One) with { OwnerMember = company.Sofia.Id }], None);
        await app.DrainAsync();
        await app.DrainAsync();

        Assert.Single(poster.Calls);
        var notice = Assert.Single(playground.Calls).Posting;
        Assert.Equal((company.Sofia.Identities[0].Direct(), Language.Spanish), (notice.To, notice.Language));
        Assert.Contains("archivado", PlainCard.Words(notice.Card, Language.Spanish), StringComparison.Ordinal);
        Assert.Equal(OutboxState.Refused, (await app.Get<Outbox>().GetAsync("acme-co", "a", None))!.State);
    }

    [Fact]
    public async Task A_surprise_is_tried_again_with_growing_pauses_and_given_up_after_three_days()
    {
        app.ExpectsErrors = true;
        poster.Answer = _ => throw new InvalidOperationException("surprise");
        await Outbox.EnqueueAsync([Posting("a", One)], None);
        await app.DrainAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        await app.DrainAsync();
        Assert.Equal(2, poster.Calls.Count);

        app.Clock.Advance(TimeSpan.FromDays(3.1));
        await app.DrainAsync();
        Assert.Equal(OutboxState.Refused, (await app.Get<Outbox>().GetAsync("acme-co", "a", None))!.State);
    }

    [Fact]
    public async Task What_the_platform_took_while_Duet_was_being_stopped_is_not_sent_again()
    {
        using var process = new CancellationTokenSource();
        poster.Answer = _ =>
        {
            process.Cancel();
            return null;
        };
        await Outbox.EnqueueAsync([Posting("a", One)], None);
        await Record.ExceptionAsync(() => app.Get<OutboxDispatcher>().DrainAsync(process.Token));
        await app.DisposeAsync();
        app = Start();
        await app.DrainAsync();

        Assert.Single(poster.Calls);
    }

    [Fact]
    public async Task What_failed_together_comes_again_at_different_times_and_each_wait_is_longer()
    {
        var conversations = Enumerable.Range(0, 30).Select(n => One with { Conversation = $"{n}" }).ToList();
        await Outbox.EnqueueAsync([.. conversations.Select(to => Posting(to.Conversation, to))], None);
        poster.Answer = _ => new DeliveryResult.TryLater(null, "outage");

        var longest = TimeSpan.Zero;
        for (var attempt = 1; attempt < 12; attempt++)
        {
            await app.DrainAsync();
            var waiting = await app.Get<Outbox>().ListWaitingAsync("acme-co", None);
            var waits = waiting.Select(item => item.NotBefore - app.Clock.GetUtcNow()).ToList();
            Assert.InRange(waits.Distinct().Count(), 25, 30);
            Assert.InRange(waits.Min(), longest * 0.5, TimeSpan.FromMinutes(5));
            longest = waits.Max();
            Assert.True(longest <= TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempt), 300)));
            app.Clock.Advance(longest);
        }

        Assert.True(longest > TimeSpan.FromMinutes(4));
    }

    [Fact]
    public async Task A_platform_that_is_off_refuses_with_a_sentence()
    {
        await Outbox.EnqueueAsync([Posting("a", One with { Platform = "pigeon" })], None);
        await app.DrainAsync();

        Assert.Contains(
            "pigeon",
            (await app.Get<Outbox>().GetAsync("acme-co", "a", None))!.Reason!.English.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Forgetting_an_organization_leaves_the_others()
    {
        await Outbox.EnqueueAsync([Posting("a", One), Posting("a", One) with { Organization = "acme-co2" }], None);
        await app.Get<IDocumentStore>().DeleteContentAsync("acme-co", None);
        await app.DrainAsync();

        Assert.Equal(["acme-co2"], poster.Calls.Select(call => call.Posting.Organization));
    }

    private static OutboundMessage Posting(string key, Address to) =>
        new("acme-co", key, to, Card.Say(LocalizedText.Invariant(key)), Language.English, "UTC", BotApp.Start);

    private BotApp Start() =>
        new(
            database: database,
            nodes: nodes,
            replace: services =>
                services
                    .RemoveAll<IChatPoster>()
                    .AddSingleton<IChatPoster>(poster)
                    .AddSingleton<IChatPoster>(playground)
        );
}

public sealed class OutboxOnLiteDbTests() : OutboxTests(Engine.LiteDb);

public sealed class OutboxOnPostgresTests() : OutboxTests(Engine.Postgres);

public sealed class OutboxOfTwoNodesTests() : OutboxTests(Engine.Postgres, nodes: 2);
