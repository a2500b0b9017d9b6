using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Claims.Requests;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Claims.Requests;

/// <summary>Asking whether something may be promised: one click, merged with what others ask, told to those who can answer.</summary>
public sealed class AskTests : IAsyncLifetime
{
    private RequestScenario asking = null!;

    private Company Company => asking.Company;

    private BotApp App => asking.App;

    public async ValueTask InitializeAsync() => asking = await RequestScenario.StartAsync();

    public ValueTask DisposeAsync() => asking.DisposeAsync();

    [Fact]
    public async Task One_click_opens_a_request_and_marketing_approvers_and_admins_are_told_once()
    {
        var receipt = await asking.AskAsync(Company.Lena, account: "Acme");

        Assert.StartsWith(
            "Asked. Request 1: you are the first to ask this. I'll give you the answer here.",
            Words(receipt),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Preguntado. Solicitud 1: nadie lo había preguntado antes. Te daré aquí la respuesta.",
            Words(receipt, Language.Spanish),
            StringComparison.Ordinal
        );
        Assert.Contains("I've told Ana and Sofia.", Words(receipt));
        var told = await asking.PostedAsync("-new-");
        Assert.Equal(
            [Company.Ana.Identities[0].Direct(), Company.Sofia.Identities[0].Direct()],
            told.Select(posting => posting.To)
        );
        Assert.Contains(
            "Lena pregunta si podemos prometer esto (solicitud 1):\nWe connect to SAP without extra cost",
            Words(told[1].Card, Language.Spanish)
        );
    }

    [Fact]
    public async Task Others_who_ask_the_same_join_and_only_raise_the_count_on_the_card_that_stands()
    {
        await asking.AskAsync(Company.Lena, account: "Acme");
        var joined = await asking.AskAsync(Company.Diego, "¿Can we connect to SAP without extra costs?", "Globex");
        await asking.AskAsync(Company.Tom, account: "ACME");

        Assert.Contains("Request 1: 2 people have asked this.", Words(joined));
        Assert.Contains(
            "It looks like the same question as this one:\nWe connect to SAP without extra cost",
            Words(joined)
        );
        var card = await asking.Loop.StandsAtAsync(Company.Sofia.Identities[0].Direct());
        Assert.Contains("3 people ask whether we may promise this (request 1):", Words(card));
        Assert.Contains("Acme, Globex", Words(card));
        Assert.Equal(2, (await asking.PostedAsync("-new-")).Count);
    }

    [Fact]
    public async Task Pressing_twice_changes_nothing_and_says_so_and_a_second_account_is_added()
    {
        await asking.AskAsync(Company.Lena, account: "Acme");
        var before = await asking.RequestAsync();

        Assert.Contains(
            "You already asked this, and nothing has changed. Request 1: only you have asked it.",
            Words(await asking.AskAsync(Company.Lena, account: "acme"))
        );
        Assert.Contains("You already asked this", Words(await asking.AskAsync(Company.Lena)));
        Assert.Equal(before.Revision, (await asking.RequestAsync()).Revision);
        Assert.Contains("now also for Globex", Words(await asking.AskAsync(Company.Lena, account: "Globex")));
        Assert.Equal((1, 2), ((await asking.RequestAsync()).People, (await asking.RequestAsync()).Accounts));
    }

    [Fact]
    public async Task A_retry_of_one_delivery_gets_the_same_answer()
    {
        var press = App.Command(Company.Lena) with
        {
            Action = ClaimActions.Ask,
            Value = new RequestAsk(RequestScenario.Sentence).Code(),
        };

        var (first, second) = (await App.SendAsync(press), await App.SendAsync(press));

        Assert.Equal(Words(first), Words(second));
        Assert.Single((await asking.RequestAsync()).Voices);
    }

    [Fact]
    public async Task Many_who_press_at_the_same_moment_are_in_one_request_each_once()
    {
        Member[] people = [Company.Lena, Company.Diego, Company.Tom, Company.Maya, Company.Lena, Company.Diego];

        await Task.WhenAll(people.Select(member => Task.Run(() => asking.AskAsync(member))));

        var request = Assert.Single(
            await asking.Store.OpenAsync("acme-co", ClaimRequestType.TypeKey, CancellationToken.None)
        );
        Assert.Equal(["diego", "lena", "maya", "tom"], request.Voices.Select(voice => voice.Member).Order());
        Assert.Equal(2, (await asking.PostedAsync("-new-")).Count);
    }

