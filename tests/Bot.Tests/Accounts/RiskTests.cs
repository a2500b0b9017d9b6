using Bot.Core.Accounts;
using Bot.Core.Chat;
using Bot.Core.Commitments;
using Bot.Core.Facts;
using Bot.Core.Sample;
using Bot.Tests.Data;

namespace Bot.Tests.Accounts;

/// <summary>Customers that may leave, with the reason on each line.</summary>
public sealed class RiskTests
{
    private static Company Company { get; } = new("acme-co");

    [Theory]
    [InlineData("accounts at risk")]
    [InlineData("cuentas en riesgo")]
    [InlineData("which accounts are at risk?")]
    [InlineData("which customers might leave us")]
    [InlineData("who is about to churn?")]
    [InlineData("¿qué clientes se nos pueden ir?")]
    [InlineData("¿qué cuentas están en riesgo?")]
    public async Task Each_reason_stands_on_the_line_of_its_account(string words)
    {
        await using var app = await StartAsync();

        var list = (await app.SayAsync(Company.Lena, words)).English();

        Assert.Contains("Ending · $900 a month", list, StringComparison.Ordinal);
        Assert.Contains("ends on", list, StringComparison.Ordinal);
        Assert.Contains("renews on", list, StringComparison.Ordinal);
        Assert.Contains("1 person would not recommend us", list, StringComparison.Ordinal);
        Assert.Contains("1 promise not kept", list, StringComparison.Ordinal);
        Assert.Contains("pays 40% less than 90 days ago", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Content", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_most_revenue_comes_first_and_the_rest_is_one_press_away()
    {
        await using var app = await StartAsync();

        var list = await app.SayAsync(Company.Lena, "accounts at risk");

        Assert.Equal(
            ["Ending", "Renewing", "Detractor", "Smaller", "Broken"],
            Buttons(list).Where(button => button.Action == "account").Select(button => button.Value)
        );
        var more = Buttons(list).Single(button => button.Action == "accounts.risk");
        Assert.Contains(
            "1 open problem",
            (await app.PressAsync(Company.Lena, more)).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_takes_an_account_is_its_owner_and_finds_it_at_home()
    {
        await using var app = await StartAsync();
        var claim = Button(await app.SayAsync(Company.Lena, "accounts at risk"), "accounts.risk.claim", "Ending");

        await app.PressAsync(Company.Lena, claim);

        Assert.Contains(
            "Ending · $900 a month · Lena",
            (await app.SayAsync(Company.Maya, "accounts at risk")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Ending may leave",
            (await app.SayAsync(Company.Lena, "home")).English(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "may leave",
            (await app.SayAsync(Company.Maya, "home")).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_snoozed_account_comes_back_after_two_weeks()
    {
        await using var app = await StartAsync();
        var snooze = Button(await app.SayAsync(Company.Lena, "accounts at risk"), "accounts.risk.snooze", "Ending");

        await app.PressAsync(Company.Lena, snooze);

        var without = (await app.SayAsync(Company.Lena, "accounts at risk")).English();
        Assert.DoesNotContain("Ending", without, StringComparison.Ordinal);
        Assert.Contains("1 more is snoozed", without, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Contains(
            "Ending",
            (await app.SayAsync(Company.Lena, "accounts at risk")).English(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Engine.LiteDb)]
    [InlineData(Engine.Postgres)]
    public async Task What_was_done_is_stored_with_the_reasons_and_the_list_goes_on(Engine engine)
    {
        await using var app = await StartAsync(engine);
        var list = await app.SayAsync(Company.Lena, "accounts at risk");
        var form = (await app.PressAsync(Company.Lena, Button(list, "accounts.risk.answer", "Smaller"))).Form!;

        await app.SubmitAsync(Company.Lena, form, new() { ["action"] = "Talked", ["note"] = "They closed a depot." });

        var care = Assert.Single(await app.Get<AccountStore>().CaresAsync("acme-co", CancellationToken.None));
        Assert.Equal(("Smaller", CareAction.Talked), (care.Name, care.Latest!.Action));
        Assert.Equal([RiskReason.LessRevenue], care.Latest.Reasons);
        Assert.DoesNotContain(
            "Smaller",
            (await app.SayAsync(Company.Lena, "accounts at risk")).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_subscriptions_nobody_is_called_safe()
    {
        await using var app = new BotApp();
        await app.CompanyAsync();

        var reply = await app.SayAsync(Company.Lena, "accounts at risk");

        Assert.Contains("no subscriptions yet", reply.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_digest_names_the_accounts_at_risk()
    {
        await using var app = await StartAsync();
        await app.SayAsync(Company.Lena, "feedback Broken: onboarding is slow");

        var digest = await app.SayAsync(Company.Tom, "digest preview", Company.Channel);

        Assert.Contains("Accounts at risk", digest.English(), StringComparison.Ordinal);
        Assert.Contains("Ending may leave: ends on", digest.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_company_has_accounts_at_risk_with_a_next_step()
    {
        await using var app = new BotApp();
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);
        await app.DrainAsync();

        var list = await app.SayAsync(SamplePeople.Find("lena"), "accounts at risk");

        Assert.Contains("renews on", list.English(), StringComparison.Ordinal);
        Assert.Contains("Next: Message:", list.English(), StringComparison.Ordinal);
        Assert.Contains("Offer: Named support contact", list.English(), StringComparison.Ordinal);
        var cards = new List<string>();
        foreach (var open in Buttons(list).Where(button => button.Action == "account"))
        {
            cards.Add((await app.PressAsync(SamplePeople.Find("lena"), open)).English());
        }

        // The card of an account suggests what its line in the list does.
        Assert.Contains(cards, card => card.Contains("Offer: Named support contact", StringComparison.Ordinal));
    }

    [Fact]
    public void Reasons_weigh_what_came_true_once_twenty_accounts_are_known()
    {
        var record = new RiskRecord(
            new RiskOutcome(6, 24),
            new Dictionary<RiskReason, RiskOutcome>
            {
                [RiskReason.Renewal] = new(2, 23),
                [RiskReason.Detractor] = new(4, 1),
            }
        );
        var renewing = AtRisk("Renewing", 1_000, RiskReason.Renewal);
        var detractor = AtRisk("Detractor", 500, RiskReason.Detractor);

        var ranked = RiskRanking.Rank([renewing, detractor], record, "USD");

        // 8 % of 1,000 against the 20 % of all reasons of 500: five low scores are too few to say.
        Assert.Equal(["Detractor", "Renewing"], ranked.Select(account => account.Name));
        Assert.Contains("too few to say", RiskTexts.Record(record).English.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whether_a_customer_stayed_is_counted_ninety_days_after_the_answer()
    {
        var book = Books.Of([
            AccountFacts.Subscription("1", "Stayed", 100),
            AccountFacts.Subscription("2", "Left", 100, endsInDays: -50),
        ]);
        AccountCare[] cares = [Answered("Stayed", 120), Answered("Left", 120), Answered("Stayed", 60)];

        var record = RiskRecord.Of(cares, book, AccountFacts.Today);

        Assert.Equal(new RiskOutcome(1, 1), record.All);
        Assert.Null(record.All.Share);
    }

    private static AccountCare Answered(string name, int daysAgo) =>
        new("acme-co", AccountStore.Key(name), name)
        {
            Answers =
            [
                new CareAnswer("lena", BotApp.Start.AddDays(-daysAgo), CareAction.Talked, null, [RiskReason.Renewal]),
            ],
        };

    private static AccountAtRisk AtRisk(string name, decimal monthly, RiskReason reason) =>
        new(AccountStore.Key(name), name, [new RiskFinding(reason)], [new Money(monthly, "USD")], null);

    private static Button Button(Reply reply, string action, string account) =>
        Buttons(reply).Single(button => button.Action == action && button.Value == account);

    private static IEnumerable<Button> Buttons(Reply reply) =>
        reply.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Items);

    private static async Task<BotApp> StartAsync(Engine engine = Engine.LiteDb)
    {
        var app = new BotApp(engine: engine);
        await app.CompanyAsync();
        var rows = FactRows.None with
        {
            Others = new OtherRows
            {
                Subscriptions =
                [
                    AccountFacts.Subscription("1", "Ending", 900, startedDaysAgo: 100, endsInDays: 30),
                    AccountFacts.Subscription("2", "Renewing", 800, startedDaysAgo: 100, renewsInDays: 30),
                    AccountFacts.Subscription("3", "Detractor", 700, startedDaysAgo: 100),
                    AccountFacts.Subscription("4", "Smaller", 400, startedDaysAgo: 100, endsInDays: -10),
                    AccountFacts.Subscription("5", "Smaller", 600, startedDaysAgo: 100),
                    AccountFacts.Subscription("6", "Broken", 500, startedDaysAgo: 100),
                    AccountFacts.Subscription("7", "Pained", 300, startedDaysAgo: 100),
                    AccountFacts.Subscription("8", "Content", 5_000, startedDaysAgo: 100),
                ],
                Answers =
                [
                    new SurveyAnswer("a", "Detractor", "p", AccountFacts.Today.AddDays(-3), 3, null, Labels.None),
                    new SurveyAnswer("b", "Content", "q", AccountFacts.Today.AddDays(-3), 9, null, Labels.None),
                ],
            },
        };
        await app.Get<FactStore>().UpsertAsync("acme-co", "test", rows, CancellationToken.None);
        await app.Get<CommitmentStore>().AttachAsync(AccountFacts.Broken("Broken", "Late."), CancellationToken.None);
        await app.SayAsync(Company.Diego, "feedback Pained: the app crashes kind:pain");
        return app;
    }
}
