using Bot.Core.Members;
using Bot.Tests.Agreements;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Claims;

/// <summary>What the author and the signers of a claim hear before it is signed, and the order of the plans.</summary>
public sealed class ClaimAdviceTests : IAsyncLifetime
{
    private Loop loop = null!;

    private Company Company => loop.Company;

    private BotApp App => loop.App;

    public async ValueTask InitializeAsync() => loop = await StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Theory]
    [InlineData("Customers go live within three days.")]
    [InlineData("Customers do not go live within seven days.")]
    public async Task A_claim_that_contradicts_a_signed_one_is_told_before_anyone_signs(string wording)
    {
        await loop.AgreeClaimAsync();

        var receipt = await loop.ProposeClaimAsync(
            new()
            {
                ["name"] = "Another",
                ["otherWays"] = "",
                ["wording"] = wording,
            }
        );
        var review = await App.PressAsync(Company.Tom, Button(receipt.Card!, "claim.review"));

        Assert.Contains("a signed claim says something else", Words(receipt), StringComparison.Ordinal);
        Assert.Contains("Live in a week", Words(receipt), StringComparison.Ordinal);
        Assert.Contains("a signed claim says something else", Words(review), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_topic_contradicts_nothing()
    {
        await loop.AgreeClaimAsync();

        var receipt = await loop.ProposeClaimAsync(
            new()
            {
                ["name"] = "Monthly report",
                ["otherWays"] = "",
                ["wording"] = "You get a report every month.",
            }
        );

        Assert.DoesNotContain("something else", Words(receipt), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan", "Business and above", "the order of your plans")]
    [InlineData("region", "Narnia", "I don’t know the region “Narnia”")]
    [InlineData("wording", "We keep to 4711.", "I can’t tell what “4711” counts")]
    public async Task What_a_check_cannot_compare_is_told_before_anyone_signs(
        string field,
        string value,
        string told
    ) =>
        Assert.Contains(told, Words(await loop.ProposeClaimAsync(new() { [field] = value })), StringComparison.Ordinal);

    [Fact]
    public async Task With_the_order_of_the_plans_a_higher_plan_has_what_a_lower_one_has()
    {
        var form = (await App.SayAsync(Company.Ana, "settings company")).Form!;
        await App.SubmitAsync(
            Company.Ana,
            form,
            new()
            {
                ["name"] = "Acme",
                ["zone"] = "Europe/Madrid",
                ["currency"] = "EUR",
                ["plans"] = "Team, Business, Enterprise",
            }
        );
        await loop.AgreeClaimAsync(new() { ["plan"] = "Business and above" });
        var organization = await App.Get<MemberStore>().GetOrganizationAsync("acme-co", CancellationToken.None);
        var asked = App.Command(Company.Lena) with { Requester = new MemberRequester(organization!, Company.Lena) };

        var higher = await App.SendAsync(asked with { Text = "can we say Enterprise customers go live in seven days" });
        var lower = await App.SendAsync(
            asked with
            {
                Text = "can we say Team customers go live in seven days",
                DeliveryKey = "second",
            }
        );

        Assert.Equal("supported", higher.Verdicts![0].Verdict);
        Assert.Equal("notToBePromised", lower.Verdicts![0].Verdict);
    }
}
