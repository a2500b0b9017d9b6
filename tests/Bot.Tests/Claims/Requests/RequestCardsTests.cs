using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Claims.Requests;
using Bot.Core.Inquiries.Requests;
using Bot.Tests.Agreements;

namespace Bot.Tests.Claims.Requests;

public sealed class RequestCardsTests
{
    private static readonly Company People = new("acme-co");
    private static readonly ClaimType Kind = new();
    private static readonly Walk Walk = new(
        Kind,
        "live-in-a-week",
        Content("available"),
        Content("planned"),
        FieldOptions.For(Kind, new Dictionary<string, IReadOnlyList<FieldOption>>())
    );
    private static readonly DateTimeOffset Thursday = new(2026, 11, 12, 10, 0, 0, TimeSpan.Zero);

    private static readonly RequestVoice Lena = new(
        "lena",
        "New customers go live within five days",
        "Acme",
        Thursday,
        "d1",
        People.Lena.Identities[0],
        People.Channel
    )
    {
        PlaceName = "#sales-marketing",
    };

    private static readonly RequestVoice Diego = new(
        "diego",
        "Customers go live within five days <!channel>",
        "Globex",
        Thursday.AddDays(1),
        "d2",
        People.Diego.Identities[0],
        People.Diego.Identities[0].Direct()
    );

    private static readonly Request One = new("acme-co", 7, Lena.Words, Language.English, [Lena], Thursday, 0)
    {
        Copies =
        [
            new("a", People.Ana.Identities[0].Direct(), "ana"),
            new("s", People.Sofia.Identities[0].Direct(), "sofia"),
        ],
    };

    private static readonly Request Two = One with { Voices = [Lena, Diego] };

    private static readonly Request Planned = Two with
    {
        State = RequestState.Planned,
        Proposal = new RequestProposal("live-in-a-week", "d1", Thursday),
    };

    private static readonly Request Answered = Two with
    {
        State = RequestState.Answered,
        Answer = new RequestAnswer("sofia", Thursday.AddDays(2), "d3", ["sofia"])
        {
            Subject = "live-in-a-week",
            Version = 1,
            Note = "Count from the signature, not from the call.",
        },
    };

    private static readonly Request Declined = Two with
    {
        State = RequestState.Declined,
        Answer = new RequestAnswer("ana", Thursday.AddDays(2), "d3", ["ana"])
        {
            Note = "Five days is only so in Spain. Say seven.",
        },
    };

    [Fact]
    public void Receipts_look_as_agreed()
    {
        Card("asked-first", RequestCards.Receipt(View, new(One, AskOutcome.Opened), Lena));
        Card("asked-joined", RequestCards.Receipt(View, new(Two, AskOutcome.Joined), Diego));
        Card("asked-twice", RequestCards.Receipt(View, new(Two, AskOutcome.AlreadyAsked), Diego));
        Card(
            "asked-account",
            RequestCards.Receipt(View, new(One, AskOutcome.AccountAdded), Lena with { Account = "Globex" })
        );
        Card("asked-planned", RequestCards.Receipt(View, new(Planned, AskOutcome.Joined), Diego));
        Card("asked-before-answered", AnswerCards.Before(View, Answered, new RequestAsk(Diego.Words, "Globex")));
        Card("asked-before-declined", AnswerCards.Before(View, Declined, new RequestAsk(Diego.Words)));
    }

    [Fact]
    public void Requests_look_as_agreed()
    {
        Card("new", RequestCards.New(View, One));
        Card("new-joined", RequestCards.New(View, Two));
        Card("new-answered", RequestCards.New(View, Answered));
        Card("request-open", RequestCards.Whole(View, Two, People.Lena));
        Card(
            "request-planned",
            RequestCards.Whole(new ClaimRequestView(Walk.View(Walk.FirstProposed)), Planned, People.Sofia)
        );
        Card("request-answered", RequestCards.Whole(View, Answered, People.Lena));
        Card(
            "list-rep",
            RequestList.Of(
                View,
                [Two, One with { Number = 8, Voices = [Lena with { Account = null }] }],
                People.Lena,
                0
            )
        );
        Card(
            "list-approver",
            RequestList.Of(
                View,
                [.. Enumerable.Range(1, 6).Select(number => Two with { Number = number })],
                People.Sofia,
                0
            )
        );
        Card("list-empty", RequestList.Of(View, [], People.Sofia, 0));
    }

    [Fact]
    public void Answers_look_as_agreed()
    {
        Card("answer-claim", AnswerCards.ToAsker(View, Answered, Lena));
        Card("answer-warned", AnswerCards.ToAsker(new ClaimRequestView(Walk.View(Walk.SecondAgreed)), Answered, Diego));
        Card("answer-declined", AnswerCards.ToAsker(View, Declined, Diego));
    }

    [Fact]
    public void Forms_look_as_agreed()
    {
        Golden.Form("claims/requests", "form-ask", RequestForms.Ask(new ClaimRequestType(), new RequestAsk("")));
        Golden.Form(
            "claims/requests",
            "form-propose",
            ClaimRequestForms.Propose(
                Claims,
                Two,
                People.Maya,
                new RenderContext(Language.English, TimeZoneInfo.Utc, BotApp.Start)
            )
        );
        Golden.Form("claims/requests", "form-choose", ClaimRequestForms.Choose(Claims, Two, [Walk.FirstAgreed]));
        Golden.Form("claims/requests", "form-decline", RequestForms.Decline(View, Two));
    }

    private static AgreementView Claims => Walk.View(Walk.FirstAgreed);

    private static ClaimRequestView View => new(Claims);

    private static void Card(string name, Card card) => Golden.Card("claims/requests", name, card);

    private static AgreementContent Content(string state) =>
        AgreementContent.Of(
            Kind.Fields,
            new Dictionary<string, string>
            {
                ["name"] = "Live in a week",
                ["wording"] = "New customers go live within seven days of signing.",
                ["state"] = state,
                ["instead"] = "With more than three sites we agree the date in the contract.",
            }.GetValueOrDefault
        );
}