    [Fact]
    public async Task Another_number_or_a_negation_is_another_request()
    {
        await asking.AskAsync(Company.Lena, "Support answers within 24 hours");
        await asking.AskAsync(Company.Diego, "Support answers within 2 hours");
        await asking.AskAsync(Company.Tom, "Support does not answer within 2 hours");

        Assert.Equal(
            3,
            (await asking.Store.OpenAsync("acme-co", ClaimRequestType.TypeKey, CancellationToken.None)).Count
        );
    }

    [Fact]
    public async Task Who_was_taken_for_somebody_elses_question_can_say_that_it_is_another()
    {
        await asking.AskAsync(Company.Lena, "Drivers see the route on their own phone with our app");
        var joined = await asking.AskAsync(Company.Diego, "Drivers see the new route on their own phone with our app");

        var apart = await App.PressAsync(Company.Diego, joined.Button(ClaimRequestType.Actions.AskApart));

        Assert.Contains("Request 2: you are the first to ask this.", Words(apart));
        Assert.Equal("lena", Assert.Single((await asking.RequestAsync()).Voices).Member);
        Assert.Contains(
            "You already asked this, and nothing has changed. Request 2",
            Words(await asking.AskAsync(Company.Diego, "Drivers see the new route on their own phone with our app"))
        );
    }

    [Fact]
    public async Task Its_only_asker_can_take_it_back_and_nobody_else()
    {
        var receipt = await asking.AskAsync(Company.Lena);
        var back = receipt.Button(ClaimRequestType.Actions.Withdraw);
        Assert.Contains("Request 1 is not yours", Words(await App.PressAsync(Company.Tom, back)));
        await asking.AskAsync(Company.Diego);
        Assert.Contains(
            "Others have asked this too, so request 1 stays open: 2 people have asked it.",
            Words(await App.PressAsync(Company.Lena, back))
        );

        await asking.AskAsync(Company.Lena, "Deliveries are insured");
        Assert.Contains(
            "Request 2 is withdrawn.",
            Words(await asking.PressAsync(Company.Lena, ClaimRequestType.Actions.Withdraw, 2))
        );
        Assert.Contains(
            "The person who asked request 2 has withdrawn it",
            Words(await asking.PressAsync(Company.Sofia, ClaimRequestType.Actions.Decline, 2))
        );
        Assert.Contains(
            "Request 3: you are the first",
            Words(await asking.AskAsync(Company.Tom, "Deliveries are insured"))
        );
    }

    [Theory]
    [InlineData("claim ask We connect to SAP account:\"Acme Foods\"", "We connect to SAP")]
    [InlineData("promesa preguntar cuenta:\"Acme Foods\" We connect to SAP", "We connect to SAP")]
    public async Task It_can_be_asked_in_words(string words, string sentence)
    {
        await App.SayAsync(Company.Lena, words);

        var voice = Assert.Single((await asking.RequestAsync()).Voices);
        Assert.Equal((sentence, "Acme Foods"), (voice.Words, voice.Account));
    }

    [Fact]
    public async Task Without_words_a_form_asks_for_them_and_an_empty_one_is_refused()
    {
        var form = (await App.SayAsync(Company.Lena, "claim ask")).Form!;

        Assert.True(
            (await App.SubmitAsync(Company.Lena, form, new() { ["account"] = "Acme" })).Errors.ContainsKey("sentence")
        );
        Assert.Contains(
            "Request 1",
            Words(
                await App.SubmitAsync(
                    Company.Lena,
                    form,
                    new() { ["sentence"] = "We connect to SAP", ["account"] = "Acme" }
                )
            )
        );
    }

    [Fact]
    public async Task Another_company_asking_the_same_has_its_own_request()
    {
        await asking.AskAsync(Company.Lena);
        var other = await App.CompanyAsync("globex-co");

        Assert.Contains("Request 1: you are the first", Words(await asking.AskAsync(other.Lena)));
    }
}
