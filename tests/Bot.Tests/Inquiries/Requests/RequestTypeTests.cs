using Bot.Core.Chat;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Inquiries.Requests;

/// <summary>A new type of request needs a description and nothing else.</summary>
public sealed class RequestTypeTests : IAsyncDisposable
{
    private readonly FakePoster poster = new(Platforms.Playground);
    private readonly BotApp app;

    public RequestTypeTests() =>
        app = new BotApp(replace: services =>
            services.AddRequestType<ContentRequestType>().RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster)
        );

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Two_ask_one_answers_with_a_text_and_both_hear_it_once()
    {
        var company = await app.CompanyAsync();
        await app.SayAsync(company.Lena, "content ask a case study about retail account:Acme");
        var joined = await app.SayAsync(company.Diego, "contenido preguntar case study about retail");
        Assert.Contains("Request 1: 2 people have asked this.", joined.English(), StringComparison.Ordinal);

        var list = await app.SayAsync(company.Maya, "content requests");
        var form = (await app.PressAsync(company.Maya, list.Button("content.request.choose"))).Form!;
        Assert.True((await app.SubmitAsync(company.Maya, form, [])).Errors.ContainsKey("note"));
        var receipt = await app.SubmitAsync(company.Maya, form, new() { ["note"] = "It is on page 3 of the deck." });
        await app.TickAsync();
        await app.TickAsync();

        Assert.Contains(
            "Request 1 is answered. I'm telling 2 people now.",
            receipt.English(),
            StringComparison.Ordinal
        );
        var answers = poster
            .Calls.Where(call => call.Posting.Key.Contains("-answer-", StringComparison.Ordinal))
            .Select(call => call.Posting)
            .OrderBy(posting => posting.OwnerMember, StringComparer.Ordinal)
            .ToList();
        Assert.Equal(["diego", "lena"], answers.Select(posting => posting.OwnerMember));
        Assert.Contains(
            "a case study about retail\nIt is on page 3 of the deck.",
            CardWords.In(answers[1].Card, Language.English).Replace("> ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Types_do_not_see_each_others_requests()
    {
        var company = await app.CompanyAsync();
        await app.SayAsync(company.Lena, "content ask a case study about retail");
        await app.SayAsync(company.Lena, "claim ask a case study about retail");

        Assert.Contains(
            "#1",
            (await app.SayAsync(company.Ana, "content requests")).English(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "#1",
            (await app.SayAsync(company.Ana, "claim requests")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "I can’t find that request",
            (await app.SayAsync(company.Ana, "claim requests 1")).English(),
            StringComparison.Ordinal
        );
    }

    private sealed class ContentRequestType : IRequestType
    {
        public string Key => "content";

        public string Words => "content|contenido";

        public bool MayAnswer(Member member) => member.Side == Side.Marketing;

        public RequestTypeTexts Texts { get; } =
            new()
            {
                AskSummary = new("Ask for content", "Pedir contenido"),
                AskExample = LocalizedText.Invariant("content ask"),
                ListSummary = new("What content is asked for", "Qué contenido se pide"),
                ListTitle = new("Content requests", "Solicitudes de contenido"),
                NoneOpen = new("Nobody asks for content.", "Nadie pide contenido."),
                Question = new("What do you need?", "¿Qué necesitas?"),
                Asks = new("for this content", "por este contenido"),
                MayNotAnswer = new("Marketing answers.", "Responde marketing."),
            };
    }
}
