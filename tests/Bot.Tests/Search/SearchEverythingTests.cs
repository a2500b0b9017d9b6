using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Sample;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Search;

/// <summary>"search" over all that the sample company keeps, and what a figure counts.</summary>
public sealed class SearchEverythingTests : IAsyncLifetime
{
    private readonly FakePoster poster = new(Platforms.Playground);
    private readonly BotApp app;

    public SearchEverythingTests() =>
        app = new BotApp(replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster));

    private static Member Lena => SamplePeople.Find("lena");

    public async ValueTask InitializeAsync()
    {
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);
        await app.DrainAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("search price")]
    [InlineData("find everything about price")]
    [InlineData("buscar precio")]
    [InlineData("búscame todo sobre el precio")]
    public async Task One_search_finds_signed_texts_themes_and_reports(string typed)
    {
        var reply = await app.SayAsync(Lena, typed);

        Assert.Equal("search", reply.Understood!.Commands[0]);
        var actions = Buttons(reply).Select(button => button.Action).ToList();
        Assert.Contains("asset", actions);
        Assert.Contains("themes.show", actions);
        Assert.Contains("feedback.search", actions);
        Assert.Contains("#52 ", PlainCard.Words(reply.Card!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_found_opens_on_one_press()
    {
        var found = await app.SayAsync(Lena, "search single sign-on");
        var claim = Buttons(found).First(button => button.Action == "claim");

        var opened = await app.PressAsync(Lena, claim);

        Assert.Contains("Microsoft or Google account", PlainCard.Words(opened.Card!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_is_found_by_its_name() =>
        Assert.Contains(
            Buttons(await app.SayAsync(Lena, "search revenue")),
            button => button is { Action: "kpi", Value: "revenue" }
        );

    [Theory]
    [InlineData("search price account:Almazara")]
    [InlineData("search price kind:competitor")]
    public async Task Filters_leave_only_reports(string typed)
    {
        var reply = await app.SayAsync(Lena, typed);

        Assert.DoesNotContain(Buttons(reply), button => button.Action is "asset" or "claim" or "themes.show");
    }

    [Theory]
    [InlineData("search zebra", "zebra")]
    [InlineData("buscar <zebra>", "<zebra>")]
    public async Task Finding_nothing_says_so_with_the_words(string typed, string words)
    {
        var reply = await app.SayAsync(Lena, typed);

        Assert.Contains(words, PlainCard.Words(reply.Card!), StringComparison.Ordinal);
        Assert.Empty(Buttons(reply));
    }

    [Theory]
    [InlineData("what do we count as churn")]
    [InlineData("how do we calculate churn?")]
    [InlineData("¿cómo se calcula la tasa de abandono?")]
    [InlineData("how is churn defined")]
    public async Task What_a_figure_counts_is_what_both_sides_signed(string typed)
    {
        var reply = await app.SayAsync(Lena, typed);

        Assert.Equal("definition", reply.Understood!.Commands[0]);
        Assert.Contains("Pilots do not count", PlainCard.Words(reply.Card!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how do we define CAC")]
    [InlineData("definition of CAC")]
    [InlineData("¿cómo calculamos el CAC?")]
    public async Task Without_an_agreement_the_definition_that_ships_is_shown_and_can_be_agreed_on(string typed)
    {
        var reply = await app.SayAsync(Lena, typed);
        var propose = Buttons(reply).First(button => button.Action == "definition.propose");

        var form = (await app.PressAsync(Lena, propose)).Form!;
        var figure = form.Inputs.OfType<ChoiceInput>().First(input => input.Name == "kpi");
        Assert.Equal(["cac"], figure.Selected);
        await app.SubmitAsync(Lena, form, new() { ["kpi"] = "cac", ["formula"] = "All spend ÷ customers won" });

        var agreed = await app.SayAsync(Lena, "definition cac");
        Assert.Contains("All spend ÷ customers won", PlainCard.Words(agreed.Card!), StringComparison.Ordinal);
    }

    private static List<Button> Buttons(Reply reply) =>
        [.. (reply.Card?.Blocks ?? []).OfType<Buttons>().SelectMany(block => block.Items)];
}
