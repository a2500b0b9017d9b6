using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Kpis;
using Bot.Core.Members;
using Bot.Core.Plan;
using Bot.Tests.Data;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Plan;

/// <summary>Objectives that both sides sign, on a clock that starts at Monday, November 16, 2026.</summary>
public abstract class ObjectiveTests : IAsyncLifetime
{
    private readonly TestDatabase database;
    private readonly BotApp app;
    private Company company = null!;

    protected ObjectiveTests(Engine engine)
    {
        database = new TestDatabase(engine);
        app = new BotApp(database: database);
    }

    public async ValueTask InitializeAsync()
    {
        company = await app.CompanyAsync();
        await app.Get<FactStore>().UpsertAsync(company.Organization.Id, "test", TwoMonths(), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    [Fact]
    public async Task An_objective_is_judged_once_both_sides_have_signed_it()
    {
        await ProposeAsync("Sell more", "revenue", "$4,000", "2026-12-31");
        var proposed = await PlanAsync();
        await SignAsync("Sell more");

        Assert.Contains("Sell more: not signed yet", proposed, StringComparison.Ordinal);
        Assert.Contains(
            "Sell more: done · Total revenue $4,500 of $4,000",
            await PlanAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_date_in_the_past_is_said_before_the_signature_and_judged_after_it()
    {
        await ProposeAsync("Cheap customers", "cac", "$1,000", "2026-10-31", from: "2026-10-01");
        var proposed = await app.SayAsync(company.Lena, "objective cheap customers");
        await SignAsync("Cheap customers");
        await app.TickAsync();

        Assert.Contains("is in the past", proposed.English(), StringComparison.Ordinal);
        Assert.Contains("Cheap customers: missed", await PlanAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "is in the past",
            (await app.SayAsync(company.Lena, "objective cheap customers")).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_result_stays_when_facts_and_definition_change()
    {
        await ProposeAsync("Cheap customers", "cac", "$1,000", "2026-10-31", from: "2026-10-01");
        await SignAsync("Cheap customers");
        await app.TickAsync();
        await RedefineAsync();
        await app.Get<FactStore>()
            .UpsertAsync(
                company.Organization.Id,
                "test",
                Of([Won("d9", "New", 9, "2026-10-01", "2026-10-02", "Web")], [], []),
                CancellationToken.None
            );
        await app.TickAsync();

        var plan = await PlanAsync();

        Assert.Contains($"missed · {KpiCatalog.Find("cac")!.Name.English} $1,500", plan, StringComparison.Ordinal);
        Assert.Contains("with the definition that came with Duet", plan, StringComparison.Ordinal);
        Assert.Single(
            await app.Get<IDocumentStore>()
                .ListAsync(ObjectiveResult.Set, company.Organization.Id, CancellationToken.None)
        );
    }

    [Fact]
    public async Task A_running_objective_says_that_its_figure_was_redefined()
    {
        await ProposeAsync("Cheap customers", "cac", "$1,000", "2026-12-31");
        await SignAsync("Cheap customers");
        app.Clock.Advance(TimeSpan.FromHours(1));
        await RedefineAsync();

        Assert.Contains(
            "redefined since both sides signed; version 1 counts",
            await PlanAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_owner_who_left_is_named_as_such()
    {
        await ProposeAsync("Sell more", "revenue", "$4,000", "2026-12-31");
        await SignAsync("Sell more");
        await app.Get<MemberStore>()
            .ChangeAsync(company.Maya, maya => maya with { LeftAt = BotApp.Start }, CancellationToken.None);

        Assert.Contains("Maya (has left)", await PlanAsync(), StringComparison.Ordinal);
    }

    private async Task<string> PlanAsync() => PlainCard.Words((await app.SayAsync(company.Lena, "plan")).Card!);

    private async Task RedefineAsync()
    {
        var form = (await app.SayAsync(company.Maya, "definition propose")).Form!;
        await app.SubmitAsync(
            company.Maya,
            form,
            new()
            {
                ["kpi"] = "cac",
                ["formula"] = "Marketing spend by new customers",
                ["reading"] = "cac.marketing",
            }
        );
        await app.DecideAsync(company.Tom, "definition sign cac");
        await app.DecideAsync(company.Sofia, "definition sign cac");
    }

    private async Task ProposeAsync(string title, string kpi, string target, string by, string? from = null)
    {
        var form = (await app.SayAsync(company.Maya, "objective propose")).Form!;
        var fields = new Dictionary<string, string>
        {
            ["title"] = title,
            ["kpi"] = kpi,
            ["target"] = target,
            ["by"] = by,
        };
        if (from is not null)
        {
            fields["from"] = from;
        }

        await app.SubmitAsync(company.Maya, form, fields);
    }

    private async Task SignAsync(string name)
    {
        await app.DecideAsync(company.Tom, $"objective sign {name}");
        await app.DecideAsync(company.Sofia, $"objective sign {name}");
    }
}

public sealed class ObjectivesOnLiteDbTests() : ObjectiveTests(Engine.LiteDb);

public sealed class ObjectivesOnPostgresTests() : ObjectiveTests(Engine.Postgres);
