using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Home;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;
using Bot.Tests.Data;
using Bot.Tests.Facts;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Inquiries.Requests;

/// <summary>Open requests are ranked by what is at stake, and somebody takes care of them by a day.</summary>
public class RequestOwnerTests : IAsyncLifetime
{
    private readonly FakePoster poster = new(Platforms.Playground);
    private readonly BotApp app;
    private Company company = null!;

    public RequestOwnerTests()
        : this(Engine.LiteDb) { }

    protected RequestOwnerTests(Engine engine) =>
        app = new BotApp(
            engine: engine,
            nodes: engine == Engine.Postgres ? 2 : 1,
            replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster)
        );

    public async ValueTask InitializeAsync() => company = await app.CompanyAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_request_with_most_open_pipeline_comes_first_and_each_deal_counts_once()
    {
        await DealsAsync(
            Rows.Open("1", "Acme", "2026-10-01") with
            {
                Amount = new Money(90_000, "USD"),
            },
            Rows.Open("2", "Globex", "2026-10-01") with
            {
                Amount = new Money(20_000, "USD"),
            }
        );
        await app.SayAsync(company.Lena, "ask marketing a video about payroll account:Globex");
        await app.SayAsync(company.Diego, "ask marketing a video about payroll account:Globex");
        await app.SayAsync(company.Lena, "ask marketing is there a one-pager on security account:Acme");
        await app.SayAsync(company.Diego, "ask marketing is there a one-pager on security account:acme");

        var list = (await app.SayAsync(company.Maya, "which requests are worth most?")).English();

        Assert.Contains(
            "#2 “is there a one-pager on security” · 2 people · 1 account · $90,000 open in one deal",
            list
        );
        Assert.True(list.IndexOf("#2 ", StringComparison.Ordinal) < list.IndexOf("#1 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_customer_named_in_the_question_counts_without_the_option()
    {
        await DealsAsync(Rows.Open("1", "Acme", "2026-10-01") with { Amount = new Money(90_000, "USD") });
        await app.SayAsync(company.Lena, "ask marketing do we have a security one-pager for Acme");

        Assert.Contains("$90,000 open", (await app.SayAsync(company.Maya, "questions")).English());
    }

    [Theory]
    [InlineData("I'll take request 1 by Friday", "due Nov 20")]
    [InlineData("request 1 is due friday", "due Nov 20")]
    [InlineData("I'm on request #1", "By when will it be ready?")]
    [InlineData("I will take care of request 1 in two weeks", "due Nov 30")]
    [InlineData("me encargo de la solicitud 1 para el viernes", "due Nov 20")]
    [InlineData("la solicitud 1 es para el 15 de diciembre", "due Dec 15")]
    [InlineData("request take 1 2026-12-01", "due Dec 1")]
    public async Task Somebody_takes_a_request_in_their_own_words(string words, string answer)
    {
        await app.SayAsync(company.Lena, "ask marketing a case study about retail");

        var reply = await app.SayAsync(company.Maya, words);
        if (Confirm(reply) is { } confirm)
        {
            reply = await app.PressAsync(company.Maya, confirm);
        }

        Assert.Contains(answer, reply.English());
        Assert.Contains("Maya", (await app.SayAsync(company.Lena, "questions")).English());
    }

    [Theory]
    [InlineData("request take 1 last Friday", "I can't read “last Friday” as a day.")]
    [InlineData("request take 1 2026-11-01", "is already over")]
    [InlineData("request take 1 2028-11-01", "more than a year away")]
    [InlineData("request take 1 12/5/2026", "I can't read")]
    [InlineData("request take 9", "There is no request 9.")]
    [InlineData("request take", "Which request?")]
    public async Task What_is_no_coming_day_or_no_request_is_said(string words, string answer)
    {
        await app.SayAsync(company.Lena, "ask marketing a case study about retail");

        Assert.Contains(answer, (await app.SayAsync(company.Maya, words)).English());
        Assert.DoesNotContain("Maya", (await app.SayAsync(company.Lena, "questions")).English());
    }

    [Fact]
    public async Task Only_those_who_can_help_take_it_and_one_takes_over_from_another_knowingly()
    {
        await app.SayAsync(company.Lena, "ask marketing a case study about retail");
        Assert.Contains("Sofia", (await app.SayAsync(company.Diego, "request take 1")).English());

        await app.SayAsync(company.Maya, "request take 1 friday");
        var taken = await app.SayAsync(company.Sofia, "request take 1");
        Assert.Contains("Maya is already on request 1, due Nov 20, 2026.", taken.English());

        await app.PressAsync(company.Sofia, taken.Button(TakeRequest.Name));
        Assert.Contains("Sofia", (await app.SayAsync(company.Lena, "questions")).English());
        Assert.Contains("only they or an admin", (await app.SayAsync(company.Maya, "request release 1")).English());
        await app.SayAsync(company.Ana, "request release 1");
        Assert.DoesNotContain("Sofia", (await app.SayAsync(company.Lena, "questions")).English());
    }

    [Fact]
    public async Task The_owner_hears_once_on_the_morning_of_the_day_and_not_of_a_day_that_moved()
    {
        await app.SayAsync(company.Lena, "ask marketing a case study about retail");
        var form = (await app.PressAsync(company.Maya, new Button(OwnerTexts.DueButton, "request.due", "1"))).Form!;
        await app.SubmitAsync(company.Maya, form, new() { ["day"] = "2026-11-18" });
        await app.SubmitAsync(company.Maya, form, new() { ["day"] = "2026-11-19" });
        Assert.Contains("due Nov 19", string.Join('\n', await WaitingAsync(company.Maya)), StringComparison.Ordinal);

        // 09:00 in New York is 14:00 UTC.
        foreach (var at in new[] { "2026-11-18T20:00Z", "2026-11-19T13:59Z", "2026-11-19T14:00Z", "2026-12-24T08:00Z" })
        {
            app.Clock.SetUtcNow(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
            await app.TickAsync();
            await app.TickAsync();
            Assert.Equal(at[..10] is "2026-11-18" || at[14..16] == "59" ? 0 : 1, Reminders().Count);
        }

        Assert.Equal("maya", Reminders()[0].OwnerMember);
        Assert.Contains(
            "Request 1, which you took, is due. One person is waiting.",
            CardWords.In(Reminders()[0].Card, Language.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_is_reminded_of_an_answered_request()
    {
        await app.SayAsync(company.Lena, "ask marketing a case study about retail");
        await app.SayAsync(company.Sofia, "request take 1 tomorrow");
        var form = (
            await app.PressAsync(company.Sofia, new Button(OwnerTexts.DueButton, "asked.request.choose", "1"))
        ).Form!;
        await app.SubmitAsync(company.Sofia, form, new() { ["note"] = "It is in the library." });

        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.TickAsync();

        Assert.Empty(Reminders());
    }

    private static Button? Confirm(Reply reply) =>
        reply
            .Card!.Blocks.OfType<Buttons>()
            .SelectMany(row => row.Items)
            .FirstOrDefault(button => button.Action == RunTypedLine.Name);

    private async Task<IReadOnlyList<string>> WaitingAsync(Member member)
    {
        var reader = new HomeReader(company.Organization, member, app.Clock.GetUtcNow());
        var lines = new List<string>();
        foreach (var items in app.Services.GetServices<IWaitingItems>())
        {
            var waiting = await items.ListAsync(reader, CancellationToken.None);
            lines.AddRange(waiting.Select(item => CardWords.In(Card.Say(item.Line), Language.English)));
        }

        return lines;
    }

    private List<OutboundMessage> Reminders() =>
        [
            .. poster
                .Calls.Select(call => call.Posting)
                .Where(posting => posting.Key.StartsWith("question-request-due", StringComparison.Ordinal)),
        ];

    private async Task DealsAsync(params Deal[] deals) =>
        await app.Get<FactStore>().UpsertAsync(company.Organization.Id, "test", Rows.Of(deals), CancellationToken.None);
}

public sealed class RequestOwnerOnPostgresTests() : RequestOwnerTests(Engine.Postgres);
