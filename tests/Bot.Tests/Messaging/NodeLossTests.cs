using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Messaging;
using Bot.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Messaging;

/// <summary>Two nodes share a database. One dies with work in its hands, and the other takes that over when its leases end.</summary>
public sealed class NodeLossTests : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Lease = ClaimLease.Default.Length;
    private static readonly Address One = new(Platforms.Playground, "acme-co", AddressKind.Channel, "one");
    private static readonly Address Two = One with { Conversation = "two" };
    private readonly TestDatabase database = new(Engine.Postgres);
    private readonly FakePoster poster = new(Platforms.Playground);
    private readonly BotApp lost;
    private readonly BotApp other;

    public NodeLossTests() => (lost, other) = (Start(), Start());

    private IEnumerable<string> Posted => poster.Calls.Select(call => call.Posting.Key);

    public async ValueTask DisposeAsync()
    {
        await lost.DisposeAsync();
        await other.DisposeAsync();
        database.Dispose();
    }

    [Fact]
    public async Task Messages_of_a_lost_node_go_out_once_and_in_order_when_its_leases_end()
    {
        await lost.Get<Outbox>().EnqueueAsync([Message("a", One), Message("b", One)], None);
        Assert.Single(await lost.Get<Outbox>().ClaimAsync(lost.Clock.GetUtcNow(), Lease, limit: 64, None));
        await lost.Get<Outbox>().EnqueueAsync([Message("c", Two), Message("d", One)], None);

        await other.DrainAsync();
        Assert.Equal(["c"], Posted);

        await database.EndLeasesAsync();
        await Task.WhenAll(other.DrainAsync(), lost.DrainAsync());
        Assert.Equal(["c", "a", "b", "d"], Posted);
    }

    [Fact]
    public async Task Two_nodes_deliver_two_conversations_at_the_same_time()
    {
        await lost.Get<Outbox>().EnqueueAsync([Message("a", One)], None);
        var claim = Assert.Single(await lost.Get<Outbox>().ClaimAsync(lost.Clock.GetUtcNow(), Lease, limit: 1, None));
        await lost.Get<Outbox>().EnqueueAsync([Message("b", Two)], None);

        await other.DrainAsync();
        Assert.Equal(["b"], Posted);
        await lost.Get<Outbox>()
            .FinishAsync(claim, claim.Document with { State = OutboxState.Posted }, [], BotApp.Start, None);
        await other.DrainAsync();

        Assert.Equal(["b"], Posted);
    }

    [Fact]
    public async Task A_node_that_comes_back_late_changes_nothing_that_the_other_has_done()
    {
        await lost.Get<Outbox>().EnqueueAsync([Message("a", One)], None);
        var claim = Assert.Single(await lost.Get<Outbox>().ClaimAsync(lost.Clock.GetUtcNow(), Lease, limit: 1, None));
        await database.EndLeasesAsync();
        await other.DrainAsync();

        var late = claim.Document with { State = OutboxState.Refused, Reason = LocalizedText.Invariant("late") };
        await lost.Get<Outbox>().FinishAsync(claim, late, [Message("notice", Two)], BotApp.Start, None);
        await lost.DrainAsync();

        Assert.Equal(["a"], Posted);
        Assert.Equal(OutboxState.Posted, (await lost.Get<Outbox>().GetAsync("acme-co", "a", None))!.State);
    }

    [Fact]
    public async Task A_digest_that_a_lost_node_wrote_and_did_not_hand_on_is_posted_once_as_it_was_written()
    {
        var company = await lost.CompanyAsync();
        await lost.SayAsync(company.Tom, "digest subscribe", company.Channel);
        var subscription = Assert.Single(await lost.Get<DigestStore>().ListAsync("acme-co", None));
        var written = new DigestIssue(
            "acme-co",
            subscription.Id,
            "2026-11-23",
            BotApp.Start.AddDays(7),
            Card.Say(LocalizedText.Invariant("as written"))
        );
        await lost.Get<IDocumentStore>()
            .CommitAsync("acme-co", transaction => DigestStore.ClaimAsync(transaction, written), None);

        other.Clock.Advance(TimeSpan.FromDays(7));
        await other.TickAsync();
        await other.TickAsync();

        Assert.Equal("as written", PlainCard.Words(Assert.Single(poster.Calls).Posting.Card));
    }

    [Fact]
    public async Task A_digest_that_a_lost_node_was_writing_is_written_by_the_other_when_its_lease_ends()
    {
        var company = await lost.CompanyAsync();
        await lost.SayAsync(company.Tom, "digest subscribe", company.Channel);
        lost.Clock.Advance(TimeSpan.FromDays(7));
        other.Clock.Advance(TimeSpan.FromDays(7));
        var now = lost.Clock.GetUtcNow();
        Assert.Single(await lost.Get<IDocumentStore>().ClaimDueAsync(DigestStore.Subscriptions, now, Lease, 1, None));

        await other.TickAsync();
        Assert.Empty(poster.Calls);

        await database.EndLeasesAsync();
        await other.TickAsync();
        await other.TickAsync();
        Assert.Single(poster.Calls);
    }

    [Fact]
    public async Task A_digest_that_a_lost_node_was_posting_is_posted_when_its_lease_ends()
    {
        var company = await lost.CompanyAsync();
        await lost.SayAsync(company.Tom, "digest subscribe", company.Channel);
        lost.Clock.Advance(TimeSpan.FromDays(7));
        other.Clock.Advance(TimeSpan.FromDays(7));
        await lost.Get<Bot.Hosting.DueWork>().TickAsync(None);
        Assert.Single(await lost.Get<Outbox>().ClaimAsync(lost.Clock.GetUtcNow(), Lease, limit: 64, None));

        await other.TickAsync();
        Assert.Empty(poster.Calls);

        await database.EndLeasesAsync();
        await other.TickAsync();
        Assert.Single(poster.Calls);
    }

    private static OutboundMessage Message(string key, Address to) =>
        new("acme-co", key, to, Card.Say(LocalizedText.Invariant(key)), Language.English, "UTC", BotApp.Start);

    private BotApp Start() =>
        new(
            database: database,
            replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster)
        );
}
