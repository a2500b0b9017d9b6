using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Kpis;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>Targets that both sides sign, beside their figures. It is Monday, November 16, 2026.</summary>
public sealed class TargetTests : IAsyncDisposable
{
    private readonly BotApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_target_counts_once_both_sides_have_signed_it()
    {
        var company = await WithFactsAsync();
        await ProposeAsync(company, "revenue", "month", "$9,000");
        var proposed = await app.SayAsync(company.Lena, "kpi revenue october");
        await SignAsync(company, "revenue month");

        var agreed = await app.SayAsync(company.Lena, "kpi revenue october");
        var quarter = await app.SayAsync(company.Lena, "kpi revenue last quarter");

        Assert.DoesNotContain("Target", proposed.English(), StringComparison.Ordinal);
        Assert.Contains("Target: $9,000, 50.0% reached (version 1)", agreed.English(), StringComparison.Ordinal);
        Assert.Contains("Meta: 9.000 $, alcanzada al 50,0 % (versión 1)", agreed.Spanish(), StringComparison.Ordinal);
        Assert.DoesNotContain("Target", quarter.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cost_is_kept_or_not()
    {
        var company = await WithFactsAsync();
        await ProposeAsync(company, "cac", "month", "$1,000");
        await SignAsync(company, "cac month");

        Assert.Contains(
            "Target: at most $1,000, not kept (version 1)",
            (await app.SayAsync(company.Lena, "kpi cac october")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Target: at most $1,000, kept (version 1)",
            (await app.SayAsync(company.Lena, "kpi cac september")).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_digest_holds_the_quarter_against_its_target()
    {
        var company = await WithFactsAsync();
        await ProposeAsync(company, "revenue", "quarter", "$45,000");
        await SignAsync(company, "revenue quarter");

        await app.SayAsync(company.Tom, "digest now", company.Channel);
        var issue = Assert.Single(
            await app.Get<DigestStore>().IssuesAsync(company.Organization.Id, 1, CancellationToken.None)
        );

        Assert.Contains(
            "Target: $45,000, 10.0% reached (version 1)",
            CardWords.In(issue.Card, Language.English),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("$120,000", KpiUnit.Money, 120000)]
    [InlineData("120.000 €", KpiUnit.Money, 120000)]
    [InlineData("USD 12k", KpiUnit.Money, 12000)]
    [InlineData("25%", KpiUnit.Share, 0.25)]
    [InlineData("12,5 %", KpiUnit.Share, 0.125)]
    [InlineData("30 days", KpiUnit.Days, 30)]
    [InlineData("30 días", KpiUnit.Days, 30)]
    [InlineData("12", KpiUnit.Count, 12)]
    public void A_target_is_read_in_the_unit_of_its_figure(string words, KpiUnit unit, decimal number) =>
        Assert.Equal(number, TargetValue.Read(words, unit, "USD")?.Number);

    [Theory]
    [InlineData("120000", KpiUnit.Money)]
    [InlineData("25", KpiUnit.Share)]
    [InlineData("30", KpiUnit.Days)]
    [InlineData("more", KpiUnit.Count)]
    public void A_target_without_its_unit_is_none(string words, KpiUnit unit) =>
        Assert.Null(TargetValue.Read(words, unit, "USD"));

    private async Task ProposeAsync(Company company, string kpi, string per, string value)
    {
        var form = (await app.SayAsync(company.Maya, "target propose")).Form!;
        await app.SubmitAsync(
            company.Maya,
            form,
            new Dictionary<string, string>
            {
                ["kpi"] = kpi,
                ["per"] = per,
                ["value"] = value,
            }
        );
    }

    private async Task SignAsync(Company company, string name)
    {
        await app.DecideAsync(company.Tom, $"target sign {name}");
        await app.DecideAsync(company.Sofia, $"target sign {name}");
    }

    private async Task<Company> WithFactsAsync()
    {
        var company = await app.CompanyAsync();
        await app.Get<FactStore>().UpsertAsync(company.Organization.Id, "test", TwoMonths(), CancellationToken.None);
        return company;
    }
}
