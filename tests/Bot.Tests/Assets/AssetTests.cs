using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Sample;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Assets;

/// <summary>What to send to a customer, asked of the sample company's library.</summary>
public sealed class AssetTests : IAsyncLifetime
{
    private const string Story = "najera-live-three-weeks-before-christmas",
        Cost = "what-one-delivery-costs",
        Video = "un-dia-de-trafico-sin-hoja-de-calculo",
        Weeks = "four-weeks-to-the-first-depot",
        Report = "the-monthly-report-explained",
        Expired = "autumn-fair-deck";

    private readonly FakePoster poster = new(Platforms.Playground);
    private readonly BotApp app;

    public AssetTests() =>
        app = new BotApp(replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster));

    private static Member Lena => SamplePeople.Find("lena");

    private static Member Maya => SamplePeople.Find("maya");

    public async ValueTask InitializeAsync()
    {
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);
        await app.DrainAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("send me a case study", Story)]
    [InlineData("asset case study for the ops lead", Story)]
    [InlineData("any customer story I could share before the demo?", Story)]
    [InlineData("what should I send a CFO before they decide", Cost)]
    [InlineData("roi calculator", Cost)]
    [InlineData("recurso director financiero decisión", Cost)]
    [InlineData("¿tenemos algún vídeo en español?", Video)]
    [InlineData("¿qué le mando a un jefe de tráfico la primera vez?", Video)]
    [InlineData("¿tenemos algo para mandarle a un director financiero?", Cost)]
    [InlineData("asset onboarding one-pager", Weeks)]
    [InlineData("material for the renewal", Report)]
    [InlineData("algo sobre el informe mensual que pueda reenviar", Report)]
    public async Task The_asset_that_fits_comes_first(string words, string asset)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.Equal(asset, Buttons(reply).First(button => button.Action == "asset").Value);
    }

    [Theory]
    [InlineData("asset one-pager on security")]
    [InlineData("asset webinar in English")]
    [InlineData("asset webinar for IT managers")]
    [InlineData("recurso comparativa en español")]
    public async Task What_the_library_does_not_have_is_asked_of_marketing_on_one_press(string words)
    {
        var reply = await app.SayAsync(Lena, words);
        var ask = Buttons(reply).First(button => button.Action == "asset.request");

        Assert.Equal(ButtonStyle.Primary, ask.Style);
        await app.PressAsync(Lena, ask);
        var asked = await app.SayAsync(Maya, "open questions");
        Assert.Contains(words.Split(' ', 2)[1], PlainCard.Words(asked.Card!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asset_of_a_marketer_is_found_at_once()
    {
        var form = (await app.SayAsync(Maya, "asset propose")).Form!;
        await app.SubmitAsync(
            Maya,
            form,
            new()
            {
                ["title"] = "Security on one page",
                ["link"] = "https://trazo.example/security.pdf",
                ["kind"] = "one-pager",
            }
        );

        var reply = await app.SayAsync(Lena, "do we have a one-pager on security");

        Assert.Contains(Buttons(reply), button => button is { Action: "asset", Value: "security-on-one-page" });
    }

    [Fact]
    public async Task An_asset_added_for_a_wish_is_told_to_everybody_who_asked_for_it()
    {
        await app.SayAsync(Lena, "asset request a one-pager on security");
        await app.SayAsync(SamplePeople.Find("tom"), "asset request one-pager security");
        var open = await app.SayAsync(Maya, "open questions");
        var form = (await app.PressAsync(Maya, Buttons(open).First(button => button.Action == "asset.answer"))).Form!;

        await app.SubmitAsync(
            Maya,
            form,
            new()
            {
                ["title"] = "Security on one page",
                ["link"] = "https://trazo.example/security.pdf",
                ["kind"] = "one-pager",
            }
        );

        await app.DrainAsync();

        Assert.Equal(
            [Lena.Identities[0].Direct(), SamplePeople.Find("tom").Identities[0].Direct()],
            poster
                .Calls.Where(call => call.Posting.Key.Contains("-answer-", StringComparison.Ordinal))
                .Select(call => call.Posting)
                .OrderBy(posting => posting.OwnerMember, StringComparer.Ordinal)
                .Select(posting => posting.To)
        );
        Assert.DoesNotContain(
            "asset.answer",
            Buttons(await app.SayAsync(Maya, "open questions")).Select(button => button.Action)
        );
    }

    [Fact]
    public async Task An_expired_asset_comes_last_and_says_so()
    {
        var reply = await app.SayAsync(Lena, "asset lead");
        var words = PlainCard.Words(reply.Card!);

        Assert.True(words.IndexOf("Expired", StringComparison.Ordinal) > 0);
        Assert.NotEqual(Expired, Buttons(reply).First(button => button.Action == "asset").Value);
    }

    [Theory]
    [InlineData("asset coverage")]
    [InlineData("cobertura de recursos")]
    [InlineData("which assets are missing")]
    [InlineData("¿qué recursos faltan?")]
    public async Task Coverage_is_a_picture_and_a_table_without_what_expired(string words)
    {
        var reply = await app.SayAsync(Lena, words);

        var chart = Assert.Single(reply.Card!.Blocks.OfType<BarChart>());
        Assert.Equal([1m, 1, 1, 2, 1, 1, 0, 1], chart.Bars.Select(bar => bar.Value));
        Assert.Equal(8, Assert.Single(reply.Card.Blocks.OfType<Table>()).Rows.Count);
    }

    [Fact]
    public async Task Use_is_told_from_three_people_on_and_counts_each_of_them_once()
    {
        string[] users = ["lena", "lena", "diego", "tom"];
        foreach (var user in users.Take(3))
        {
            await UseAsync(user);
        }

        Assert.DoesNotContain("Used by", await WordsAsync(), StringComparison.Ordinal);
        await UseAsync(users[3]);

        Assert.Contains("Used by 3", await WordsAsync(), StringComparison.Ordinal);
    }

    private async Task<string> WordsAsync() => PlainCard.Words((await app.SayAsync(Lena, $"asset {Weeks}")).Card!);

    private async Task UseAsync(string user)
    {
        var member = SamplePeople.Find(user);
        var shown = await app.SayAsync(member, $"asset {Weeks}");
        var form = (await app.PressAsync(member, shown.Button("agreements.used"))).Form!;
        await app.SubmitAsync(member, form, []);

        // A button of a card that was posted before all texts had one.
        await app.PressAsync(member, new Button(LocalizedText.Invariant("x"), "asset.used", Weeks));
    }

    private static IEnumerable<Button> Buttons(Reply reply) =>
        reply.Card!.Blocks.OfType<Buttons>().SelectMany(block => block.Items);
}
