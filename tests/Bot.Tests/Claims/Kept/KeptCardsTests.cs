using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Claims.Kept;
using Bot.Tests.Agreements;
using Bot.Tests.Facts;

namespace Bot.Tests.Claims.Kept;

/// <summary>Every card and form of promises after the sale, in each surface and language.</summary>
public sealed class KeptCardsTests
{
    private const string Slice = "claims-kept";
    private static readonly DateTimeOffset Now = BotApp.Start;
    private static readonly Company People = new("acme-co");
    private static readonly ClaimKind Kind = new();
    private static readonly Bot.Core.Facts.Deal Deal = Rows.Won(
        "D-12",
        "Acme <b> & Sons",
        12_000,
        "2026-09-01",
        "2026-10-10",
        rep: "Lena"
    );

    private static readonly AgreementContent Content = AgreementContent.Of(
        Kind.Fields,
        new Dictionary<string, string>
        {
            ["name"] = "Live in a week",
            ["wording"] = "New customers go live within seven days of signing, with up to three sites.",
            ["state"] = "available",
        }.GetValueOrDefault
    );

    private static readonly Walk Walk = new(
        Kind,
        "live-in-a-week",
        Content,
        Content,
        KindOptions.For(Kind, new Dictionary<string, IReadOnlyList<KindOption>>())
    );
    private static readonly Agreement Suspended = TwoKeys.Suspend(Walk.FirstAgreed, 1, Now)!;
    private static readonly AgreementView View = Walk.View(Walk.FirstAgreed);
    private static readonly AgreementView SuspendedView = Walk.View(Suspended);

    [Fact]
    public void Noting_what_was_promised()
    {
        Golden.Card(Slice, "question", KeptCards.Question(View, Deal, [Walk.FirstAgreed]));
        Golden.Card(Slice, "question-two", KeptCards.Question(View, Deal, [Walk.FirstAgreed, Walk.FirstAgreed]));
        Golden.Form(Slice, "form", KeptForms.Used(View, Deal, [], ["live-in-a-week"]));
        Golden.Form(
            Slice,
            "form-not-found",
            KeptForms.Used(View, null, [Deal], [], KeptTexts.ClaimsNotFound(["overnight"]))
        );
        Golden.Card(Slice, "receipt", KeptCards.Receipt(View, Deal, [Noted()], [], "Lena"));
        Golden.Card(
            Slice,
            "receipt-own",
            KeptCards.Receipt(
                View,
                Deal,
                [Noted() with { Checks = [new PromiseCheck(Now.AddDays(20)), new PromiseCheck(Now.AddDays(80))] }],
                [],
                null
            )
        );
        Golden.Card(
            Slice,
            "receipt-late",
            KeptCards.Receipt(View, Deal, [Noted() with { Checks = [new PromiseCheck(Now.AddDays(-1))] }], [], "Lena")
        );
        Golden.Card(Slice, "receipt-again", KeptCards.Receipt(View, Deal, [], [Noted()], "Lena"));
        Golden.Card(
            Slice,
            "which",
            KeptCards.Which("acme", new FoundDeal(null, [Deal], IsAmbiguous: true), ["live-in-a-week"])
        );
        Golden.Card(Slice, "which-near", KeptCards.Which("acmo", new FoundDeal(null, [Deal]), []));
    }

    [Fact]
    public void Asking_whether_it_was_kept()
    {
        Golden.Card(Slice, "check", CheckCards.Ask(View, Asked(), 0));
        Golden.Card(Slice, "check-reminder", CheckCards.Ask(View, Asked(), 0, isReminder: true));
        Golden.Card(
            Slice,
            "check-second",
            CheckCards.Ask(View, Answered(PromiseAnswer.NotKept, "They waited three weeks"), 1)
        );
        Golden.Card(Slice, "answered-kept", CheckCards.Answered(View, Answered(PromiseAnswer.Kept), 0));
        Golden.Card(
            Slice,
            "answered-not-kept",
            CheckCards.Answered(SuspendedView, Answered(PromiseAnswer.NotKept, "They waited three weeks"), 0)
        );
        Golden.Card(Slice, "answered-too-early", CheckCards.Answered(View, TooEarly(), 0));
        Golden.Form(Slice, "form-not-kept", CheckCards.Explain(View, Asked(), 0));
        Golden.Card(
            Slice,
            "suspended",
            CheckCards.Suspended(
                SuspendedView,
                Suspended,
                Suspended.Agreed!,
                [Answered(PromiseAnswer.NotKept, "They waited three weeks"), Answered(PromiseAnswer.NotKept)]
            )
        );
    }

