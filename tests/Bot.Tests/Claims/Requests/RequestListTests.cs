using Bot.Core.Claims.Requests;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Claims.Requests;

/// <summary>`claim requests`: what is open, ranked, some at a time, and what each reader can do.</summary>
public sealed class RequestListTests : IAsyncLifetime
{
    private RequestScenario asking = null!;

    private Company Company => asking.Company;

    private BotApp App => asking.App;

    public async ValueTask InitializeAsync() => asking = await RequestScenario.StartAsync();

    public ValueTask DisposeAsync() => asking.DisposeAsync();

    [Fact]
    public async Task Most_people_come_first_then_most_accounts()
    {
        await asking.AskAsync(Company.Lena, "One");
        await asking.AskAsync(Company.Lena, "Two", "Acme");
        await asking.AskAsync(Company.Lena, "Three", "Acme");
        await asking.AskAsync(Company.Lena, "Three", "Globex");
        await asking.AskAsync(Company.Lena, "Delivery on Sundays");
        await asking.AskAsync(Company.Tom, "Delivery on Sundays");

        var lines = Words(await App.SayAsync(Company.Sofia, "promesa solicitudes"))
            .Split('\n')
            .Where(line => line.StartsWith('#'))
            .Select(line => line[..2]);

        Assert.Equal(["#4", "#3", "#2", "#1"], lines);
    }

    [Fact]
    public async Task Five_at_a_time_and_more_shows_the_next()
    {
        foreach (var name in "Alpha Beta Gamma Delta Epsilon Zeta Eta".Split(' '))
        {
            await asking.AskAsync(Company.Lena, $"We deliver to {name}");
        }

        var first = await App.SayAsync(Company.Lena, "claim requests");
        Assert.Contains("1–5 of 7", Words(first));
        var second = await App.PressAsync(Company.Lena, first.Button(ClaimRequestType.Actions.List));

        Assert.Contains("Zeta", Words(second));
        Assert.Contains("6–7 of 7", Words(second));
        Assert.DoesNotContain(second.ButtonsOf(), button => button.Action == ClaimRequestType.Actions.List);
    }

    [Fact]
    public async Task A_rep_can_join_from_the_list_and_has_no_buttons_for_answering()
    {
        await asking.AskAsync(Company.Lena);

        var list = await App.SayAsync(Company.Diego, "claim requests");
        Assert.DoesNotContain(
            list.ButtonsOf(),
            button => button.Action is "claims.request.choose" or "claims.request.decline"
        );
        Assert.Contains(
            "2 people have asked this",
            Words(await App.PressAsync(Company.Diego, list.Button("claims.ask")))
        );
    }

    [Theory]
    [InlineData("claim requests")]
    [InlineData("claims request")]
    [InlineData("promesa solicitudes")]
    [InlineData("PROMESAS Solicitud")]
    [InlineData("promesa peticiones")]
    [InlineData("solicitudes")]
    public async Task It_is_not_taken_for_the_name_of_a_claim(string words) =>
        Assert.Contains("There are no open claim requests.", Words(await App.SayAsync(Company.Lena, words)));

    [Fact]
    public async Task A_claim_that_is_called_so_is_still_found_by_more_words()
    {
        await asking.AgreeAsync("Requests per minute", "The API takes 600 requests per minute.");

        Assert.Contains("600 requests", Words(await App.SayAsync(Company.Lena, "claim requests per minute")));
    }

    [Fact]
    public async Task Home_counts_the_open_ones_for_those_who_can_answer()
    {
        await asking.AskAsync(Company.Lena);
        await asking.AskAsync(Company.Lena, "Deliveries are insured");
        await asking.AskAsync(Company.Lena, "Drivers speak Spanish");
        await asking.ProposeAsync(Company.Maya, number: 3);

        Assert.Contains("2 claim requests need an answer", Words(await App.SayAsync(Company.Ana, "home")));
        Assert.DoesNotContain("claim requests need", Words(await App.SayAsync(Company.Tom, "home")));
    }

    [Theory]
    [InlineData("claim requests 9")]
    [InlineData("promesa solicitud #9")]
    public async Task A_number_that_there_is_not_is_said(string words) =>
        Assert.Contains("I can’t find that request.", Words(await App.SayAsync(Company.Lena, words)));
}
