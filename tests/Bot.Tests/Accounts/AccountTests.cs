using Bot.Core.Chat;
using Bot.Core.Commitments;
using Bot.Core.Facts;
using Bot.Core.Sample;
using Bot.Tests.Data;

namespace Bot.Tests.Accounts;

/// <summary>Everything about one customer, asked by name.</summary>
public sealed class AccountTests
{
    [Theory]
    [InlineData("account redwood bakery supply")]
    [InlineData("cuenta Redwood")]
    [InlineData("tell me about Redwood Bakery Supply")]
    [InlineData("what do we know about Redwood Bakery Supply?")]
    [InlineData("how is Redwood Bakery Supply doing?")]
    [InlineData("how's Redwood Bakery Supply doing")]
    [InlineData("¿qué sabemos de Redwood Bakery Supply?")]
    [InlineData("cuéntame de Redwood Bakery Supply")]
    [InlineData("¿cómo va Redwood Bakery Supply?")]
    [InlineData("Redwood Bakery Supply")]
    public async Task One_card_has_stage_revenue_deals_and_what_they_told_us(string words)
    {
        await using var app = new BotApp();
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);
        await app.DrainAsync();

        var card = (await app.SayAsync(SamplePeople.Find("lena"), words)).Card!;

        var fields = card
            .Blocks.OfType<Fields>()
            .First()
            .Items.ToDictionary(field => field.Label.English.ToString(), field => field.Value.English.ToString());
        Assert.StartsWith("customer", fields["Stage"], StringComparison.Ordinal);
        Assert.Equal("Lena Hart", fields["Owner"]);
        Assert.Equal(
            ["Deals", "Monthly revenue", "Renewal"],
            fields.Keys.Intersect(["Deals", "Monthly revenue", "Renewal"]).Order()
        );
        Assert.NotEmpty(card.Blocks.OfType<Quote>());
        Assert.Contains("Next step", PlainCard.Words(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promises_of_an_account_say_which_were_not_kept_and_why()
    {
        await using var app = await StartAsync();
        await app.Get<CommitmentStore>().AttachAsync(AccountFacts.Broken("Acme", "It took 47 days."), default);

        var card = await app.SayAsync(Company.Maya, "account Acme");

        Assert.Contains("0 kept · 1 not kept", card.English(), StringComparison.Ordinal);
        Assert.Contains("live-in-30-days: not kept. It took 47 days.", card.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_says_what_is_near()
    {
        await using var app = await StartAsync();

        var reply = await app.SayAsync(Company.Lena, "account Akkme");

        Assert.Contains("“Akkme”", reply.English(), StringComparison.Ordinal);
        Assert.Contains(Buttons(reply), button => button is { Action: "account", Value: "Acme" });
    }

    [Theory]
    [InlineData(Engine.LiteDb)]
    [InlineData(Engine.Postgres)]
    public async Task Names_of_one_company_are_merged_by_an_approver_and_separated_again(Engine engine)
    {
        await using var app = await StartAsync(engine);
        var before = await app.SayAsync(Company.Tom, "account Acme");
        Assert.Contains("Possibly the same company: “Acme, Inc.”", before.English(), StringComparison.Ordinal);
        Assert.DoesNotContain(Buttons(await app.SayAsync(Company.Lena, "account Acme")), IsMerge);

        var merge = Buttons(before).Single(IsMerge);
        await app.PressAsync(Company.Tom, merge);
        var merged = await app.SayAsync(Company.Lena, "account Acme");
        Assert.Contains("$3,000", merged.English(), StringComparison.Ordinal);
        Assert.Contains("Includes Acme, Inc..", merged.English(), StringComparison.Ordinal);

        var undo = Buttons(await app.SayAsync(Company.Tom, "account Acme"))
            .Single(button => button.Action == "account.merge.undo");
        await app.PressAsync(Company.Tom, undo);
        var apart = await app.SayAsync(Company.Lena, "account Acme");
        Assert.Contains("$1,000", apart.English(), StringComparison.Ordinal);
        Assert.DoesNotContain("$3,000", apart.English(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.LiteDb)]
    [InlineData(Engine.Postgres)]
    public async Task What_was_said_is_read_under_the_names_that_are_merged_now(Engine engine)
    {
        await using var app = await StartAsync(engine);
        await app.SayAsync(Company.Lena, "feedback onboarding is slow account:\"Acme, Inc.\"");
        Assert.DoesNotContain("onboarding is slow", await CardAsync(app), StringComparison.Ordinal);

        var merge = Buttons(await app.SayAsync(Company.Tom, "account Acme")).Single(IsMerge);
        var merged = await app.PressAsync(Company.Tom, merge);
        Assert.Contains("onboarding is slow", await CardAsync(app), StringComparison.Ordinal);
        await app.PressAsync(Company.Tom, Buttons(merged).Single(button => button.Action == "account.merge.undo"));
        Assert.DoesNotContain("onboarding is slow", await CardAsync(app), StringComparison.Ordinal);

        await app.PressAsync(Company.Tom, merge);
        await app.SayAsync(Company.Lena, "feedback undo");
        Assert.DoesNotContain("onboarding is slow", await CardAsync(app), StringComparison.Ordinal);

        static async Task<string> CardAsync(BotApp app) => (await app.SayAsync(Company.Lena, "account Acme")).English();
    }

    [Fact]
    public async Task A_card_of_an_account_that_was_merged_meanwhile_leads_to_the_account_it_is_part_of()
    {
        await using var app = await StartAsync();
        var open = Buttons(await app.SayAsync(Company.Tom, "account Acme, Inc.")).Single(IsMerge);
        var stale = new Button(LocalizedText.Invariant("Acme, Inc."), "account", "Acme, Inc.");
        await app.PressAsync(Company.Tom, Buttons(await app.SayAsync(Company.Tom, "account Acme")).Single(IsMerge));

        var shown = await app.PressAsync(Company.Lena, stale);
        var again = await app.PressAsync(Company.Tom, open);

        Assert.Contains("“Acme, Inc.” is now part of Acme.", shown.English(), StringComparison.Ordinal);
        Assert.Contains("$3,000", shown.English(), StringComparison.Ordinal);
        Assert.Contains("one account already", again.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_does_not_merge_accounts()
    {
        await using var app = await StartAsync();
        var merge = Buttons(await app.SayAsync(Company.Tom, "account Acme")).Single(IsMerge);

        var refused = await app.PressAsync(Company.Lena, merge);

        Assert.Contains("Only approvers and admins", refused.English(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Includes",
            (await app.SayAsync(Company.Lena, "account Acme")).English(),
            StringComparison.Ordinal
        );
    }

    private static Company Company { get; } = new("acme-co");

    private static bool IsMerge(Button button) => button.Action == "account.merge";

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
                    AccountFacts.Subscription("1", "Acme", 1_000),
                    AccountFacts.Subscription("2", "Acme, Inc.", 2_000),
                    AccountFacts.Subscription("3", "Globex 12", 700),
                    AccountFacts.Subscription("4", "Globex 13", 700),
                ],
            },
        };
        await app.Get<FactStore>().UpsertAsync("acme-co", "test", rows, CancellationToken.None);
        return app;
    }
}
