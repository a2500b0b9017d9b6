using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Inquiries;

/// <summary>A new type of question needs a description and nothing else.</summary>
public sealed class QuestionTypeTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly FakePoster poster = new(Platforms.Playground);
    private readonly BotApp app;
    private Company company = null!;

    public QuestionTypeTests() =>
        app = new BotApp(replace: services =>
            services.AddQuestionType<HandOffType>().RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster)
        );

    public async ValueTask InitializeAsync() => company = await app.CompanyAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_is_asked_when_due_reminded_of_once_and_an_answer_does_what_the_type_says()
    {
        await ScheduleAsync(company.Lena);
        await PassAsync(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(1));
        Assert.Empty(poster.Calls);
        await PassAsync(TimeSpan.FromMinutes(1));
        await PassAsync(TimeSpan.FromDays(7));
        await PassAsync(TimeSpan.FromDays(30));
        Assert.Equal(2, poster.Calls.Count);
        Assert.Contains("I asked this on Nov 17, 2026", Words(poster.Calls[1].Posting), StringComparison.Ordinal);

        var reply = await PressAsync(company.Lena, poster.Calls[0].Posting, "Done");
        await app.DrainAsync();

        Assert.Contains("Lena, Dec 24, 2026: Done", reply.English(), StringComparison.Ordinal);
        Assert.True(reply is { UpdatesSource: true, UpdatedByOutbox: true });
        Assert.Equal(["update", "update"], poster.Calls.Skip(2).Select(call => call.Call));
        Assert.All(poster.Calls.Skip(2), call => Assert.DoesNotContain("[Done]", Words(call.Posting)));
        Assert.Equal("D-1", (await StoredAsync("D-1 done"))!.Id.Split(' ')[0]);
    }

    [Fact]
    public async Task Of_several_who_are_asked_the_first_answers_for_all_and_others_cannot()
    {
        await ScheduleAsync(company.Lena, company.Tom);
        await PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(2, poster.Calls.Count);
        var posting = poster.Calls[0].Posting;

        Assert.Contains(
            "This question is for Lena, Tom.",
            (await PressAsync(company.Maya, posting, "Done")).English(),
            StringComparison.Ordinal
        );
        await PressAsync(company.Tom, posting, "Not yet");

        var late = await PressAsync(company.Lena, posting, "Done");
        Assert.Contains("Tom, Nov 17, 2026: Not yet", late.English(), StringComparison.Ordinal);
        Assert.Null(await StoredAsync("D-1 done"));
    }

    [Fact]
    public async Task An_expired_or_cancelled_question_is_closed_on_its_cards_and_takes_no_answer()
    {
        await ScheduleAsync(company.Lena);
        await app.Get<QuestionStore>()
            .AddAsync(Question("D-2", company.Lena) with { Patience = TimeSpan.FromDays(60) }, None);
        await PassAsync(TimeSpan.FromDays(1));
        var postings = poster.Calls.Select(call => call.Posting).ToList();

        await app.Get<QuestionWorkflow>().CancelAsync(new HandOffType(), "acme-co", "D-1", app.Clock.GetUtcNow(), None);
        await PassAsync(TimeSpan.FromDays(50));

        Assert.Equal(["post", "post", "update", "update"], poster.Calls.Select(call => call.Call));
        foreach (var posting in postings)
        {
            Assert.Contains(
                "This question is closed.",
                (await PressAsync(company.Lena, posting, "Done")).English(),
                StringComparison.Ordinal
            );
        }

        Assert.Null(await StoredAsync("D-1 done"));
    }

    private async Task ScheduleAsync(params IReadOnlyList<Member> asked)
    {
        Assert.True(await app.Get<QuestionStore>().AddAsync(Question("D-1", [.. asked]), None));
        Assert.False(await app.Get<QuestionStore>().AddAsync(Question("D-1", [.. asked]), None));
    }

    private static Question Question(string deal, params IReadOnlyList<Member> asked) =>
        new("acme-co", "hand-off", deal, [.. asked.Select(member => member.Id)], BotApp.Start.AddDays(1))
        {
            ExpiresAt = BotApp.Start.AddDays(50),
        };

    private async Task PassAsync(TimeSpan time)
    {
        app.Clock.Advance(time);
        await app.TickAsync();
        await app.TickAsync();
    }

    private Task<Reply> PressAsync(Member member, OutboundMessage posting, string label)
    {
        var button = Reply.ToRequester(posting.Card).Button("hand-off.answer", label);
        return app.SendAsync(
            app.Command(member) with
            {
                Action = button.Action,
                Value = button.Value,
                Source = new MessageRef(posting.To, $"m-{posting.Key}"),
            }
        );
    }

    private Task<Question?> StoredAsync(string id) =>
        app.Get<QuestionStore>().GetAsync("acme-co", "hand-off", id, None);

    private static string Words(OutboundMessage posting) => CardWords.In(posting.Card, Language.English);

    private sealed class HandOffType : IQuestionType
    {
        public string Key => "hand-off";

        public IReadOnlyList<AnswerOption> Answers { get; } =
        [
            new("done", new LocalizedText("Done", "Hecho"), ButtonStyle.Primary),
            new("later", new LocalizedText("Not yet", "Aún no")),
        ];

        public ValueTask<Card> CardAsync(
            IDocumentReader reader,
            Question question,
            CancellationToken cancellationToken
        ) => new(Card.Say(new LocalizedText($"Is {question.Id} handed over?", $"¿Se ha entregado {question.Id}?")));

        public async ValueTask ApplyAsync(IDocumentTransaction transaction, Question question, QuestionAnswer answer)
        {
            if (answer.Option == "done")
            {
                await QuestionStore.AddAsync(
                    transaction,
                    question with
                    {
                        Id = $"{question.Id} done",
                        Answer = answer,
                        Copies = [],
                    }
                );
            }
        }
    }
}
