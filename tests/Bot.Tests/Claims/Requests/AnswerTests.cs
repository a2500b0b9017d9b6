using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Claims.Requests;
using Bot.Core.Data;
using Bot.Core.Inquiries.Requests;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Claims.Requests;

/// <summary>Answering: with a claim, with a new one, or with no; everybody who asked hears it once, and never who did it.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private RequestScenario asking = null!;

    private Company Company => asking.Company;

    private BotApp App => asking.App;

    public async ValueTask InitializeAsync() => asking = await RequestScenario.StartAsync();

    public ValueTask DisposeAsync() => asking.DisposeAsync();

    [Fact]
    public async Task Everybody_who_asked_hears_the_claim_once_in_private_where_they_asked_but_who_answered()
    {
        await asking.AgreeAsync();
        await asking.AskAsync(Company.Lena, account: "Acme", place: Company.Channel with { Thread = "t1" });
        await asking.AskAsync(Company.Diego, "connect to SAP without extra costs");
        await asking.AskAsync(Company.Sofia);

        var receipt = await asking.AnswerAsync(Company.Sofia, note: "Only with the Team plan.");

        Assert.Contains("Request 1 is answered with SAP connection. I'm telling 2 people now.", Words(receipt));
        var answers = await asking.AnswersAsync();
        Assert.Equal(
            [Company.Diego.Identities[0].Direct(), Company.Lena.Identities[0].Direct()],
            answers.Select(posting => posting.To)
        );
        Assert.Equal([null, Company.Channel with { Thread = "t1" }], answers.Select(posting => posting.About));
        var words = Words(answers[0].Card, Language.Spanish);
        Assert.Contains("connect to SAP without extra costs", words);
        Assert.Contains("Usa exactamente estas palabras:\nSAP is connected at no extra cost.", words);
        Assert.Contains("Only with the Team plan.", words);
        Assert.Contains("Respondida por Sofia", words);
        await asking.TickAsync();
        Assert.Equal(2, (await asking.AnswersAsync()).Count);
    }

    [Fact]
    public async Task A_claim_that_may_not_simply_be_promised_says_so_before_its_words()
    {
        await asking.AgreeAsync(state: "planned");
        await asking.AskAsync(Company.Lena);
        await asking.AnswerAsync(Company.Ana);

        var words = Words(Assert.Single(await asking.AnswersAsync()).Card);

        Assert.DoesNotContain("Use exactly these words", words);
        Assert.Contains(
            "This is the claim that answers it:\nPlanned, not available yet: don’t promise it.\nSAP is connected",
            words
        );
    }

    [Fact]
    public async Task No_needs_a_reason_and_everybody_hears_it()
    {
        await asking.AskAsync(Company.Lena);
        var form = (await asking.PressAsync(Company.Ana, ClaimRequestType.Actions.Decline)).Form!;
        Assert.True((await App.SubmitAsync(Company.Ana, form, [])).Errors.ContainsKey("note"));
        Assert.True(
            (await App.SubmitAsync(Company.Ana, form, new() { ["note"] = new string('x', 501) })).Errors.ContainsKey(
                "note"
            )
        );

        Assert.Contains(
            "Request 1 is declined. I'm telling one person now.",
            Words(await asking.DeclineAsync(Company.Ana))
        );

        var words = Words(Assert.Single(await asking.AnswersAsync()).Card);
        Assert.Contains("Don’t promise this: the request was declined.\nReason: SAP charges for it.", words);
        Assert.Contains("Declined by Ana", words);
        Assert.Contains(
            "already settled. Declined by Ana",
            Words(await asking.PressAsync(Company.Sofia, ClaimRequestType.Actions.Choose))
        );
    }

    [Fact]
    public async Task A_proposal_answers_the_request_once_both_sides_have_signed_it()
    {
        await asking.AskAsync(Company.Lena, account: "Acme");
        await asking.AskAsync(Company.Maya);
        await asking.AskAsync(Company.Tom);
        var form = (await asking.PressAsync(Company.Maya, ClaimActions.ProposeForRequest)).Form!;
        Assert.Equal(
            RequestScenario.Sentence,
            form.Inputs.OfType<TextInput>().Single(input => input.Name == "wording").Value
        );
        Assert.Equal(
            "Request 1: asked by 3 people for 1 account.",
            form.Inputs.OfType<TextInput>().Single(input => input.Name == "why").Value
        );

        Assert.Contains("it answers request 1. I'll tell 3 people.", Words(await asking.ProposeAsync(Company.Maya)));
        Assert.Contains("being prepared", Words(await App.SayAsync(Company.Lena, "claim requests")));
        Assert.Contains(
            "A claim for it is waiting for signatures. Don’t promise it until then.",
            Words(await asking.AskAsync(Company.Diego))
        );
        await asking.TickAsync();
        Assert.Empty(await asking.AnswersAsync());

        await App.DecideAsync(Company.Tom, "claim sign SAP connection");
        await App.DecideAsync(Company.Sofia, "promesa firmar SAP connection");
        await asking.TickAsync();
        await asking.TickAsync();

        // Maya proposed it and is told of the agreement as its author; Tom signed first.
        Assert.Equal(["diego", "lena", "tom"], (await asking.AnswersAsync()).Select(posting => posting.OwnerMember));
        Assert.Contains("Proposed by Maya, agreed on", Words((await asking.AnswersAsync())[1].Card));
        Assert.Contains("no open claim requests", Words(await App.SayAsync(Company.Lena, "claim requests")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_proposal_that_comes_to_nothing_leaves_the_request_open(bool isRejected)
    {
        await asking.AskAsync(Company.Lena);
        await asking.ProposeAsync(Company.Maya);
        Assert.Contains(
            "is already proposed and waiting",
            Words(await asking.PressAsync(Company.Sofia, ClaimActions.ProposeForRequest))
        );

        if (isRejected)
        {
            await asking.Loop.SubmitAsync(
                Company.Tom,
                (await App.DecideAsync(Company.Tom, "claim reject SAP connection")).Form!,
                new() { ["reason"] = "No" }
            );
        }
        else
        {
            await App.DecideAsync(Company.Maya, "claim withdraw SAP connection");
        }

        Assert.Contains("State\nopen", Words(await App.SayAsync(Company.Lena, "claim requests 1")));
        await asking.TickAsync();
        Assert.Equal(RequestState.Open, (await asking.RequestAsync()).State);
        Assert.Empty(await asking.AnswersAsync());
        Assert.Contains("it answers request 1", Words(await asking.ProposeAsync(Company.Sofia, "SAP")));
    }

    [Fact]
    public async Task A_link_to_a_proposal_that_never_came_is_given_up_after_a_while()
    {
        await asking.AskAsync(Company.Lena);
        var request = await asking.RequestAsync();
        await App.Get<IDocumentStore>()
            .ReplaceAsync(
                RequestStore.Set,
                request with
                {
                    State = RequestState.Planned,
                    Proposal = new RequestProposal("sap", "lost", BotApp.Start),
                },
                CancellationToken.None
            );

        await asking.TickAsync();
        Assert.Equal(RequestState.Planned, (await asking.RequestAsync()).State);
        App.Clock.Advance(ClaimRequestRules.ProposalTime);
        await asking.TickAsync();
        Assert.Equal(RequestState.Open, (await asking.RequestAsync()).State);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_and_the_request_stays_open()
    {
        await asking.AgreeAsync();
        await asking.AskAsync(Company.Lena);

        Assert.True((await asking.ProposeAsync(Company.Maya)).Errors.ContainsKey("name"));
        Assert.Equal(
            (RequestState.Open, null),
            ((await asking.RequestAsync()).State, (await asking.RequestAsync()).Proposal)
        );
    }

    [Fact]
    public async Task What_was_answered_before_is_shown_first_and_can_be_asked_again()
    {
        await asking.AgreeAsync();
        await asking.AskAsync(Company.Lena);
        await asking.AnswerAsync(Company.Sofia);

        var before = await asking.AskAsync(Company.Diego);
        Assert.Contains("This was asked before and answered on", Words(before));
        Assert.Contains("SAP is connected at no extra cost.", Words(before));
        Assert.Null(await asking.Store.GetAsync("acme-co", 2, CancellationToken.None));

        Assert.Contains(
            "Request 2: you are the first",
            Words(await App.PressAsync(Company.Diego, before.Button(ClaimRequestType.Actions.AskAgain)))
        );
    }

    [Theory]
    [InlineData("claims.request.choose")]
    [InlineData("claims.request.decline")]
    public async Task Who_may_not_answer_is_told_who_does(string action)
    {
        await asking.AskAsync(Company.Lena);

        foreach (var member in new[] { Company.Lena, Company.Tom, Company.Maya })
        {
            Assert.Contains(
                "Marketing approvers and admins answer claim requests.",
                Words(await asking.PressAsync(member, action))
            );
        }
    }

    [Fact]
    public async Task Two_who_answer_at_once_give_one_answer()
    {
        await asking.AgreeAsync();
        await asking.AskAsync(Company.Lena);
        var (choose, decline) = (
            (await asking.PressAsync(Company.Sofia, ClaimRequestType.Actions.Choose)).Form!,
            (await asking.PressAsync(Company.Ana, ClaimRequestType.Actions.Decline)).Form!
        );

        await Task.WhenAll(
            Task.Run(() => App.SubmitAsync(Company.Sofia, choose, new() { ["claim"] = "sap-connection" })),
            Task.Run(() => App.SubmitAsync(Company.Ana, decline, new() { ["note"] = "No" }))
        );

        Assert.Single(await asking.AnswersAsync());
    }

    [Fact]
    public async Task The_cards_of_those_who_can_answer_say_how_it_was_settled()
    {
        await asking.AskAsync(Company.Lena);
        await asking.DeclineAsync(Company.Ana);

        var card = await asking.Loop.StandsAtAsync(Company.Sofia.Identities[0].Direct());
        Assert.Contains("Declined by Ana", Words(card));
        Assert.DoesNotContain("No…", Words(card));
    }
}
