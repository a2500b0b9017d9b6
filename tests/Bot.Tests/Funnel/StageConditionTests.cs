using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Funnel;
using Bot.Core.Journey;

namespace Bot.Tests.Funnel;

/// <summary>Conditions on facts by which a stage starts and ends, as people type them.</summary>
public sealed class StageConditionTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);

    [Theory]
    [InlineData("has a lead", "Leads")]
    [InlineData("tiene un lead", "Leads")]
    [InlineData("has a deal", "Deals")]
    [InlineData("Tiene una oportunidad.", "Deals")]
    [InlineData("deal stage is demo", "Crm demo")]
    [InlineData("The deal's stage is Demo Booked, POC or \"Pilot\"", "Crm Demo Booked|POC|Pilot")]
    [InlineData("la etapa de la oportunidad es Demostración o Piloto", "Crm Demostración|Piloto")]
    [InlineData("amount is over 5.000", "Deals >5000 ")]
    [InlineData("importe mayor que 5.000 €", "Deals >5000 EUR")]
    [InlineData("deal stage is demo and amount is over $12k", "Crm demo >12000 USD")]
    [InlineData("tiene una oportunidad y el importe supera los 1,5m", "Deals >1500000 ")]
    [InlineData("deal is won", "Won")]
    [InlineData("ha comprado", "Won")]
    [InlineData("first payment", "Paid")]
    [InlineData("primer pago", "Paid")]
    public void A_condition_is_read_as_a_person_writes_it(string words, string expected)
    {
        var condition = StageCondition.Read(words)!;

        var names = condition.CrmNames.Count == 0 ? "" : $" {string.Join('|', condition.CrmNames)}";
        var over = condition.Over is { } amount ? $" >{amount.Amount:0} {amount.Currency}" : "";
        Assert.Equal(expected, $"{condition.Source}{names}{over}");
    }

    [Theory]
    [InlineData("when they are ready")]
    [InlineData("amount is over a lot")]
    [InlineData("has a deal and first payment")]
    [InlineData("has a lead or has a deal")]
    [InlineData("deal stage is")]
    [InlineData("and")]
    public void What_cannot_be_read_is_told_with_what_can(string words) =>
        Assert.Contains(
            "amount is over",
            StageFields.EntryIf.Check!(words)!.English.ToString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void Open_deals_are_counted_where_their_condition_holds()
    {
        var journey = new JourneyStages([
            .. DefaultStages.All.Select(rule =>
                rule.Stage switch
                {
                    Stage.Demo => Rule("demo", ("entryif", "deal stage is demo and amount is over 5,000")),
                    Stage.Decision => Rule("decision", ("exitif", "amount is over 90,000")),
                    Stage.Customer => Rule("customer", ("entryif", "first payment")),
                    _ => rule,
                }
            ),
        ]);
        var rows = new FactRows(
            [
                Open("1", "Demo", 6_000),
                Open("2", "Demo", 5_000),
                Open("3", "Decision", 80_000),
                Open("4", "Decision", 100_000),
            ],
            [],
            []
        )
        {
            Others = new OtherRows
            {
                Subscriptions =
                [
                    Paid("s1", "Acme", Today),
                    Paid("s2", "Acme", Today.AddDays(-9)),
                    Paid("s3", "Bolt", Today.AddDays(1)),
                ],
            },
        };

        var counts = StageCounts.Of(journey, FactSetBuilder.Build(new StoredFacts(1, rows)), Today);

        Assert.Equal((1, 1, 1), (Count(Stage.Demo), Count(Stage.Decision), Count(Stage.Customer)));
        Assert.Empty(counts.Elsewhere);

        int? Count(Stage stage) => counts.Of(journey.Of(stage));
    }

    [Fact]
    public async Task A_condition_that_cannot_be_read_is_refused_in_the_form()
    {
        await using var app = new BotApp();
        var company = await app.CompanyAsync();
        var form = (await app.SayAsync(company.Ana, "journey propose objections")).Form!;

        var refused = await app.SubmitAsync(
            company.Ana,
            form,
            new Dictionary<string, string>
            {
                ["stage"] = "objections",
                ["leads"] = "both",
                ["entry"] = "They say what holds them back.",
                ["entryif"] = "when they hesitate",
            }
        );

        Assert.Contains(
            "No entiendo esta condición",
            refused.Errors["entryif"].Spanish.ToString(),
            StringComparison.Ordinal
        );
    }

    private static StageRule Rule(string stage, params (string Field, string Words)[] values) =>
        StageRule.Of(
            AgreementContent.Of(
                StageFields.All,
                field => field == "stage" ? stage : values.FirstOrDefault(value => value.Field == field).Words
            )
        );

    private static Deal Open(string id, string stage, decimal amount) =>
        new(id, "Acme", new Money(amount, "USD"), DealState.Open, Today, null, stage, Labels.None);

    private static Subscription Paid(string id, string account, DateOnly start) =>
        new(id, account, new Money(9, "USD"), SubscriptionStatus.Active, start, null, null, null, Labels.None);
}
