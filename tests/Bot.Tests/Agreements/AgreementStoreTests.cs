using Bot.Core.Agreements;
using Bot.Core.Data;
using Bot.Tests.Data;
using static Bot.Tests.Agreements.Acts;

namespace Bot.Tests.Agreements;

/// <summary>What every agreement store keeps to, on every engine.</summary>
public abstract class AgreementStoreTests(Engine engine) : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new(engine: engine);

    private AgreementStore Store => app.Get<AgreementStore>();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_agreement_comes_back_as_stored()
    {
        var typed = "  <b>Łéna</b>\n<!channel> \u202Eabc 😀  ";
        var signed = Sign(
            ApprovalRules
                .Propose(Nothing, new Proposal(Content(typed), "maya", null, "why", [3, 7]), Act(Maya))
                .Agreement,
            Tom
        ).Agreement;

        Assert.True(await Store.AddAsync(signed, None));

        var stored = (await Store.GetAsync("acme-co", "persona", "ops-lead", None))!;
        Assert.Equal(0, stored.Revision);
        Assert.Equal(typed, stored.Pending!.Content["name"]);
        Assert.Equal(signed.Pending!.Signatures, stored.Pending.Signatures);
        Assert.Equal([3, 7], stored.Pending.Evidence);
        Assert.Equal(stored.Pending.Hash, stored.Pending.Content.Hash("persona", "ops-lead"));
    }

    [Fact]
    public async Task A_change_made_on_an_old_revision_is_refused()
    {
        var first = await StoredAsync(Nothing);

        Assert.True(await Store.ReplaceAsync(Sign(first, Tom).Agreement, None));
        Assert.False(await Store.ReplaceAsync(Sign(first, Sofia).Agreement, None));
        Assert.Equal(
            "tom",
            Assert.Single((await Store.GetAsync("acme-co", "persona", "ops-lead", None))!.Pending!.Signatures).Member
        );
    }

    [Fact]
    public async Task The_list_follows_each_change()
    {
        Assert.Empty(await Store.ListAsync("acme-co", "persona", None));
        var first = await StoredAsync(Nothing);
        Assert.Null(Assert.Single(await Store.ListAsync("acme-co", "persona", None)).Agreed);

        await Store.ReplaceAsync(Agreed(first), None);
        Assert.NotNull(Assert.Single(await Store.ListAsync("acme-co", "persona", None)).Agreed);

        // Changes no counter.
        var data = app.Get<IDocumentStore>();
        await data.CommitAsync("acme-co", change => change.ReplaceEverywhereAsync("acme-co", "maya", "ana"), None);
        Assert.Equal("ana", Assert.Single(await Store.ListAsync("acme-co", "persona", None)).Agreed!.Owner);

        await data.DeleteOrganizationAsync("acme-co", None);
        Assert.Empty(await Store.ListAsync("acme-co", "persona", None));
    }

    [Fact]
    public async Task A_subject_is_taken_once()
    {
        await StoredAsync(Nothing);

        Assert.False(await Store.AddAsync(Propose(Nothing, "again", Tom).Agreement, None));
    }

    [Fact]
    public async Task Organizations_do_not_see_each_others_agreements()
    {
        await StoredAsync(Agreement.None("one", "persona", "ops-lead"), agree: true);

        Assert.Null(await Store.GetAsync("two", "persona", "ops-lead", None));
        foreach (var other in new[] { "two", "on", "onee" })
        {
            Assert.Empty(await Store.ListAsync(other, "persona", None));
            Assert.Empty(await Store.WaitingAsync(other, None));
            Assert.Empty(await Store.AgreedBetweenAsync(other, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, None));
        }
    }

    [Fact]
    public async Task Kinds_are_listed_apart()
    {
        await StoredAsync(Nothing);
        await StoredAsync(Agreement.None("acme-co", "message", "ops-lead"));

        Assert.Equal("persona", Assert.Single(await Store.ListAsync("acme-co", "persona", None)).Kind);
    }

    [Fact]
    public async Task Only_what_waits_is_waiting()
    {
        await StoredAsync(Nothing);
        var agreed = await StoredAsync(Agreement.None("acme-co", "persona", "buyer"), agree: true);

        Assert.Equal("ops-lead", Assert.Single(await Store.WaitingAsync("acme-co", None)).Agreement.Subject);

        await Store.ReplaceAsync(Propose(agreed, "second", Maya).Agreement, None);
        Assert.Equal(2, (await Store.WaitingAsync("acme-co", None)).Count);
    }

    [Fact]
    public async Task What_was_agreed_in_a_time_is_found_also_when_it_is_superseded_since()
    {
        var first = await StoredAsync(Nothing, agree: true);
        var second = Propose(first, "second", Maya).Agreement;
        var late = new Actor(Sofia, Now.AddDays(10), "late");
        second = ApprovalRules.Sign(Sign(second, Tom).Agreement, 2, null, late).Agreement;
        await Store.ReplaceAsync(second, None);

        var thatWeek = await Store.AgreedBetweenAsync("acme-co", Now, Now.AddDays(1), None);
        var later = await Store.AgreedBetweenAsync("acme-co", Now.AddDays(1), Now.AddDays(11), None);

        Assert.Equal(
            (1, AgreementState.Superseded),
            (Assert.Single(thatWeek).Version.Number, thatWeek[0].Version.State)
        );
        Assert.Equal(2, Assert.Single(later).Version.Number);
        Assert.Empty(await Store.AgreedBetweenAsync("acme-co", Now.AddDays(11), Now.AddDays(20), None));
    }

    [Fact]
    public async Task Due_are_those_of_every_organization_that_are_near_their_review_or_waiting_for_long()
    {
        var waits = await StoredAsync(Agreement.None("one", "persona", "waits"));
        var remind = ReviewDates.RemindAt(waits)!.Value;
        Assert.Empty(await DueAsync(remind.AddTicks(-1)));
        Assert.Equal("waits", Assert.Single(await DueAsync(remind)).Subject);
        await Store.ReplaceAsync(waits.With(waits.Pending! with { RemindedFor = waits.Pending!.WaitingSince }), None);
        Assert.Empty(await DueAsync(remind));

        var agreed = await StoredAsync(Agreement.None("two", "persona", "agreed"), agree: true);
        var ask = ReviewDates.AskAt(agreed)!.Value;

        Assert.Empty(await DueAsync(ask.AddTicks(-1)));
        Assert.Equal("two", Assert.Single(await DueAsync(ask)).Organization);

        await Store.ReplaceAsync(agreed.With(agreed.Agreed! with { AskedFor = agreed.Agreed!.ReviewAt }), None);
        Assert.Empty(await DueAsync(ask));
    }

    [Fact]
    public async Task Deleting_takes_one_organizations_agreements_and_nothing_else()
    {
        await StoredAsync(Agreement.None("one", "persona", "a"), agree: true);
        await StoredAsync(Agreement.None("two", "persona", "a"), agree: true);

        await app.Get<IDocumentStore>().DeleteContentAsync("one", None);

        Assert.Empty(await Store.ListAsync("one", "persona", None));
        Assert.Equal("two", Assert.Single(await DueAsync(Now.AddDays(90))).Organization);
    }

    private Task<IReadOnlyList<Agreement>> DueAsync(DateTimeOffset until) =>
        app.Get<IDocumentStore>().DueAsync(AgreementStore.Set, until);

    private async Task<Agreement> StoredAsync(Agreement nothing, bool agree = false)
    {
        var proposed = Propose(nothing, "first", Maya).Agreement;
        Assert.True(await Store.AddAsync(agree ? Agreed(proposed) : proposed, None));
        return (await Store.GetAsync(nothing.Organization, nothing.Kind, nothing.Subject, None))!;
    }
}

public sealed class AgreementStoreOnLiteDbTests() : AgreementStoreTests(Engine.LiteDb);

public sealed class AgreementStoreOnPostgresTests() : AgreementStoreTests(Engine.Postgres);
