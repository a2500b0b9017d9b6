using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Sample;

namespace Bot.Tests.Objections;

/// <summary>What to answer to an objection or a competitor, asked of the sample company.</summary>
public sealed class ObjectionTests : IAsyncLifetime
{
    private const string NoTime = "no-time-for-a-new-tool-before-the-season";
    private readonly BotApp app = new();

    private static Member Lena => SamplePeople.Find("lena");

    public async ValueTask InitializeAsync()
    {
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);
        await app.DrainAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("objection no time before the season")]
    [InlineData("objection we are busy, not before Christmas")]
    [InlineData("objeción lo vemos después de la campaña")]
    [InlineData("what do I answer when they say after the summer")]
    [InlineData("they told me not before Christmas, what do I say")]
    public async Task An_objection_is_found_in_the_words_of_customers(string words)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.Contains(Buttons(reply), button => button.Action == "objection.history" && button.Value == NoTime);
    }

    [Theory]
    [InlineData("objection the app drains the battery")]
    [InlineData("objeción el tamaño de letra")]
    public async Task What_no_answer_is_signed_for_gets_none(string words) =>
        Assert.DoesNotContain(Buttons(await app.SayAsync(Lena, words)), button => button.Action == "objection.history");

    [Fact]
    public async Task A_report_of_the_objection_comes_back_with_the_answer()
    {
        var reply = await app.SayAsync(Lena, "Tidewater: no time for a new tool before the season");

        Assert.True(reply.IsStored);
        Assert.Contains(Buttons(reply), button => button.Action == "objection" && button.Value == NoTime);
    }

    [Theory]
    [InlineData("versus Wayfleet")]
    [InlineData("battlecard wayfleet")]
    [InlineData("competidor Wayfleet")]
    [InlineData("what do we say against Wayfleet")]
    [InlineData("¿qué decimos frente a Wayfleet?")]
    [InlineData("Wayfleet")]
    public async Task A_competitor_is_answered_with_what_both_sides_signed(string words)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.Contains(Buttons(reply), button => button is { Action: "competitor.history", Value: "wayfleet" });
    }

    [Fact]
    public async Task Competitors_are_reviewed_after_thirty_days_and_objections_after_ninety()
    {
        Assert.Equal(TimeSpan.FromDays(30), await ReviewAfterAsync("competitor", "wayfleet"));
        Assert.Equal(TimeSpan.FromDays(90), await ReviewAfterAsync("objection", NoTime));
    }

    [Theory]
    [InlineData("Objection: far too expensive for them, says Harbor")]
    [InlineData("Competidor: en Ebro ya prueban RouteX")]
    public async Task The_kind_of_a_report_before_its_colon_is_no_command(string words) =>
        Assert.True((await app.SayAsync(Lena, words)).Understood is { As: "report", Stored: true });

    private async Task<TimeSpan?> ReviewAfterAsync(string kind, string subject)
    {
        var agreements = await app.Get<AgreementStore>().ListAsync(Lena.Organization, kind, CancellationToken.None);
        var version = Assert.Single(agreements, agreement => agreement.Subject == subject).Agreed!;
        return version.ReviewAt - version.AgreedAt;
    }

    private static IEnumerable<Button> Buttons(Reply reply) =>
        reply.Card!.Blocks.OfType<Buttons>().SelectMany(block => block.Items);
}
