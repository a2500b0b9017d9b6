using Bot.Core.Claims;
using Bot.Core.Commitments;
using Bot.Core.Data;
using Bot.Tests.Data;

namespace Bot.Tests.Commitments;

/// <summary>What every store of commitments keeps to, on every engine.</summary>
public abstract class CommitmentStoreTests(Engine engine) : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new(engine: engine);

    private CommitmentStore Store => app.Get<CommitmentStore>();
    private AskedClaimStore Asks => app.Get<AskedClaimStore>();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_was_asked_is_found_by_account_or_deal_whatever_its_case_and_accents_and_once_for_each_delivery()
    {
        await Asks.RememberAsync(Asked("d1", account: "Cárnicas Tormes "), None);
        await Asks.RememberAsync(Asked("d1", account: "Another"), None);
        await Asks.RememberAsync(Asked("d2", deal: "D-7", account: "carnicas tormes"), None);
        await Asks.RememberAsync(Asked("d3", account: "Other"), None);

        Assert.Equal(
            ["d1", "d2"],
            (await Asks.AskedAsync("one", "CARNICAS TORMES", "x", None)).Select(asked => asked.DeliveryKey)
        );
        Assert.Equal("d2", Assert.Single(await Asks.AskedAsync("one", "", "d-7", None)).DeliveryKey);
        Assert.Empty(await Asks.AskedAsync("one", "", "", None));
    }

    [Fact]
    public async Task A_promise_comes_back_as_stored_and_each_deal_has_one_for_a_claim()
    {
        var first = await Store.AttachAsync(New(deal: " D/1 ") with { AttachedBy = "lena" }, None);
        var second = await Store.AttachAsync(New(deal: " D/1 ") with { AttachedBy = "tom" }, None);
        var other = await Store.AttachAsync(New(deal: " D/1 ", claim: "sso"), None);

        Assert.Equal((1, 1, 2), (first.Number, second.Number, other.Number));
        Assert.Equal("lena", second.AttachedBy);
        Assert.Equal(
            ["live", "sso"],
            (await Store.OfDealAsync("one", " D/1 ", None)).Select(commitment => commitment.Claim)
        );
        Assert.Equal(1, Assert.Single(await Store.OfClaimAsync("one", "live", None)).Number);
        var stored = (await Store.GetAsync("one", 1, None))!;
        Assert.Equivalent(New(deal: " D/1 ") with { AttachedBy = "lena", Number = 1 }, stored, strict: true);
    }

    [Fact]
    public async Task Of_twenty_who_note_the_same_at_once_one_does()
    {
        var stored = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => Store.AttachAsync(New() with { DeliveryKey = $"d{i}" }, None))
        );

        Assert.Single(stored.Select(commitment => (commitment.Number, commitment.DeliveryKey)).Distinct());
        Assert.Single(await Store.ListAsync("one", None));
    }

    [Fact]
    public async Task A_change_or_a_removal_of_an_old_revision_is_refused()
    {
        var commitment = await Store.AttachAsync(New(), None);

        Assert.True(
            await app.Get<IDocumentStore>().ReplaceAsync(CommitmentStore.Set, commitment with { Rep = "Tom" }, None)
        );
        Assert.False(
            await app.Get<IDocumentStore>().ReplaceAsync(CommitmentStore.Set, commitment with { Rep = "Ana" }, None)
        );
        Assert.False(await Store.RemoveAsync(commitment, None));
        var stored = (await Store.GetAsync("one", 1, None))!;
        Assert.Equal(("Tom", 1), (stored.Rep, stored.Revision));
        Assert.True(await Store.RemoveAsync(stored, None));
        Assert.False(await Store.RemoveAsync(stored, None));
        Assert.Equal(2, (await Store.AttachAsync(New(), None)).Number);
    }

    [Fact]
    public async Task Due_is_what_is_to_be_asked_or_reminded_of()
    {
        var commitment = await Store.AttachAsync(New(), None);
        var due = BotApp.Start.AddDays(30);

        Assert.Empty(await DueAsync("one", due.AddTicks(-1)));
        Assert.Single(await DueAsync("one", due));
        var asked = commitment.With(0, commitment.Checks[0] with { AskedAt = due, AskedOf = "lena" });
        await app.Get<IDocumentStore>().ReplaceAsync(CommitmentStore.Set, asked, None);
        Assert.Empty(await DueAsync("one", due.AddDays(6)));
        Assert.Single(await DueAsync("one", due.AddDays(7)));
        await app.Get<IDocumentStore>()
            .ReplaceAsync(
                CommitmentStore.Set,
                asked.With(0, asked.Checks[0] with { RemindedAt = due.AddDays(7) }) with
                {
                    Revision = 1,
                },
                None
            );
        Assert.Empty(await DueAsync("one", due.AddDays(900)));
    }

    [Fact]
    public async Task Organizations_do_not_see_each_others_and_one_is_deleted_alone()
    {
        await FillAsync("one");
        foreach (var other in new[] { "two", "on", "onee" })
        {
            Assert.Empty(await Asks.AskedAsync(other, "Acme", "D-1", None));
            Assert.False(await Store.IsQuestionedAsync(other, "D-1", None));
            Assert.Null(await Store.GetAsync(other, 1, None));
            Assert.Empty(await Store.OfDealAsync(other, "D-1", None));
            Assert.Empty(await Store.OfClaimAsync(other, "live", None));
            Assert.Empty(await Store.ListAsync(other, None));
            Assert.Empty(await DueAsync(other, DateTimeOffset.MaxValue));
        }

        await FillAsync("two");
        await app.Get<IDocumentStore>().DeleteOrganizationAsync("one", None);

        Assert.Empty(await Asks.AskedAsync("one", "Acme", "D-1", None));
        Assert.Empty(await Store.ListAsync("one", None));
        Assert.False(await Store.IsQuestionedAsync("one", "D-1", None));
        Assert.Single(await Asks.AskedAsync("two", "Acme", "D-1", None));
        Assert.Single(await Store.ListAsync("two", None));
        Assert.True(await Store.IsQuestionedAsync("two", "D-1", None));
    }

    private async Task<IReadOnlyList<Commitment>> DueAsync(string organization, DateTimeOffset until) =>
        [
            .. (await app.Get<IDocumentStore>().DueAsync(CommitmentStore.Set, until)).Where(due =>
                due.Organization == organization
            ),
        ];

    private async Task FillAsync(string organization)
    {
        await Asks.RememberAsync(Asked("d1", "Acme") with { Organization = organization }, None);
        await Store.AttachAsync(New() with { Organization = organization }, None);
        await app.Get<IDocumentStore>()
            .PutAsync(CommitmentStore.Prompts, new CommitmentPrompt(organization, "D-1", "lena", BotApp.Start), None);
    }

    private static AskedClaims Asked(string key, string? account = null, string? deal = null) =>
        new("one", key, "lena", ["live", "sso"], account, deal, BotApp.Start);

    private static Commitment New(string deal = "D-1", string claim = "live") =>
        new(
            "one",
            0,
            claim,
            2,
            deal,
            "Acme",
            new DateOnly(2026, 11, 16),
            null,
            "lena",
            BotApp.Start,
            "d",
            [new FollowUp(BotApp.Start.AddDays(30))]
        );
}

public sealed class KeptStoreOnLiteDbTests() : CommitmentStoreTests(Engine.LiteDb);

public sealed class KeptStoreOnPostgresTests() : CommitmentStoreTests(Engine.Postgres);
