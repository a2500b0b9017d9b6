using System.Text;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Files;
using Bot.Core.Members;
using Bot.Tests.Data;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Plan;

/// <summary>Tactics, situation and closed quarters, on a clock that starts at Monday, November 16, 2026.</summary>
public abstract class PlanAgreementTests : IAsyncLifetime
{
    private readonly TestDatabase database;
    private readonly BotApp app;
    private Company company = null!;

    protected PlanAgreementTests(Engine engine)
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
    public async Task A_tactic_counts_the_spend_on_its_channel_and_its_days()
    {
        await ProposeAsync("tactic", Tactic("Web ads", "web", "2026-10-01", "2026-11-30", "$1,000"));
        await SignAsync("tactic", "Web ads");

        var plan = await SayAsync("plan");

        Says("Web ads: running · web · Oct 1, 2026 – Nov 30, 2026 · $500 of $1,000", plan);
    }

    [Fact]
    public async Task A_tactic_over_budget_says_so()
    {
        await ProposeAsync("tactic", Tactic("Web ads", "Web", "2026-10-01", "2026-10-31", "$100"));
        await SignAsync("tactic", "Web ads");

        Says("Web ads: ended · Web · Oct 1, 2026 – Oct 31, 2026 · $500 of $100, over budget", await SayAsync("plan"));
    }

    [Fact]
    public async Task A_tactic_whose_persona_was_withdrawn_says_so()
    {
        await ProposeAsync("persona", new() { ["name"] = "Ops lead" });
        var tactic = Tactic("Web ads", "Web", "2026-10-01", "2026-11-30", "$1,000");
        tactic["audience"] = "ops-lead";
        await ProposeAsync("tactic", tactic);
        var before = await SayAsync("plan");
        await app.DecideAsync(company.Maya, "persona withdraw ops lead");

        Says("for Ops lead ·", before);
        Says("for Ops lead, a persona that was withdrawn", await SayAsync("plan"));
    }

    [Fact]
    public async Task A_quarter_that_both_sides_closed_stays_as_it_was()
    {
        await ProposeAsync("objective", Objective("Sell more", "2026-09-30"));
        await SignAsync("objective", "Sell more");
        await app.TickAsync();
        await CloseAsync("it was a good quarter");
        var waiting = await SayAsync("plan Q3 2026");
        await SignAsync("closing", "2026-Q3");
        var closed = await SayAsync("plan Q3 2026");
        await app.Get<FactStore>()
            .UpsertAsync(
                company.Organization.Id,
                "test",
                Of([Won("d9", "New", 9_000, "2026-07-01", "2026-07-02", "Web")], [], []),
                CancellationToken.None
            );
        await ProposeAsync("tactic", Tactic("Late idea", "Web", "2026-09-01", "2026-09-30", "$1"));
        await SignAsync("tactic", "Late idea");
        await app.TickAsync();

        Assert.DoesNotContain("is closed", waiting, StringComparison.Ordinal);
        Says("Q3 2026 is closed: signed by Tom and Sofia on Nov 16, 2026.", closed);
        Says("Sell more: done", closed);
        Says("it was a good quarter", closed);
        Assert.Equal(closed, await SayAsync("plan Q3 2026"));
        Assert.Equal(closed, await SayAsync("plan close Q3 2026"));
    }

    [Fact]
    public async Task An_objective_that_still_runs_is_kept_as_it_stands()
    {
        await ProposeAsync("objective", Objective("Sell more", "2026-12-31", from: "2026-07-01", target: "$10,000"));
        await SignAsync("objective", "Sell more");

        var form = (await app.SayAsync(company.Lena, "cierra el tercer trimestre")).Form!;
        await CloseAsync("");
        await SignAsync("closing", "2026-Q3");

        Says("1 objective has no result yet", $"{form.Intro!.English}");
        Says("Sell more: on track", await SayAsync("plan Q3 2026"));
        Says("Sell more: on track", await SayAsync("plan"));
    }

    [Fact]
    public async Task Of_two_people_who_close_at_once_the_second_gets_the_first_ones()
    {
        await ProposeAsync("objective", Objective("Sell more", "2026-09-30"));
        var first = (await app.SayAsync(company.Lena, "plan close Q3")).Form!;
        var second = (await app.SayAsync(company.Maya, "plan close Q3")).Form!;

        await Task.WhenAll(
            app.SubmitAsync(company.Lena, first, new() { ["lessons"] = "one" }),
            app.SubmitAsync(company.Maya, second, new() { ["lessons"] = "two" })
        );
        var third = await SayAsync("plan close Q3");

        Says("has proposed to close Q3 2026 already", third);
        Assert.Single((await app.SayAsync(company.Tom, "closing history 2026-q3")).Card!.Blocks.OfType<Heading>());
        await SignAsync("closing", "2026-Q3");
        Says("is closed", await SayAsync("plan Q3"));
    }

