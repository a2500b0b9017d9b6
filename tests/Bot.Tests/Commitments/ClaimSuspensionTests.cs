using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Commitments;

namespace Bot.Tests.Commitments;

/// <summary>Two customers for whom a promise was not kept take it out of use: who hears of it, what says so, how it comes back.</summary>
public sealed class ClaimSuspensionTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private Sale sale = null!;

    private Company Company => sale.Company;

    private BotApp App => sale.App;

    public async ValueTask InitializeAsync() => sale = await Sale.StartAsync();

    public ValueTask DisposeAsync() => sale.DisposeAsync();

    [Fact]
    public async Task Owner_and_approvers_of_both_sides_are_told_once_with_the_reasons()
    {
        await SuspendAsync();
        await App.DrainAsync();
        await sale.RestartAsync();
        await sale.PassDaysAsync(1);
        await NotKeptAsync(3, "And a third");
        await sale.PassDaysAsync(1);

        foreach (var told in new[] { Company.Maya, Company.Tom, Company.Sofia })
        {
            var card = Assert.Single(sale.To(told, "claim-suspended")).Card;
            Assert.Contains(
                "Live in a week is suspended: two customers said it was not kept.",
                CardWords.In(card, Language.English),
                StringComparison.Ordinal
            );
            Assert.Contains(
                "- Globex, oportunidad D-2, Lena el 16 dic 2026: «No site was ready»",
                CardWords.In(card, Language.Spanish),
                StringComparison.Ordinal
            );
        }

        Assert.Empty(sale.To(Company.Ana, "claim-suspended"));
        Assert.Empty(sale.To(Company.Lena, "claim-suspended"));
        var shown = await sale.PressAsync(Company.Tom, "claim-suspended", "claim");
        Assert.Contains("Suspended since Dec 16, 2026", shown.English(), StringComparison.Ordinal);
        Assert.NotNull((await sale.PressAsync(Company.Tom, "claim-suspended", "claim.propose")).Form);
    }

    [Fact]
    public async Task Every_later_answer_says_it_first_and_nothing_else()
    {
        await SuspendAsync();

        var answer = await App.SayAsync(Company.Lena, "claim live in a week");
        Assert.Equal(
            "Suspended since Dec 16, 2026: two customers said it was not kept. Don’t promise it.",
            answer.English().Split('\n')[1]
        );
        Assert.Equal(
            "Suspendida desde el 16 dic 2026: dos clientes dijeron que no se cumplió. No la prometas.",
            answer.Spanish().Split('\n')[1]
        );
        Assert.Contains(
            "Suspended since",
            CardWords.In(answer.Card!.Summary, Language.English),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Suspended since",
            (await App.SayAsync(Company.Lena, "claim")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Suspended since",
            (await App.SayAsync(Company.Lena, "claim kept")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Suspended on Dec 16, 2026",
            (await App.SayAsync(Company.Lena, "claim history live in a week")).English(),
            StringComparison.Ordinal
        );
        var search = App.Get<AgreementSearch>();
        var hit = Assert.Single(
            await search.FindAsync("acme-co", search.Kinds.Single(type => type.Key == ClaimType.KindKey), "week", None)
        );
        Assert.StartsWith("Suspended since", CardWords.In(hit.Lead, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_customer_or_two_of_different_versions_suspend_nothing()
    {
        await NotedAsync("D-1", "Acme");
        await sale.PassDaysAsync(1);
        await sale.AgreeAsync("Live in a week", "Customers go live within ten days.");
        await NotedAsync("D-2", "Globex");
        await sale.PassDaysAsync(30);

        await NotKeptAsync(1, "late");
        await NotKeptAsync(2, "late");

        Assert.Null((await sale.ClaimAsync()).Agreed!.SuspendedAt);
        Assert.DoesNotContain(
            sale.Posted,
            call => call.Posting.Key.StartsWith("claim-suspended", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_was_changed_to_kept_in_time_does_not_count()
    {
        await NotedAsync("D-1", "Acme");
        await NotedAsync("D-2", "Globex");
        await sale.PassDaysAsync(30);
        await NotKeptAsync(1, "late");
        await sale.PressAsync(Company.Lena, "promise-1-0", CommitmentActions.Answer, "Kept");

        await NotKeptAsync(2, "late");

        Assert.Null((await sale.ClaimAsync()).Agreed!.SuspendedAt);
    }

    [Fact]
    public async Task Two_answers_at_the_same_moment_suspend_it_and_it_is_told_once()
    {
        await NotedAsync("D-1", "Acme");
        await NotedAsync("D-2", "Globex");
        await sale.PassDaysAsync(30);

        await Task.WhenAll(Task.Run(() => NotKeptAsync(1, "late")), Task.Run(() => NotKeptAsync(2, "late")));
        await sale.PassDaysAsync(1);

        Assert.NotNull((await sale.ClaimAsync()).Agreed!.SuspendedAt);
        Assert.Single(sale.To(Company.Tom, "claim-suspended"));
    }

    [Fact]
    public async Task What_follows_from_an_answer_is_stored_with_it_and_delivered_by_the_next_process()
    {
        await NotedAsync("D-1", "Acme");
        await NotedAsync("D-2", "Globex");
        await sale.PassDaysAsync(30);
        await NotKeptAsync(1, "late");
        await NotKeptAsync(2, "late");
        Assert.Empty(sale.To(Company.Sofia, "claim-suspended"));
        await sale.RestartAsync();

        await sale.PassDaysAsync(0.01);

        Assert.NotNull((await sale.ClaimAsync()).Agreed!.SuspendedAt);
        Assert.Single(sale.To(Company.Sofia, "claim-suspended"));
        Assert.Contains(
            sale.Posted,
            call =>
                call is { Call: "update", Posting.Replaces: { } key }
                && key.StartsWith("promise-2-0", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Still_true_does_not_bring_it_back_and_is_not_asked()
    {
        await SuspendAsync();
        await sale.PassDaysAsync(100);

        Assert.DoesNotContain(sale.Posted, call => call.Posting.Key.Contains("-review-", StringComparison.Ordinal));
        var refused = await App.PressAsync(
            Company.Maya,
            new Button(AgreementTexts.StillTrue, "claim.confirm", "live-in-a-week/1")
        );
        Assert.Contains("It takes both sides to bring it back", refused.English(), StringComparison.Ordinal);
        Assert.NotNull((await sale.ClaimAsync()).Agreed!.SuspendedAt);
    }

    [Fact]
    public async Task The_same_words_signed_again_by_both_sides_bring_it_back()
    {
        await SuspendAsync();
        var form = (await App.SayAsync(Company.Maya, "claim propose live in a week")).Form!;
        var receipt = await ProposeAsync(form, "Customers go live within seven days.");
        Assert.Contains(
            "Version 2 of the claim Live in a week is proposed",
            receipt.English(),
            StringComparison.Ordinal
        );
        await App.DrainAsync();

        var card = CardWords.In(
            sale.Posted.Last(call => call.Posting.To == Company.Tom.Identities[0].Direct()).Posting.Card,
            Language.English
        );
        Assert.Contains("The same words as version 1, suspended since Dec 16, 2026.", card, StringComparison.Ordinal);
        Assert.Contains("Customers go live within seven days.", card, StringComparison.Ordinal);
        await App.DecideAsync(Company.Tom, "claim sign live in a week");
        Assert.Contains(
            "Suspended since",
            (await App.SayAsync(Company.Lena, "claim live in a week")).English(),
            StringComparison.Ordinal
        );
        await App.DecideAsync(Company.Sofia, "promesa firmar live in a week");

        Assert.DoesNotContain(
            "Suspended",
            (await App.SayAsync(Company.Lena, "claim live in a week")).English(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            (AgreementState.Superseded, 2),
            ((await sale.ClaimAsync()).Find(1)!.State, (await sale.ClaimAsync()).Agreed!.Number)
        );
    }

    [Fact]
    public async Task The_same_words_are_refused_while_nothing_is_suspended()
    {
        var form = (await App.SayAsync(Company.Maya, "claim propose live in a week")).Form!;

        Assert.Contains(
            "already says exactly that",
            (await ProposeAsync(form, "Customers go live within seven days.")).English(),
            StringComparison.Ordinal
        );
    }

    private Task<Reply> ProposeAsync(Form form, string wording) =>
        App.SubmitAsync(
            Company.Maya,
            form,
            new()
            {
                ["name"] = "Live in a week",
                ["wording"] = wording,
                ["state"] = "available",
                ["owner"] = "maya",
            }
        );

    private async Task SuspendAsync()
    {
        await NotedAsync("D-1", "Acme");
        await NotedAsync("D-2", "Globex");
        await NotedAsync("D-3", "Initech");
        await sale.PassDaysAsync(30);
        await NotKeptAsync(1, "They waited three weeks");
        await NotKeptAsync(2, "No site was ready");
    }

    private Task<Reply> NotKeptAsync(int promise, string why) =>
        sale.NotKeptAsync(Company.Lena, $"promise-{promise}-0", why);

    private async Task NotedAsync(string deal, string account)
    {
        await sale.WinAsync(deal, account, rep: "Lena");
        await App.SayAsync(Company.Lena, $"claim used {deal} \"live in a week\"");
    }
}
