using Bot.Core.Chat;

namespace Bot.Tests.Help;

public sealed class HelpTests : IAsyncLifetime
{
    private readonly BotApp app = new();
    private Company company = null!;

    public async ValueTask InitializeAsync() => company = await app.CompanyAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static TheoryData<string> Examples()
    {
        using var app = new BotApp();
        var context = new RenderContext(Language.English, TimeZoneInfo.Utc, BotApp.Start);
        return
        [
            .. app.Get<CommandCatalog>()
                .Specs.SelectMany(spec => spec.Examples)
                .SelectMany(example =>
                    new[] { context.Plain(example), (context with { Language = Language.Spanish }).Plain(example) }
                )
                .Distinct(),
        ];
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_works_as_typed(string example)
    {
        var (registration, _) = app.Get<CommandCatalog>().Find(app.Command(company.Ana) with { Text = example });

        Assert.NotNull(registration);
        Assert.Contains(registration.Spec.Examples, known => Both(known).Contains(example));
    }

    [Fact]
    public async Task Help_shows_what_this_person_may_do()
    {
        var ana = PlainCard.Words(await app.SayAsync(company.Ana, "help settings"));
        var lena = PlainCard.Words(await app.SayAsync(company.Lena, "ayuda ajustes"), Language.Spanish);

        Assert.Contains("settings company", ana, StringComparison.Ordinal);
        Assert.DoesNotContain("ajustes empresa", lena, StringComparison.Ordinal);
        Assert.Contains("ajustes idioma:inglés", lena, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_names_every_topic_and_its_buttons_open_them()
    {
        var overview = await app.SayAsync(company.Lena, "help all");
        var topic = await app.PressAsync(company.Lena, PlainCard.Button(overview, "feedback"));

        Assert.Contains("feedback search onboarding", PlainCard.Words(topic), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello there")]
    [InlineData("¡Hola, buenos días!")]
    public async Task A_greeting_is_answered_with_what_one_can_do(string words)
    {
        var reply = PlainCard.Words(await app.SayAsync(company.Lena, words));

        Assert.StartsWith("# What you can do\nI keep sales and marketing", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_does_not_exist_says_so()
    {
        Assert.Contains(
            "no help on “<!channel>”",
            PlainCard.Words(await app.SayAsync(company.Lena, "help <!channel>")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Golden_cards()
    {
        Golden.Card("help", "first", (await app.SayAsync(company.Lena, "help")).Card!);
        Golden.Card("help", "overview", (await app.SayAsync(company.Lena, "help all")).Card!);
        Golden.Card("help", "overview-admin", (await app.SayAsync(company.Ana, "ayuda todo")).Card!);
        Golden.Card("help", "feedback", (await app.SayAsync(company.Lena, "help feedback")).Card!);
    }

    private static string[] Both(LocalizedText text)
    {
        var context = new RenderContext(Language.English, TimeZoneInfo.Utc, BotApp.Start);
        return [context.Plain(text), (context with { Language = Language.Spanish }).Plain(text)];
    }
}