    [Theory]
    [InlineData("plan close Q4", "Q4 2026 runs until Dec 31, 2026")]
    [InlineData("plan close Q2 2026", "nothing to close")]
    [InlineData("plan close the pricing", "I can't read")]
    public async Task What_cannot_be_closed_is_said(string words, string said) => Says(said, await SayAsync(words));

    [Fact]
    public async Task The_plan_goes_by_the_fiscal_year()
    {
        var store = app.Get<MemberStore>();
        var organization = await store.GetOrganizationAsync(company.Organization.Id, CancellationToken.None);
        await store.ReplaceOrganizationAsync(organization! with { FiscalMonth = 11 }, CancellationToken.None);
        var objective = Objective("Sell more", "2027-01-31");
        await ProposeAsync("objective", objective);
        var lena = app.Command(company.Lena) with
        {
            Requester = new MemberRequester(organization with { FiscalMonth = 11 }, company.Lena),
            Text = "plan",
        };

        var plan = PlainCard.Words((await app.SendAsync(lena)).Card!);

        Says("Q1 of fiscal year 2027 (Nov 1, 2026 – Jan 31, 2027)", plan);
        Says("Sell more", plan);
    }

    [Fact]
    public async Task Changes_tell_what_was_signed_reached_begun_and_ended()
    {
        await ProposeAsync("objective", Objective("Sell more", "2026-10-31", from: "2026-10-01"));
        await SignAsync("objective", "Sell more");
        await ProposeAsync("tactic", Tactic("Web ads", "Web", "2026-11-02", "2026-11-12", "$1,000"));
        await SignAsync("tactic", "Web ads");
        await app.TickAsync();

        var changes = await SayAsync("what changed in the plan since last month?");

        Says("Nov 16, 2026: signed by both sides · Objective Sell more", changes);
        Says("Nov 16, 2026: signed by both sides · Tactic Web ads", changes);
        Says("Nov 16, 2026: reached · Sell more: Total revenue", changes);
        Says("Nov 13, 2026: tactic ended · Web ads", changes);
        Says("Nov 2, 2026: tactic began · Web ads", changes);
        Says("Nothing changed", await SayAsync("plan changes last month"));
    }

    [Fact]
    public async Task What_people_wrote_is_text_in_the_exported_plan()
    {
        await ProposeAsync("objective", Objective("# Win [all](http://x) <b>*now*</b>", "2026-12-31"));

        var (file, _) = await app.Get<FileMaker>()
            .MakeAsync(
                company.Organization,
                company.Lena,
                new FileOffer("plan.export", "2026-Q4"),
                CancellationToken.None
            );
        var text = Encoding.UTF8.GetString(file!.Content.Span);

        Assert.Equal(("plan-2026-q4.md", "text/markdown"), (file.Name, file.MediaType));
        Assert.StartsWith("# Plan · Q4 2026\n\n## Objectives\n\n- ", text, StringComparison.Ordinal);
        Assert.Contains(@"\# Win \[all\]\(http\://x\) \<b\>\*now\*\</b\>", text, StringComparison.Ordinal);
    }

    private static void Says(string part, string text) => Assert.Contains(part, text, StringComparison.Ordinal);

    private async Task CloseAsync(string lessons)
    {
        var form = (await app.SayAsync(company.Lena, "plan close Q3")).Form!;
        await app.SubmitAsync(company.Lena, form, lessons.Length == 0 ? [] : new() { ["lessons"] = lessons });
    }

    private async Task<string> SayAsync(string words) =>
        PlainCard.Words((await app.SayAsync(company.Lena, words)).Card!);

    private static Dictionary<string, string> Tactic(
        string title,
        string channel,
        string from,
        string to,
        string money
    ) =>
        new()
        {
            ["title"] = title,
            ["channel"] = channel,
            ["from"] = from,
            ["to"] = to,
            ["budget"] = money,
        };

    private static Dictionary<string, string> Objective(
        string title,
        string by,
        string? from = null,
        string target = "$3,000"
    )
    {
        var fields = new Dictionary<string, string>
        {
            ["title"] = title,
            ["kpi"] = "revenue",
            ["target"] = target,
            ["by"] = by,
        };
        if (from is not null)
        {
            fields["from"] = from;
        }

        return fields;
    }

    private async Task ProposeAsync(string kind, Dictionary<string, string> fields)
    {
        var form = (await app.SayAsync(company.Maya, $"{kind} propose")).Form!;
        await app.SubmitAsync(company.Maya, form, fields);
    }

    private async Task SignAsync(string kind, string name)
    {
        await app.DecideAsync(company.Tom, $"{kind} sign {name}");
        await app.DecideAsync(company.Sofia, $"{kind} sign {name}");
    }
}

public sealed class PlanAgreementsOnLiteDbTests() : PlanAgreementTests(Engine.LiteDb);

public sealed class PlanAgreementsOnPostgresTests() : PlanAgreementTests(Engine.Postgres);
