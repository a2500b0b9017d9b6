using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Kpis;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>The figures of the shared vocabulary beyond revenue and cost, on the facts of two months.</summary>
public sealed class RatioTests
{
    private static readonly Period October = Period.Month(2026, 10);

    [Fact]
    public void Revenue_is_marketings_where_marketing_spends_on_the_channel()
    {
        var facts = Packed(
            Of(
                [
                    Won("1", "A", 100, "2026-09-01", "2026-10-02", "Web"),
                    Won("2", "B", 40, "2026-09-01", "2026-10-03", "Referral"),
                    Won("3", "C", 7, "2026-09-01", "2026-10-30"),
                ],
                spend:
                [
                    Spend("2026-10-01", Bot.Core.Members.Side.Marketing, 10, "web"),
                    Spend("2026-10-01", Bot.Core.Members.Side.Sales, 10, "Referral"),
                ]
            )
        );

        var result = Result("attributed", facts);

        Assert.Equal(100m, result.Number);
        Assert.StartsWith("1 of 3 won deals", English(result.Caveat!), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_spend_by_channel_no_channel_is_marketings() =>
        Assert.StartsWith(
            "no channel is known to be marketing's",
            English(Result("attributed", Packed(Of([Won("1", "A", 1, "2026-09-01", "2026-10-02", "Web")]))).Missing!),
            StringComparison.Ordinal
        );

    [Fact]
    public void Revenue_per_account_counts_an_account_once()
    {
        var facts = Packed(
            Of([
                Won("1", "A", 100, "2026-09-01", "2026-10-02"),
                Won("2", "a ", 50, "2026-09-01", "2026-10-03"),
                Won("3", "B", 30, "2026-09-01", "2026-10-04"),
            ])
        );

        Assert.Equal((90m, "USD"), (Result("arpa", facts).Number, Result("arpa", facts).Currency));
    }

    [Fact]
    public void Leads_and_customers_need_a_key_and_not_two_counts() =>
        Assert.Contains(
            "which lead they come from",
            English(Result("leadrate", Packed(TwoMonths())).Missing!),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("nps", "NPS answers")]
    [InlineData("churn rate last quarter", "subscription data")]
    [InlineData("tasa de retención", "subscription data")]
    [InlineData("gross margin", "cost of what was sold")]
    [InlineData("marketing roi", "cost of what was sold")]
    [InlineData("form conversion rate", "form submissions")]
    public void A_figure_that_no_file_brings_says_what_it_needs(string words, string missing)
    {
        var read = KpiQuestion.Read(words, Day("2026-11-16"), October);

        Assert.Null(read.Misread);
        Assert.Contains(
            missing,
            English(read.Definition!.Formula(Packed(TwoMonths()), October, October.Previous()).Missing!),
            StringComparison.Ordinal
        );
    }

    private static KpiResult Result(string key, FactSet facts) =>
        KpiCatalog.Find(key)!.Formula(facts, October, October.Previous());

    private static string English(LocalizedText text) => CardWords.In(text, Language.English);
}
