using Bot.Core.Chat;
using Bot.Core.Commitments;
using Bot.Core.Data;

namespace Bot.Tests.Commitments;

/// <summary>The questions after one month and after three: who is asked, what they may say, and what the lists say of it.</summary>
public sealed class CommitmentTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private Sale sale = null!;

    private Company Company => sale.Company;

    private BotApp App => sale.App;

    public async ValueTask InitializeAsync() => sale = await Sale.StartAsync();

    public ValueTask DisposeAsync() => sale.DisposeAsync();

    [Fact]
    public async Task After_thirty_days_the_rep_is_asked_in_the_words_that_were_promised()
    {
        await sale.WinAsync("D-1", "Acme", rep: "LENA");
        await App.SayAsync(Company.Tom, "claim used Acme live in a week");
        await sale.PassDaysAsync(1);
        await sale.AgreeAsync("Live in a week", "Customers go live within ten days.");

        await sale.PassAsync(new DateTimeOffset(2026, 12, 16, 7, 59, 0, TimeSpan.Zero) - App.Clock.GetUtcNow());
        Assert.Empty(sale.To(Company.Lena, "promise-"));
        await sale.PassAsync(TimeSpan.FromMinutes(1));
        await sale.RestartAsync();
        await sale.PassDaysAsync(1);

        var question = CardWords.In(Assert.Single(sale.To(Company.Lena, "promise-")).Card, Language.English);
        Assert.Contains(
            "Did we keep this promise to Acme?\n> Customers go live within seven days.\nAccount: Acme\nDeal: D-1, won on Nov 16, 2026\n(Noted by Tom on Nov 16, 2026)\n[Kept] [Not kept] [Too early]",
            question,
            StringComparison.Ordinal
        );
        Assert.Empty(sale.To(Company.Tom, "promise-"));
    }

    [Fact]
    public async Task A_rep_who_is_no_member_leaves_it_to_who_noted_it_and_an_account_may_change_hands()
    {
        await sale.WinAsync("D-1", "Acme", rep: "Somebody Else");
        await App.SayAsync(Company.Tom, "claim used Acme live in a week");
        await sale.PassDaysAsync(31);
        Assert.Single(sale.To(Company.Tom, "promise-1-0"));

        await sale.ImportAsync(sale.Won("D-1", "Acme", "Diego", daysAgo: 31));
        await sale.PassDaysAsync(8);

        Assert.Contains(
            "Te pregunté el 17 dic 2026",
            CardWords.In(Assert.Single(sale.To(Company.Diego, "promise-1-0-reminder")).Card, Language.Spanish),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "I asked Diego, so only Diego can answer this",
            (await sale.PressAsync(Company.Tom, "promise-1-0", CommitmentActions.Answer, "Kept")).English(),
            StringComparison.Ordinal
        );
        Assert.True(
            (await sale.PressAsync(Company.Diego, "promise-1-0", CommitmentActions.Answer, "Kept")).UpdatesSource
        );
    }

    [Fact]
    public async Task Who_does_not_answer_is_reminded_once_and_then_it_is_left_to_the_list()
    {
        await NotedAsync();
        await sale.PassDaysAsync(30);
        await sale.PassDaysAsync(6.9);
        Assert.Single(sale.To(Company.Lena, "promise-1-0"));
        await sale.PassDaysAsync(0.2);
        await sale.PassDaysAsync(20);

        Assert.Single(sale.To(Company.Lena, "promise-1-0-reminder"));
        Assert.Equal(2, sale.To(Company.Lena, "promise-").Count);
        var list = await App.SayAsync(Company.Lena, "claim kept");
        Assert.Contains(
            "Waiting for your answer:\n- Acme · Live in a week · D-1: asked Lena on Dec 16, 2026, no answer yet",
            list.English(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Waiting for your answer",
            (await App.SayAsync(Company.Tom, "claim kept")).English(),
            StringComparison.Ordinal
        );
        var card = await App.PressAsync(Company.Lena, list.Button(CommitmentActions.Check));
        Assert.Contains(
            "The promise to Acme: kept",
            (await App.PressAsync(Company.Lena, card.Button(CommitmentActions.Answer, "Kept"))).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Answered_is_answered_in_every_copy_and_may_be_changed_for_a_week()
    {
        await NotedAsync();
        await sale.PassDaysAsync(30);
        await sale.PassDaysAsync(7.1);
        var reply = await sale.PressAsync(Company.Lena, "promise-1-0", CommitmentActions.Answer, "Kept");

        Assert.True(reply is { UpdatesSource: true, UpdatedByOutbox: true });
        await App.DrainAsync();
        Assert.Equal(
            2,
            sale.Posted.Count(call =>
                call.Call == "update"
                && CardWords
                    .In(call.Posting.Card, Language.English)
                    .Contains("The promise to Acme: kept", StringComparison.Ordinal)
            )
        );
        Assert.Contains(
            "You already said that on Dec 23, 2026",
            (await sale.PressAsync(Company.Lena, "promise-1-0", CommitmentActions.Answer, "Kept")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "only Lena can answer",
            (
                await App.PressAsync(
                    Company.Tom,
                    new Button(FollowUpTexts.TooEarly, CommitmentActions.Answer, "1/0/TooEarly")
                )
            ).English(),
            StringComparison.Ordinal
        );

        await sale.PassDaysAsync(6);
        await sale.NotKeptAsync(Company.Lena, "promise-1-0", "They waited three weeks");
        Assert.Equal(FollowUpAnswer.NotKept, (await sale.Store.GetAsync("acme-co", 1, None))!.Verdict!.Answer);
        await sale.PassDaysAsync(2);
        Assert.Contains(
            "After a week an answer is final",
            (await sale.PressAsync(Company.Lena, "promise-1-0", CommitmentActions.Answer, "Kept")).English(),
            StringComparison.Ordinal
        );
        Assert.Equal(FollowUpAnswer.NotKept, (await sale.Store.GetAsync("acme-co", 1, None))!.Verdict!.Answer);
    }

    [Fact]
    public async Task A_question_that_an_earlier_version_asked_is_updated_too()
    {
        await NotedAsync();
        await sale.PassDaysAsync(30);
        var asked = (await sale.Store.GetAsync("acme-co", 1, None))!;
        await App.Get<IDocumentStore>()
            .ReplaceAsync(CommitmentStore.Set, asked.With(0, asked.Checks[0] with { Copies = [] }), None);

        var reply = await sale.PressAsync(Company.Lena, "promise-1-0", CommitmentActions.Answer, "Kept");
        await App.DrainAsync();

        Assert.True(reply.UpdatedByOutbox);
        var replaced = sale.Posted.Where(call => call.Call == "update").Select(call => call.Posting.Replaces!);
        Assert.Single(replaced, key => key.StartsWith("promise-1-0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_early_is_asked_again_once()
    {
        await NotedAsync();
        await sale.PassDaysAsync(30);
        Assert.Contains(
            "I'll ask again on Jan 15, 2027",
            (await sale.PressAsync(Company.Lena, "promise-1-0", CommitmentActions.Answer, "Too early")).English(),
            StringComparison.Ordinal
        );
        await sale.PassDaysAsync(30);
        var again = await sale.PressAsync(Company.Lena, "promise-1-2", CommitmentActions.Answer, "Too early");

        Assert.DoesNotContain("ask again", again.English(), StringComparison.Ordinal);
        await sale.PassDaysAsync(60);
        await sale.PassDaysAsync(10);
        await sale.PassDaysAsync(200);
        Assert.Equal(
            ["promise-1-0", "promise-1-2", "promise-1-1", "promise-1-1-reminder"],
            sale.To(Company.Lena, "promise-").Select(posting => posting.Key.Split("-playground", 2)[0])
        );
    }

    [Fact]
    public async Task A_too_early_that_was_changed_is_not_asked_again()
    {
        await NotedAsync();
        await sale.PassDaysAsync(30);
        await sale.PressAsync(Company.Lena, "promise-1-0", CommitmentActions.Answer, "Too early");
        await sale.PressAsync(Company.Lena, "promise-1-0", CommitmentActions.Answer, "Kept");
        await sale.PassDaysAsync(40);

        Assert.Single(sale.To(Company.Lena, "promise-"));
    }

    [Fact]
    public async Task What_is_not_noted_any_more_or_not_asked_yet_has_its_sentence()
    {
        await NotedAsync();
        var early = new Button(FollowUpTexts.Kept, CommitmentActions.Answer, "1/1/Kept");
        Assert.Contains(
            "I'll ask about this on Feb 14, 2027",
            (await App.PressAsync(Company.Lena, early)).English(),
            StringComparison.Ordinal
        );
        foreach (var forged in new[] { "9/0/Kept", "1/7/Kept", "", "x/y/z", "1/0/99" })
        {
            Assert.NotNull((await App.PressAsync(Company.Lena, early with { Value = forged })).Card);
        }

        Assert.Null((await sale.Store.GetAsync("acme-co", 1, None))!.Verdict);
        Assert.False((await sale.Store.GetAsync("acme-co", 1, None))!.IsAnswered);
    }

    [Fact]
    public async Task Two_presses_at_the_same_moment_are_one_answer()
    {
        await NotedAsync();
        await sale.PassDaysAsync(30);
        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(() => sale.PressAsync(Company.Lena, "promise-1-0", CommitmentActions.Answer, "Kept"))
                )
        );

        Assert.Single(replies, reply => reply.UpdatesSource);
        Assert.Equal(7, replies.Count(reply => reply.English().Contains("already", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_claims_own_card_says_how_often_it_was_kept()
    {
        Assert.DoesNotContain(
            "After the sale",
            (await App.SayAsync(Company.Lena, "claim live in a week")).English(),
            StringComparison.Ordinal
        );
        await NotedAsync("D-1", "Acme");
        await NotedAsync("D-2", "Globex");
        await NotedAsync("D-3", "Initech");
        await sale.PassDaysAsync(30);
        await sale.PressAsync(Company.Lena, "promise-1-0", CommitmentActions.Answer, "Kept");
        await sale.NotKeptAsync(Company.Lena, "promise-2-0", "");

        var answer = await App.SayAsync(Company.Lena, "claim live in a week");
        Assert.Contains(
            "After the sale: kept 1 of 2 times; 1 not answered yet.",
            answer.English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Después de la venta: se cumplió 1 de 2 veces; 1 sin respuesta aún.",
            answer.Spanish(),
            StringComparison.Ordinal
        );
        var list = (await App.PressAsync(Company.Lena, answer.Button(CommitmentActions.Kept))).English();
        Assert.Contains("kept 1 of 2, 1 waiting", list, StringComparison.Ordinal);
        Assert.Contains(
            "Globex · Live in a week · D-2: not kept, says Lena (Dec 16, 2026)",
            list,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("claim kept acme", "Acme", "Globex")]
    [InlineData("promesas cumplidas live in a week", "Globex", "Nobody")]
    [InlineData("claim kept account:glob", "Globex", "Acme")]
    public async Task The_list_is_of_a_claim_or_of_an_account(string words, string has, string hasNot)
    {
        await NotedAsync("D-1", "Acme");
        await NotedAsync("D-2", "Globex");

        var list = (await App.SayAsync(Company.Lena, words)).English();

        Assert.Contains(has, list, StringComparison.Ordinal);
        Assert.DoesNotContain(hasNot, list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_read_in_parts()
    {
        for (var i = 1; i <= 14; i++)
        {
            await NotedAsync($"D-{i}", $"Customer {i}");
        }

        var first = await App.SayAsync(Company.Lena, "claim kept live in a week");
        var rest = await App.PressAsync(Company.Lena, first.Button(CommitmentActions.Kept, "More"));

        Assert.Contains("1–12 of 14", first.English(), StringComparison.Ordinal);
        Assert.Contains("13–14 of 14", rest.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_company_sees_and_changes_nothing()
    {
        await NotedAsync();
        await sale.PassDaysAsync(30);
        var other = await App.CompanyAsync("other-co");

        Assert.Contains(
            "No promises are noted yet",
            (await App.SayAsync(other.Lena, "claim kept")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no longer noted",
            (
                await App.PressAsync(other.Lena, new Button(FollowUpTexts.Kept, CommitmentActions.Answer, "1/0/Kept"))
            ).English(),
            StringComparison.Ordinal
        );
        Assert.False((await sale.Store.GetAsync("acme-co", 1, None))!.IsAnswered);
    }

    private async Task NotedAsync(string deal = "D-1", string account = "Acme")
    {
        await sale.WinAsync(deal, account, rep: "Lena");
        await App.SayAsync(Company.Lena, $"claim used {deal} \"live in a week\"");
    }
}
