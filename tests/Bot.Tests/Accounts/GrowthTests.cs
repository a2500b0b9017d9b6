using Bot.Core.Accounts;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Sample;

namespace Bot.Tests.Accounts;

/// <summary>Customers that are like those who bought more, and what to offer them.</summary>
public sealed class GrowthTests
{
    private static readonly Labels Plan = new(Product: "Plan", Segment: "Mid-market");

    [Fact]
    public void Accounts_like_those_who_grew_come_with_the_count()
    {
        var book = Books.Of([
            .. Customers(20, grown: 5, Plan),
            .. Customers(5, grown: 5, new Labels(Product: "Other")),
        ]);

        var found = AccountGrowth.Find(book, AccountFacts.Today, "USD");

        Assert.Equal(15, found.Count);
        Assert.All(found, one => Assert.Equal((5, 20), (one.Grew, one.Total)));
        Assert.Equal("Plan", found[0].Traits[0].English.ToString());
    }

    [Fact]
    public void Fewer_than_twenty_alike_say_nothing() =>
        Assert.Empty(AccountGrowth.Find(Books.Of([.. Customers(19, grown: 10, Plan)]), AccountFacts.Today, "USD"));

    [Fact]
    public void A_new_customer_has_not_grown()
    {
        var book = Books.Of([
            .. Customers(20, grown: 0, Plan),
            AccountFacts.Subscription("new", "New", 900, startedDaysAgo: 20, labels: Plan),
        ]);

        Assert.Empty(AccountGrowth.Find(book, AccountFacts.Today, "USD"));
    }

    [Theory]
    [InlineData("accounts to grow")]
    [InlineData("cuentas para crecer")]
    [InlineData("which accounts could grow?")]
    [InlineData("¿qué clientes pueden crecer?")]
    public async Task They_come_with_the_message_after_the_sale_and_an_offer(string words)
    {
        await using var app = new BotApp();
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);
        await app.DrainAsync();

        var reply = await app.SayAsync(SamplePeople.Find("lena"), words);

        Assert.Contains("accounts like it grew", reply.English(), StringComparison.Ordinal);
        Assert.Contains("Offer: Trazo Track for half a year", reply.English(), StringComparison.Ordinal);
        Assert.Contains(
            reply.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Items),
            button => button is { Action: "offer", Value: "trazo-track-for-half-a-year" }
        );
    }

    private static IEnumerable<Subscription> Customers(int count, int grown, Labels labels) =>
        Enumerable
            .Range(0, count)
            .SelectMany(number =>
            {
                var name = $"{labels.Product} {number}";
                var first = AccountFacts.Subscription($"{name}/1", name, 100 + number, labels: labels);
                return number < grown
                    ? [first, AccountFacts.Subscription($"{name}/2", name, 50, startedDaysAgo: 30, labels: labels)]
                    : new[] { first };
            });
}
