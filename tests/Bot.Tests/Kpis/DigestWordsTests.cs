using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;
using Bot.Core.Kpis;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>What the digest says of the figures of week 46. It is Monday, November 16, 2026.</summary>
public sealed class DigestWordsTests : IAsyncDisposable
{
    private readonly BotApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_moved_comes_first_with_its_base_its_count_and_its_id()
    {
        var company = await WithFactsAsync(TwoWeeks());

        var digest = await DigestAsync(company);

        Assert.Contains(
            "Total revenue: $2,000 in week 46, 80.0% less than in week 45 ($10,000); won deals: 2, 4 before. "
                + "Mostly Web (channel), −$9,000.",
            digest.English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Ingresos totales: 2.000 $ en la semana 46, 80,0 % menos que en la semana 45 (10.000 $)",
            digest.Spanish(),
            StringComparison.Ordinal
        );
        Assert.InRange(digest.Card!.Blocks.OfType<Bullets>().First().Items.Count, 1, 3);
        Golden.Card("kpis", "digest", digest.Card!);
    }

    [Fact]
    public async Task Each_sentence_can_be_asked_why()
    {
        var company = await WithFactsAsync(TwoWeeks());
        await DigestAsync(company);
        var figure = KpiMath.Figure(
            KpiCatalog.Find("revenue")!,
            await app.Get<CurrentFacts>().GetAsync(company.Organization.Id, CancellationToken.None),
            Period.Week(Day("2026-11-09")),
            Day("2026-11-16")
        );

        var digest = await DigestAsync(company);
        var why = await app.SayAsync(company.Lena, $"why {figure.Id}");

        Assert.Contains(figure.Id, digest.English(), StringComparison.Ordinal);
        Assert.Contains("$2,000", why.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_week_names_its_biggest_deals_and_its_new_pipeline()
    {
        var company = await WithFactsAsync(TwoWeeks());

        var digest = await DigestAsync(company);

        Assert.Contains(
            "Deals: 2 won, 3 lost. Biggest wins: Hill $1,000, Iris $1,000. Biggest losses: Jute, Kite, Loom",
            digest.English(),
            StringComparison.Ordinal
        );
        Assert.Contains("Pipeline created: $1 in 1 new deal", digest.English(), StringComparison.Ordinal);
        Assert.Contains("New leads: Web 2 ($50 each), Fair 1 ($300 each)", digest.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fall_names_what_lost_accounts_had_said_from_three_accounts_on()
    {
        var company = await WithFactsAsync(TwoWeeks());
        await app.SayAsync(company.Lena, "feedback Jute: too expensive kind:objection");
        await app.SayAsync(company.Lena, "feedback Kite: the price is too high kind:objection");
        app.Clock.Advance(TimeSpan.FromDays(1));
        var two = await DigestAsync(company);
        await app.SayAsync(company.Lena, "feedback Loom: costs twice as much kind:objection");
        app.Clock.Advance(TimeSpan.FromDays(1));
        var three = await DigestAsync(company);

        Assert.Contains("No evidence in what customers said.", two.English(), StringComparison.Ordinal);
        Assert.DoesNotContain("lost accounts", two.English(), StringComparison.Ordinal);
        Assert.Contains("lost accounts", three.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_cannot_be_computed_is_named_in_one_week_only()
    {
        var company = await WithFactsAsync(TwoWeeks());

        await app.SayAsync(company.Lena, "digest preview", company.Channel);
        var first = await DigestAsync(company);
        var again = await DigestAsync(company);
        app.Clock.Advance(TimeSpan.FromDays(7));
        var next = await DigestAsync(company);

        Assert.Contains("lifetime value", first.English(), StringComparison.Ordinal);
        Assert.Contains("lifetime value", again.English(), StringComparison.Ordinal);
        Assert.DoesNotContain("lifetime value", next.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_older_than_the_week_is_said_first()
    {
        var company = await WithFactsAsync(TwoMonths());

        var blocks = (await DigestAsync(company)).Card!.Blocks.ToList();

        Assert.Contains(
            "deals only up to Oct 31, 2026",
            CardWords.In(Assert.IsType<Paragraph>(blocks[2]).Text, Language.English),
            StringComparison.Ordinal
        );
        Assert.Equal("import", Assert.IsType<Buttons>(blocks[3]).Items[0].Action);
    }

    [Fact]
    public async Task Who_imported_old_data_last_is_named()
    {
        var company = await app.CompanyAsync();
        await app.Get<FactStore>()
            .UpsertAsync(
                company.Organization.Id,
                "october",
                TwoMonths(),
                new FactOrigin(company.Lena.Id, "deals.csv", "h", Day("2026-10-31"), app.Clock.GetUtcNow()),
                CancellationToken.None
            );

        var words = (await DigestAsync(company)).English();

        Assert.Contains($"{company.Lena.Name} imported last, on ", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Growth_does_not_stand_beside_the_revenue_that_it_is_the_change_of()
    {
        var company = await WithFactsAsync(TwoWeeks());

        Assert.DoesNotContain("Sales growth", (await DigestAsync(company)).English(), StringComparison.Ordinal);
    }

    // Week 45: four wins of 10,000 in all; week 46: two of 2,000, and three lost.
    private static FactRows TwoWeeks() =>
        Of(
            [
                Won("0", "Acme", 5, "2026-08-01", "2026-09-01", "Fair"),
                Won("1", "Bolt", 4500, "2026-09-01", "2026-11-02", "Web"),
                Won("2", "Cord", 4500, "2026-09-01", "2026-11-03", "Web"),
                Won("3", "Dyna", 500, "2026-09-01", "2026-11-04", "Fair"),
                Won("4", "Echo", 500, "2026-09-01", "2026-11-05", "Fair"),
                Won("5", "Hill", 1000, "2026-09-01", "2026-11-10", "Fair"),
                Won("6", "Iris", 1000, "2026-09-01", "2026-11-12", "Fair"),
                Lost("7", "Jute", "2026-09-01", "2026-11-11", "Web"),
                Lost("8", "Kite", "2026-09-01", "2026-11-12", "Web"),
                Lost("9", "Loom", "2026-09-01", "2026-11-13", "Web"),
                Open("10", "Mint", "2026-11-10"),
            ],
            [
                Lead("a", "2026-10-01", "Web"),
                Lead("b", "2026-11-04", "Web"),
                Lead("c", "2026-11-05", "Fair"),
                Lead("d", "2026-11-10", "Web"),
                Lead("e", "2026-11-11", "Web"),
                Lead("f", "2026-11-15", "Fair"),
            ],
            [
                Spend("2026-10-01", Bot.Core.Members.Side.Marketing, 100, "Web"),
                Spend("2026-11-03", Bot.Core.Members.Side.Marketing, 100, "Web"),
                Spend("2026-11-10", Bot.Core.Members.Side.Marketing, 100, "Web"),
                Spend("2026-11-12", Bot.Core.Members.Side.Marketing, 300, "Fair"),
            ]
        );

    private async Task<Reply> DigestAsync(Company company)
    {
        await app.SayAsync(company.Tom, "digest now", company.Channel);
        var issue = (await app.Get<DigestStore>().IssuesAsync(company.Organization.Id, 1, CancellationToken.None))[0];
        return Reply.ToRequester(issue.Card);
    }

    private async Task<Company> WithFactsAsync(FactRows rows)
    {
        var company = await app.CompanyAsync();
        await app.Get<FactStore>().UpsertAsync(company.Organization.Id, "test", rows, CancellationToken.None);
        return company;
    }
}