    [Fact]
    public void Lists_and_the_claims_own_card()
    {
        Promise[] promises =
        [
            Noted(),
            Asked() with
            {
                Number = 2,
            },
            Answered(PromiseAnswer.Kept) with
            {
                Number = 3,
            },
            Answered(PromiseAnswer.NotKept, "late") with
            {
                Number = 4,
            },
            Early() with
            {
                Number = 5,
            },
        ];
        Golden.Card(Slice, "list", KeptListCards.Overview(SuspendedView, promises, People.Lena, KeptFilter.All));
        Golden.Card(
            Slice,
            "list-claim",
            KeptListCards.Detail(SuspendedView, promises, People.Lena, KeptFilter.Claim("live-in-a-week"))
        );
        Golden.Card(
            Slice,
            "list-account",
            KeptListCards.Detail(View, promises, People.Tom, KeptFilter.Account("Acme <b> & Sons"))
        );
        Golden.Card(Slice, "list-nothing", KeptListCards.Nothing("<!channel>"));
        Golden.Card(
            Slice,
            "claim",
            AgreementCards.Answer(
                View,
                Walk.FirstAgreed,
                null,
                new Paragraph(KeptTexts.Experience(new PromiseCounts(7, 2, 3))),
                new Note(KeptTexts.WillAskWhenWon("Acme"))
            )
        );
        Golden.Card(
            Slice,
            "claim-suspended",
            AgreementCards.Answer(
                SuspendedView,
                Suspended,
                null,
                new Paragraph(KeptTexts.Experience(new PromiseCounts(7, 2, 0)))
            )
        );
    }

    [Fact]
    public void Signing_the_same_words_again()
    {
        var again = TwoKeys
            .Propose(
                Suspended,
                new Proposal(Content, "maya", Suspended.Agreed!.Hash, "The three sites were our mistake", []),
                new Act(People.Maya, Now, "d")
            )
            .Agreement;

        Golden.Card(Slice, "reinstating", ReviewCards.For(Walk.View(again), again, again.Waiting!, []));
        Golden.Card(Slice, "history", HistoryCards.History(Walk.View(again), again));
    }

    // They differ in nothing but words.
    [Fact]
    public void Sentences()
    {
        var outcomes = new[]
        {
            AnswerOutcome.NotThere,
            AnswerOutcome.NotYet,
            AnswerOutcome.NotYours,
            AnswerOutcome.SaidAlready,
            AnswerOutcome.Stands,
        };
        Golden.Card(
            Slice,
            "sentences",
            new Card(
                Phrase.Verbatim("sentences"),
                [
                    new Bullets([
                        .. outcomes.Select(outcome =>
                            CheckTexts.Refusal(new AnswerDecision(Answered(PromiseAnswer.Kept), 0, outcome), _ => "Tom")
                        ),
                        RefusalTexts.For(new Decision(Suspended, Suspended.Agreed, Outcome.IsSuspended), SuspendedView),
                        KeptTexts.NoDealsWon,
                        KeptTexts.NoClaims,
                        KeptTexts.DealIsGone,
                        KeptTexts.NothingNoted,
                        KeptTexts.NothingToUndo,
                        KeptTexts.CannotUndo,
                        KeptTexts.UndoIsOthers,
                        KeptTexts.NoDealOf("acmo"),
                        KeptTexts.StillOpen(Rows.Open("O-1", "Acme", "2026-10-01")),
                        KeptTexts.Undone("Acme", 1),
                        KeptTexts.Undone("Acme", 3),
                        KeptTexts.Noted(Deal, "Lena", [Now, Now.AddDays(60)], Now),
                        KeptTexts.Noted(Deal, null, [Now, Now.AddDays(60)], Now),
                        KeptTexts.Noted(Deal, null, [Now.AddDays(3)], Now),
                        KeptTexts.MoreByName(2000),
                        CheckTexts.NoneYet,
                    ]),
                ]
            )
        );
    }

    private static Promise Noted() =>
        new(
            "acme-co",
            1,
            "live-in-a-week",
            1,
            "D-12",
            "Acme <b> & Sons",
            new DateOnly(2026, 10, 10),
            "Lena",
            "tom",
            Now.AddDays(-30),
            "d",
            [new PromiseCheck(Now), new PromiseCheck(Now.AddDays(60))]
        );

    private static Promise Asked() => Noted().With(0, Noted().Checks[0] with { AskedAt = Now, AskedOf = "lena" });

    private static Promise Answered(PromiseAnswer answer, string? why = null) =>
        Asked().With(0, Asked().Checks[0] with { Given = new AnswerGiven(answer, "lena", Now, why, "d2") });

    private static Promise TooEarly() =>
        PromiseRules.Answer(Asked(), 0, PromiseAnswer.TooEarly, null, new Act(People.Lena, Now, "d3")).Promise!;

    private static Promise Early() =>
        Answered(PromiseAnswer.TooEarly) with
        {
            Checks = [Answered(PromiseAnswer.TooEarly).Checks[0]],
        };
}
