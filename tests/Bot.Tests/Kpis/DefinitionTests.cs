using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Facts;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>Definitions that both sides sign. It is Monday, November 16, 2026.</summary>
public sealed class DefinitionTests : IAsyncDisposable
{
    private readonly BotApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_definition_counts_once_both_sides_have_signed_it()
    {
        var company = await WithFactsAsync();
        var shipped = await app.SayAsync(company.Lena, "kpi cac october");
        await ProposeAsync(company, "cac", "Marketing spend by new customers", "cac.marketing");
        var proposed = await app.SayAsync(company.Lena, "kpi cac october");
        await SignAsync(company, "cac");

        var agreed = await app.SayAsync(company.Lena, "kpi cac october");
        var why = await app.SayAsync(company.Maya, $"why {Id(agreed)}");

        Assert.Contains("$1,500", shipped.English(), StringComparison.Ordinal);
        Assert.Equal(shipped.English(), proposed.English());
        Assert.Contains("$900", agreed.English(), StringComparison.Ordinal);
        Assert.Contains("Definition 1, agreed.", agreed.English(), StringComparison.Ordinal);
        Assert.Contains("Definición 1, acordada.", agreed.Spanish(), StringComparison.Ordinal);
        Assert.Contains("Formula: Marketing spend by new customers.", why.English(), StringComparison.Ordinal);
        Assert.Contains("agreed definition 1", why.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_shown_and_posted_keeps_its_definition()
    {
        var company = await WithFactsAsync();
        var shown = await app.SayAsync(company.Lena, "kpi cac october");
        await app.SayAsync(company.Tom, "digest now", company.Channel);
        var posted = await PostedAsync(company);

        await ProposeAsync(company, "cac", "Marketing spend by new customers", "cac.marketing");
        await SignAsync(company, "cac");
        var again = await app.SayAsync(company.Lena, "kpi cac october");
        var why = await app.SayAsync(company.Maya, $"why {Id(shown)}");

        Assert.NotEqual(Id(shown), Id(again));
        Assert.Contains("$1,500", why.English(), StringComparison.Ordinal);
        Assert.DoesNotContain("agreed", why.English(), StringComparison.Ordinal);
        Assert.Equal(posted, await PostedAsync(company));
    }

    [Fact]
    public async Task Churn_is_read_as_both_sides_agreed()
    {
        var company = await WithFactsAsync();
        var accounts = await app.SayAsync(company.Lena, "kpi churn october");
        await ProposeAsync(company, "churn", "MRR that we lost by MRR that we had", "churn.mrr");
        await SignAsync(company, "churn rate");

        var money = await app.SayAsync(company.Lena, "kpi churn october");

        Assert.Contains("50.0%", accounts.English(), StringComparison.Ordinal);
        Assert.Contains("10.0%", money.English(), StringComparison.Ordinal);
        Assert.Contains("Counts monthly revenue that was lost", money.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_of_computing_of_another_figure_is_told()
    {
        var company = await WithFactsAsync();
        await ProposeAsync(company, "cac", "Lost MRR", "churn.mrr");
        await SignAsync(company, "cac");

        var shown = await app.SayAsync(company.Lena, "definition cac");

        Assert.Contains("is not one of this figure", shown.English(), StringComparison.Ordinal);
        Assert.Contains(
            "$1,500",
            (await app.SayAsync(company.Lena, "kpi cac october")).English(),
            StringComparison.Ordinal
        );
    }

    private static string Id(Reply reply) =>
        reply
            .Card!.Blocks.OfType<Buttons>()
            .SelectMany(block => block.Items)
            .First(button => button.Action == "kpi.why")
            .Value;

    private async Task<string> PostedAsync(Company company)
    {
        var issues = await app.Get<DigestStore>().IssuesAsync(company.Organization.Id, 1, CancellationToken.None);
        return CardWords.In(Assert.Single(issues).Card, Language.English);
    }

    private async Task ProposeAsync(Company company, string kpi, string words, string reading)
    {
        var form = (await app.SayAsync(company.Maya, "definition propose")).Form!;
        await app.SubmitAsync(
            company.Maya,
            form,
            new Dictionary<string, string>
            {
                ["kpi"] = kpi,
                ["formula"] = words,
                ["reading"] = reading,
            }
        );
    }

    private async Task SignAsync(Company company, string name)
    {
        await app.DecideAsync(company.Tom, $"definition sign {name}");
        await app.DecideAsync(company.Sofia, $"definition sign {name}");
    }

    private async Task<Company> WithFactsAsync()
    {
        var company = await app.CompanyAsync();
        var rows = TwoMonths() with
        {
            Others = new OtherRows
            {
                Subscriptions =
                [
                    Subscription("1", "Acme", 90, "2026-01-01", null),
                    Subscription("2", "Bolt", 10, "2026-01-01", "2026-10-20"),
                    Subscription("3", "Cord", 5, "2026-11-01", null),
                ],
            },
        };
        await app.Get<FactStore>().UpsertAsync(company.Organization.Id, "test", rows, CancellationToken.None);
        return company;
    }

    private static Subscription Subscription(string id, string account, decimal monthly, string start, string? end) =>
        new(
            id,
            account,
            new Money(monthly, "USD"),
            end is null ? SubscriptionStatus.Active : SubscriptionStatus.Ended,
            Day(start),
            end is null ? null : Day(end),
            null,
            null,
            Labels.None
        );
}
