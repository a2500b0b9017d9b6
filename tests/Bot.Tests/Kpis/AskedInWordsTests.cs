using Bot.Core.Facts;
using Bot.Core.Members;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>Questions in a direct talk, without the word kpi. It is Monday, November 16, 2026.</summary>
public sealed class AskedInWordsTests : IAsyncDisposable
{
    private readonly BotApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("how much did we sell in october?", "Total revenue\nOctober 2026: $4,500")]
    [InlineData("how many deals did we win in october", "Deals won\nOctober 2026: 2")]
    [InlineData("new customers in october", "New customers\nOctober 2026: 1")]
    [InlineData("how many new leads in october by channel", "New leads by channel\nOctober 2026: 7")]
    [InlineData("what was our average deal size in october", "Average deal size\nOctober 2026: $2,250")]
    [InlineData("open pipeline", "Open pipeline\nNov 16, 2026: $1")]
    [InlineData("revenue from september to october", "Total revenue\nSep 1, 2026 – Oct 31, 2026: $7,500")]
    public async Task A_question_that_names_a_figure_needs_no_kpi(string words, string figure)
    {
        var company = await WithFactsAsync(TwoMonths());

        Assert.Contains(figure, (await app.SayAsync(company.Lena, words)).English(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cuánto vendimos en octubre", "Ingresos totales\noctubre de 2026: 4.500 $")]
    [InlineData("¿cuántas oportunidades ganamos en octubre?", "Oportunidades ganadas\noctubre de 2026: 2")]
    [InlineData(
        "importe medio en octubre por canal",
        "Importe medio por oportunidad por canal\noctubre de 2026: 2.250 $"
    )]
    public async Task Nor_does_one_in_Spanish(string words, string figure)
    {
        var company = await WithFactsAsync(TwoMonths());

        Assert.Contains(figure, (await app.SayAsync(company.Diego, words)).Spanish(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_month_beside_a_whole_one_says_so()
    {
        var company = await WithFactsAsync(Of([Won("1", "A", 10, "2026-10-01", "2026-10-30"), Today()]));

        var reply = await app.SayAsync(company.Lena, "kpi revenue this month vs october");

        Assert.Contains(
            "November 2026 isn't over: 16 days so far, against the 31 of October 2026.",
            reply.English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_running_month_against_a_year_ago_takes_as_many_days()
    {
        var company = await WithFactsAsync(
            Of([Won("1", "A", 10, "2025-10-01", "2025-11-10"), Won("2", "A", 90, "2025-10-01", "2025-11-20"), Today()])
        );

        var reply = await app.SayAsync(company.Lena, "kpi revenue this month yoy");

        Assert.Contains("vs $10 (Nov 1, 2025 – Nov 16, 2025)", reply.English(), StringComparison.Ordinal);
        Assert.DoesNotContain("isn't over", reply.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_months_of_a_period_stand_in_their_order()
    {
        var company = await WithFactsAsync(TwoMonths());

        var reply = await app.SayAsync(company.Lena, "kpi revenue q3..q4 by month");
        var months = await app.SayAsync(company.Lena, "kpi revenue from september to october by month");

        Assert.Contains("I can't read “q3..q4” as a period", reply.English(), StringComparison.Ordinal);
        Assert.Contains(
            "Month | Value | Before | Change\nSep ’26 | $3,000 | – | –\nOct ’26 | $4,500 | $3,000 | ▲ +50.0% · better",
            months.English(),
            StringComparison.Ordinal
        );
        Assert.Contains("Mes | Valor", months.Spanish(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_open_is_shown_by_stage_and_only_as_of_now()
    {
        var company = await WithFactsAsync(TwoMonths());

        var now = await app.SayAsync(company.Lena, "pipeline by stage");
        var then = await app.SayAsync(company.Lena, "kpi pipeline last quarter");

        Assert.Contains("demo | $1", now.English(), StringComparison.Ordinal);
        Assert.Contains("the imports only say what is open on Oct 31, 2026", then.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_industry_comes_from_the_account_and_else_from_the_deal()
    {
        var company = await WithFactsAsync(
            TwoMonths() with
            {
                Accounts = [new Account("Acme", "Freight", null, "Spain"), new Account("Dyna", "Retail", null, null)],
            }
        );

        var industries = await app.SayAsync(company.Lena, "kpi revenue october by industry");
        var countries = await app.SayAsync(company.Lena, "kpi revenue october by country");

        Assert.Contains("Retail | $4,000", industries.English(), StringComparison.Ordinal);
        Assert.Contains("Freight | $500", industries.English(), StringComparison.Ordinal);
        Assert.Contains("Spain | $500", countries.English(), StringComparison.Ordinal);
        Assert.Contains("(no country) | $4,000", countries.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fiscal_year_begins_in_the_month_that_the_company_set()
    {
        var company = await WithFactsAsync(TwoMonths());
        var asked = app.Command(company.Lena) with
        {
            Requester = new MemberRequester(company.Organization with { FiscalMonth = 10 }, company.Lena),
        };

        var year = await app.SendAsync(asked with { Text = "revenue this fiscal year" });
        var quarter = await app.SendAsync(asked with { Text = "kpi revenue Q4 FY26", DeliveryKey = "second" });

        Assert.Contains("Oct 1, 2026 – Sep 30, 2027: $4,500", year.English(), StringComparison.Ordinal);
        Assert.Contains("Q3 2026: $3,000", quarter.English(), StringComparison.Ordinal);
    }

    private static Deal Today() => Won("today", "A", 30, "2026-10-01", "2026-11-16");

    private async Task<Company> WithFactsAsync(FactRows rows)
    {
        var company = await app.CompanyAsync();
        await app.Get<FactStore>().UpsertAsync(company.Organization.Id, "test", rows, CancellationToken.None);
        return company;
    }
}
