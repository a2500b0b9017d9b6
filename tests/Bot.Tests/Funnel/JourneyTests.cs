using Bot.Core.Chat;
using Bot.Core.Journey;
using Bot.Core.Members;
using Bot.Core.Sample;

namespace Bot.Tests.Funnel;

/// <summary>The stages of the journey, asked of the sample company.</summary>
public sealed class JourneyTests : IAsyncLifetime
{
    private readonly BotApp app = new();

    private static Member Lena => SamplePeople.Find("lena");

    public async ValueTask InitializeAsync() => await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("journey")]
    [InlineData("recorrido")]
    [InlineData("show me the customer journey")]
    public async Task The_journey_shows_every_stage_with_who_leads_it_and_how_many_are_there(string words)
    {
        var reply = await app.SayAsync(Lena, words);

        var table = Assert.Single(reply.Card!.Blocks.OfType<Table>());
        Assert.Equal(Stages.All.Count, table.Rows.Count);
        var chart = Assert.Single(reply.Card.Blocks.OfType<BarChart>());
        Assert.Contains(chart.Bars, bar => bar.Label.English.ToString() == "demo" && bar.Value > 0);
    }

    [Theory]
    [InlineData("journey demo")]
    [InlineData("etapa demo")]
    [InlineData("recorrido demostración")]
    [InlineData("journey demo booked")]
    [InlineData("what happens after the demo?")]
    [InlineData("who leads the demo stage?")]
    [InlineData("¿quién lleva la etapa de demo?")]
    [InlineData("¿qué pasa después de la demo?")]
    public async Task A_stage_is_shown_whole(string words)
    {
        var reply = await app.SayAsync(Lena, words);

        var shown = PlainCard.Words(reply.Card!);
        Assert.Contains("own orders is in the calendar", shown, StringComparison.Ordinal);
        Assert.Contains("What the customer hears", shown, StringComparison.Ordinal);
        Assert.Contains("Four weeks to the first depot", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stage_that_nobody_signed_says_so_and_opens_a_form_for_it()
    {
        var reply = await app.SayAsync(Lena, "journey objections");

        Assert.Contains("haven’t agreed", PlainCard.Words(reply.Card!), StringComparison.Ordinal);
        var agree = reply.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Items).Single(IsPropose);
        var form = (await app.PressAsync(Lena, agree)).Form!;
        Assert.Equal(["objections"], form.Inputs.OfType<ChoiceInput>().Single(input => input.Name == "stage").Selected);
    }

    [Theory]
    [InlineData("journey objektoins", "objections")]
    [InlineData("recorrido crecimineto", "growth")]
    [InlineData("recorrido bananas", null)]
    public async Task An_unknown_stage_is_told_and_the_nearest_one_comes_first(string words, string? nearest)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.Contains("There is no stage", PlainCard.Words(reply.Card!), StringComparison.Ordinal);
        var buttons = reply.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Items).ToList();
        Assert.Equal(nearest ?? buttons[0].Value, buttons[0].Value);
        Assert.Equal(Stages.All.Count, buttons.Count);
        Assert.Contains(
            "What the customer hears",
            PlainCard.Words((await app.PressAsync(Lena, buttons[0])).Card!),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_customer_who_speaks_of_a_demo_is_heard_and_no_stage_is_shown()
    {
        var reply = await app.SayAsync(Lena, "Acme says the demo was too long and nobody knew what comes after it");

        Assert.DoesNotContain("What the customer hears", PlainCard.Words(reply.Card!), StringComparison.Ordinal);
    }

    private static bool IsPropose(Button button) => button.Action == "stage.propose";
}
