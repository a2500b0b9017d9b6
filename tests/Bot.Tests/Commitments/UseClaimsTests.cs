using Bot.Core.Chat;
using Bot.Core.Commitments;
using Bot.Tests.Facts;

namespace Bot.Tests.Commitments;

/// <summary>From the question in a call to what is noted once the deal is won.</summary>
public sealed class UseClaimsTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private Sale sale = null!;

    private Company Company => sale.Company;

    private BotApp App => sale.App;

    public async ValueTask InitializeAsync() => sale = await Sale.StartAsync();

    public ValueTask DisposeAsync() => sale.DisposeAsync();

    [Theory]
    [InlineData("claim live in a week account:ACME")]
    [InlineData("promesa live in a week cuenta:acme")]
    [InlineData("claim live in a week deal:d-1")]
    public async Task Who_asked_for_a_customer_is_asked_once_when_the_deal_is_won(string words)
    {
        var answer = await App.SayAsync(Company.Lena, words);
        await sale.PassDaysAsync(1);
        Assert.Empty(sale.To(Company.Lena, "claims-used"));

        await sale.WinAsync("D-1", "Acme");
        await sale.PassDaysAsync(0);
        await sale.PassDaysAsync(1);
        await sale.WinAsync("D-9", "Globex");
        await sale.RestartAsync();
        await sale.PassDaysAsync(1);

        Assert.Contains(
            "Once the deal is won, I'll ask whether you promised it",
            answer.English(),
            StringComparison.Ordinal
        );
        var question = Assert.Single(sale.To(Company.Lena, "claims-used")).Card;
        Assert.Contains(
            "We won Acme. Did you promise this?",
            CardWords.In(question, Language.English),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "«Customers go live within seven days.»",
            CardWords.In(question, Language.Spanish),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_is_asked_about_what_was_asked_in_other_times_or_for_others_or_was_won_long_ago()
    {
        await App.SayAsync(Company.Lena, "claim live in a week");
        await App.SayAsync(Company.Lena, "claim live in a week account:Globex");
        await sale.WinAsync("D-1", "Acme");
        await sale.ImportAsync(Rows.Lost("D-2", "Globex", "2026-10-01", "2026-11-16"));
        await sale.ImportAsync(Rows.Won("D-3", "Globex", 1, "2026-11-17", "2026-11-17"));
        await sale.PassDaysAsync(2);
        await App.SayAsync(Company.Lena, "claim live in a week account:Late");
        await sale.PassDaysAsync(40);
        await sale.ImportAsync(Rows.Won("D-4", "Late", 1, "2026-11-01", "2026-11-20"));

        await sale.PassDaysAsync(1);

        Assert.DoesNotContain(
            sale.Posted,
            call => call.Posting.Key.StartsWith("claims-used", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task One_click_notes_it_and_undo_takes_it_back()
    {
        await AskAndWinAsync();
        var receipt = await sale.PressAsync(Company.Lena, "claims-used", CommitmentActions.Used, "I promised");

        Assert.True(receipt.UpdatesSource);
        Assert.Contains(
            "Noted for Acme. I'll ask you on Dec 16, 2026 and on Feb 14, 2027 whether it was kept.",
            receipt.English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Anotado para Acme. El 16 dic 2026 y el 14 feb 2027 te preguntaré si se cumplió.",
            receipt.Spanish(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Only the person who noted it",
            (await App.PressAsync(Company.Tom, receipt.Button(CommitmentActions.Undo))).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Undone: the promise to Acme",
            (await App.PressAsync(Company.Lena, receipt.Button(CommitmentActions.Undo))).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "already undone",
            (await App.PressAsync(Company.Lena, receipt.Button(CommitmentActions.Undo))).English(),
            StringComparison.Ordinal
        );
        await sale.PassDaysAsync(31);
        Assert.Empty(sale.To(Company.Lena, "promise-"));
    }

    [Fact]
    public async Task The_form_begins_with_what_was_asked_and_none_notes_nothing()
    {
        await sale.AgreeAsync("Single sign-on", "Business has it.");
        await AskAndWinAsync();

        var form = (await sale.PressAsync(Company.Lena, "claims-used", CommitmentActions.Used, "Choose")).Form!;
        Assert.Equal(["live-in-a-week"], form.Inputs.OfType<ChoiceInput>().Single().Selected);
        var none = await App.SubmitAsync(Company.Lena, form, []);
        Assert.Contains(
            "Choose at least one.",
            CardWords.In(none.Errors[CommitmentForms.Claims], Language.English),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "nothing is noted",
            (await sale.PressAsync(Company.Lena, "claims-used", CommitmentActions.None)).English(),
            StringComparison.Ordinal
        );
        Assert.Empty(await sale.Store.ListAsync("acme-co", None));

        var receipt = await App.SubmitAsync(
            Company.Lena,
            form,
            new() { [CommitmentForms.Claims] = "live-in-a-week\nsingle-sign-on" }
        );
        Assert.Contains("- Single sign-on: “Business has it.”", receipt.English(), StringComparison.Ordinal);
        Assert.Equal(2, (await sale.Store.ListAsync("acme-co", None)).Count);
    }

    [Fact]
    public async Task Typed_without_deal_and_claims_the_form_asks_for_both()
    {
        await sale.WinAsync("D-1", "Acme");
        var form = (await App.SayAsync(Company.Diego, "promesa usada")).Form!;

        Assert.Contains(
            CommitmentForms.Deal,
            (await App.SubmitAsync(Company.Diego, form, new() { [CommitmentForms.Claims] = "live-in-a-week" }))
                .Errors
                .Keys
        );
        var receipt = await App.SubmitAsync(
            Company.Diego,
            form,
            new() { [CommitmentForms.Deal] = "D-1", [CommitmentForms.Claims] = "live-in-a-week" }
        );

        Assert.Contains("Anotado para Acme", receipt.Spanish(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_note_the_same_make_one_promise()
    {
        await sale.WinAsync("D-1", "Acme");
        await App.SayAsync(Company.Lena, "claim used Acme \"live in a week\"");

        var second = await App.SayAsync(Company.Diego, "promesa usada acme live in a week");

        Assert.Contains("Eso ya estaba anotado para Acme.", second.Spanish(), StringComparison.Ordinal);
        Assert.Contains("ya la anotó Lena el 16 nov 2026", second.Spanish(), StringComparison.Ordinal);
        Assert.Empty(second.ButtonsOf());
        Assert.Single(await sale.Store.ListAsync("acme-co", None));
    }

    [Fact]
    public async Task A_retry_of_the_same_delivery_gives_the_same_receipt()
    {
        await sale.WinAsync("D-1", "Acme");
        var first = await App.SayAsync(Company.Lena, "claim used Acme live in a week", deliveryKey: "same");
        var again = await App.SayAsync(Company.Lena, "claim used Acme live in a week", deliveryKey: "same");

        Assert.Equal(first.English(), again.English());
    }

    [Fact]
    public async Task What_is_missing_has_its_sentence_or_its_form()
    {
        Assert.Contains(
            "I don't know of any won deals",
            (await App.SayAsync(Company.Lena, "claim used Acme live")).English(),
            StringComparison.Ordinal
        );
        await sale.ImportAsync(
            sale.Won("T-1", "Twins"),
            sale.Won("T-2", "Twins"),
            Rows.Open("O-1", "Opener", "2026-10-01")
        );

        Assert.Contains(
            "can't find a won deal for “Nobody”",
            (await App.SayAsync(Company.Lena, "claim used Nobody")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Opener todavía no está ganada",
            (await App.SayAsync(Company.Diego, "promesa usada Opener live in a week")).Spanish(),
            StringComparison.Ordinal
        );
        var which = await App.SayAsync(Company.Lena, "claim used twins live in a week");
        Assert.Contains("matches several won deals", which.English(), StringComparison.Ordinal);
        Assert.Contains(
            "Noted for Twins",
            (await App.PressAsync(Company.Lena, which.Button(CommitmentActions.Used, "Twins · T-2"))).English(),
            StringComparison.Ordinal
        );
        var unknown = (await App.SayAsync(Company.Lena, "claim used T-1 \"overnight\"")).Form!;
        Assert.Contains(
            "find an agreed claim called “overnight”",
            CardWords.In(unknown.Intro!, Language.English),
            StringComparison.Ordinal
        );
    }

    private async Task AskAndWinAsync()
    {
        await App.SayAsync(Company.Lena, "claim live in a week account:Acme");
        await sale.WinAsync("D-1", "Acme");
        await sale.PassDaysAsync(0);
    }
}
