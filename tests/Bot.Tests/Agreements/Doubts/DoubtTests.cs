using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Tests.Data;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Agreements.Doubts;

/// <summary>Reports of two accounts that contradict a signed claim reopen it, once.</summary>
public class DoubtTests : IAsyncLifetime
{
    private readonly FakePoster poster = new(Platforms.Playground);
    private readonly BotApp app;
    private Company company = null!;

    public DoubtTests()
        : this(Engine.LiteDb) { }

    protected DoubtTests(Engine engine) =>
        app = new BotApp(
            engine: engine,
            nodes: engine == Engine.Postgres ? 2 : 1,
            replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster)
        );

    public async ValueTask InitializeAsync()
    {
        company = await app.CompanyAsync();
        await SignAsync("Live in 30 days", "Customers go live in 30 days.");
        await SignAsync("Works offline", "The driver app works offline.");
        await app.TickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("it took us 60 days to go live", "Live in 30 days")]
    [InlineData("they went live in 45 days", "Live in 30 days")]
    [InlineData("tardaron 60 días en estar en marcha", "Live in 30 days")]
    [InlineData("the driver app does not work offline", "Works offline")]
    [InlineData("la app del conductor no funciona sin conexión", null)]
    [InlineData("we went live in 25 days", null)]
    [InlineData("the driver app works offline, great", null)]
    [InlineData("the invoice arrived 45 days late", null)]
    [InlineData("does the driver app work offline?", null)]
    [InlineData("the driver app is ugly", null)]
    public async Task Two_accounts_that_say_otherwise_are_a_doubt(string words, string? doubted)
    {
        await ReportAsync(company.Lena, $"Acme: {words}");
        await ReportAsync(company.Diego, $"Globex: {words}");
        await PassAsync(TimeSpan.FromMinutes(20));

        var asked = Asked();
        Assert.Equal(doubted is null ? 0 : 1, asked.Count);
        Assert.All(asked, message => Assert.Contains(doubted!, Words(message)));
    }

    [Fact]
    public async Task The_owner_is_asked_within_the_hour_with_the_quotes_and_never_again_for_that_version()
    {
        await ReportAsync(company.Lena, "Acme: the driver app does not work offline");
        await ReportAsync(company.Diego, "acme: the driver app does not work offline");
        await PassAsync(TimeSpan.FromHours(2));
        Assert.Empty(Asked());

        await ReportAsync(company.Tom, "Globex: the driver app does not work offline at all");
        await PassAsync(TimeSpan.FromMinutes(59));
        var asked = Assert.Single(Asked());
        Assert.Equal("sofia", asked.OwnerMember);
        Assert.Contains("the driver app does not work offline at all", Words(asked));
        Assert.Equal(4, asked.Card.Blocks.OfType<Quote>().Count());
        Assert.Contains("Works offline", (await SayAsync("which claims are in doubt?")).English());

        await app.PressAsync(company.Sofia, PlainCard.Button(asked.Card, "Still true"));
        Assert.Contains("No customers contradict", (await SayAsync("¿qué textos están en duda?")).English());
        await ReportAsync(company.Tom, "Initech: the driver app does not work offline");
        await PassAsync(TimeSpan.FromDays(20));
        Assert.Single(Asked());
    }

    [Fact]
    public async Task A_report_that_is_undone_is_no_doubt()
    {
        await ReportAsync(company.Lena, "Acme: the driver app does not work offline");
        var report = await app.SayAsync(company.Diego, "feedback Globex: the driver app does not work offline");
        await app.TickAsync();
        await app.PressAsync(company.Diego, report.Button("feedback.undo"));

        await PassAsync(TimeSpan.FromHours(2));

        Assert.Empty(Asked());
    }

    [Fact]
    public async Task Suspending_it_tells_the_approvers_and_stops_its_use()
    {
        await ReportAsync(company.Lena, "Acme: the driver app does not work offline");
        await ReportAsync(company.Diego, "Globex: the driver app does not work offline");
        await PassAsync(TimeSpan.FromMinutes(20));
        var asked = Assert.Single(Asked());

        await app.PressAsync(company.Sofia, PlainCard.Button(asked.Card, "Suspend it"));
        await app.DrainAsync();

        Assert.Contains("don’t", (await SayAsync("claim works offline")).English(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["tom"], Sent("doubt-").Select(message => message.OwnerMember));
    }

    private async Task PassAsync(TimeSpan time)
    {
        await app.TickAsync();
        app.Clock.Advance(time);
        await app.TickAsync();
    }

    private async Task ReportAsync(Member member, string words)
    {
        var reply = await app.SayAsync(member, $"feedback {words}");
        Assert.True(reply.IsStored);
    }

    private async Task SignAsync(string name, string wording)
    {
        var form = (await app.SayAsync(company.Sofia, "claim propose")).Form!;
        await app.SubmitAsync(
            company.Sofia,
            form,
            new()
            {
                ["name"] = name,
                ["wording"] = wording,
                ["state"] = "available",
            }
        );
        await app.DecideAsync(company.Tom, $"claim sign {name}");
        await app.DecideAsync(company.Sofia, $"claim sign {name}");
    }

    private Task<Reply> SayAsync(string words) => app.SayAsync(company.Maya, words);

    private static string Words(OutboundMessage message) => CardWords.In(message.Card, Language.English);

    private List<OutboundMessage> Asked() => [.. Sent("question-doubt-")];

    private IEnumerable<OutboundMessage> Sent(string key) =>
        poster
            .Calls.Where(call => call.Call == "post")
            .Select(call => call.Posting)
            .Where(message => message.Key.StartsWith(key, StringComparison.Ordinal));
}

public sealed class DoubtOnPostgresTests() : DoubtTests(Engine.Postgres);
