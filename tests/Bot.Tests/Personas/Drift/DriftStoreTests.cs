using Bot.Core.Data;
using Bot.Core.Messaging;
using Bot.Core.Personas.Drift;
using Bot.Tests.Data;

namespace Bot.Tests.Personas.Drift;

/// <summary>What every store of asked questions has to do, on every engine.</summary>
public abstract class DriftStoreTests(Engine engine) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new(engine: engine);

    private DriftStore Store => app.Get<DriftStore>();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_question_is_read_as_it_was_stored()
    {
        var watch = new DriftWatch(
            "acme",
            "ops-lead",
            [Question() with { Answer = DriftAnswer.NotNow, AnsweredBy = "maya", AnsweredAt = BotApp.Start }]
        );

        Assert.True(await Store.SaveAsync(watch, None));

        Assert.Equivalent(watch with { Revision = 0 }, await Store.GetAsync("acme", "ops-lead", None), strict: true);
        Assert.Null(await Store.GetAsync("acme", "buyer", None));
        Assert.Null(await Store.GetAsync("other", "ops-lead", None));
    }

    [Fact]
    public async Task Of_two_changes_made_on_the_same_one_is_stored()
    {
        var empty = new DriftWatch("acme", "ops-lead", []);
        Assert.True(await Store.SaveAsync(empty, None));
        Assert.False(await Store.SaveAsync(empty, None));
        var stored = (await Store.GetAsync("acme", "ops-lead", None))!;

        Assert.True(await Store.SaveAsync(stored.With(Question()), None));
        Assert.False(await Store.SaveAsync(stored, None));
        Assert.Single((await Store.GetAsync("acme", "ops-lead", None))!.Questions);
    }

    [Fact]
    public async Task The_last_run_is_each_companys_own_and_resetting_forgets_everything()
    {
        await Store.MarkRunAsync("acme", "2026-11-09", None);
        await Store.MarkRunAsync("acme", "2026-11-16", None);
        await Store.MarkRunAsync("other", "2026-11-02", None);
        await Store.SaveAsync(new DriftWatch("acme", "ops-lead", []), None);
        Assert.Equal("2026-11-16", await Store.LastRunAsync("acme", None));

        await app.Get<IDocumentStore>().DeleteOrganizationAsync("acme", None);

        Assert.Null(await Store.LastRunAsync("acme", None));
        Assert.Null(await Store.GetAsync("acme", "ops-lead", None));
        Assert.Equal("2026-11-02", await Store.LastRunAsync("other", None));
    }

    private static DriftQuestion Question() =>
        new(
            "2026-11-16",
            BotApp.Start,
            1,
            "hash",
            [
                new DriftChange(
                    DriftKind.New,
                    "Reports by hand",
                    ["reports"],
                    2,
                    new Ratio(6, 20),
                    new Ratio(0, 18),
                    DriftBefore.EarlierWeeks
                )
                {
                    Evidence = [12, 7],
                    Quotes = [new DriftQuote("every report ends in a pivot table", "Acme", 12)],
                },
            ],
            [new PostedCard("key", new Company("acme").Maya.Identities[0].Direct(), "maya")]
        );
}

public sealed class DriftStoreOnLiteDbTests() : DriftStoreTests(Engine.LiteDb);

public sealed class DriftStoreOnPostgresTests() : DriftStoreTests(Engine.Postgres);
