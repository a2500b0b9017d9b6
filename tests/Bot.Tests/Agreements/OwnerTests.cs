using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;

namespace Bot.Tests.Agreements;

/// <summary>Naming the owner of an agreement where it is proposed.</summary>
public sealed class OwnerTests : IAsyncLifetime
{
    private Loop loop = null!;

    private BotApp App => loop.App;

    private Company Company => loop.Company;

    public async ValueTask InitializeAsync() => loop = await Loop.StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Theory]
    [InlineData("claim propose Live in a week owner:@tom", "tom")]
    [InlineData("promesa proponer Live in a week responsable:@tom", "tom")]
    [InlineData("claim propose Live in a week", "maya")]
    public async Task It_can_be_named_in_the_command(string words, string owner)
    {
        var form = (await App.SayAsync(Company.Maya, words)).Form!;

        Assert.Equal(
            [owner],
            Assert.Single(form.Inputs.OfType<ChoiceInput>(), input => input.Name == "owner").Selected
        );
        Assert.Equal("Live in a week", Assert.IsType<TextInput>(form.Inputs[0]).Value);
    }

    [Fact]
    public async Task Somebody_whom_nobody_knows_is_asked_about()
    {
        var reply = await App.SayAsync(Company.Maya, "claim propose Live in a week owner:@zelda");

        Assert.Null(reply.Form);
        Assert.Contains("zelda", reply.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_may_submit_its_own_id_of_the_person_who_was_picked()
    {
        var form = (await App.SayAsync(Company.Maya, "claim propose")).Form!;
        var fields = new Dictionary<string, string>
        {
            ["name"] = "Live in a week",
            ["wording"] = "New customers go live within seven days of signing.",
            ["state"] = "available",
        };

        var unknown = await App.SubmitAsync(Company.Maya, form, new(fields) { ["owner"] = "U404" });
        Assert.Contains("say hello", unknown.Errors["owner"].English.ToString(), StringComparison.Ordinal);

        await App.SubmitAsync(Company.Maya, form, new(fields) { ["owner"] = Company.Tom.Identities[0].UserId });
        var stored = await App.Get<AgreementStore>()
            .GetAsync(Company.Organization.Id, ClaimType.KindKey, "live-in-a-week", CancellationToken.None);
        Assert.Equal("tom", stored!.Latest!.Owner);
    }
}
