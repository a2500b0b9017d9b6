using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Commitments;
using Bot.Tests.Agreements;
using Bot.Tests.Facts;

namespace Bot.Tests.Commitments;

/// <summary>Every card and form of promises after the sale, in each surface and language.</summary>
public sealed class CommitmentCardsTests
{
    private const string Slice = "claims-kept";
    private static readonly DateTimeOffset Now = BotApp.Start;
    private static readonly Company People = new("acme-co");
    private static readonly ClaimType Kind = new();
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
        FieldOptions.For(Kind, new Dictionary<string, IReadOnlyList<FieldOption>>())
    );
    private static readonly Agreement Suspended = ApprovalRules.Suspend(Walk.FirstAgreed, 1, Now)!;
    private static readonly AgreementView View = Walk.View(Walk.FirstAgreed);
    private static readonly AgreementView SuspendedView = Walk.View(Suspended);

    [Fact]
    public void Noting_what_was_promised()
    {
        Golden.Card(Slice, "question", CommitmentCards.Question(View, Deal, [Walk.FirstAgreed]));
        Golden.Card(Slice, "question-two", CommitmentCards.Question(View, Deal, [Walk.FirstAgreed, Walk.FirstAgreed]));
        Golden.Form(Slice, "form", CommitmentForms.Used(View, Deal, [], ["live-in-a-week"]));
        Golden.Form(
            Slice,
            "form-not-found",
            CommitmentForms.Used(View, null, [Deal], [], CommitmentTexts.ClaimsNotFound(["overnight"]))
        );
        Golden.Card(Slice, "receipt", CommitmentCards.Receipt(View, Deal, [Noted()], [], "Lena"));
        Golden.Card(
            Slice,
            "receipt-own",
            CommitmentCards.Receipt(
                View,
                Deal,
                [Noted() with { Checks = [new FollowUp(Now.AddDays(20)), new FollowUp(Now.AddDays(80))] }],
                [],
                null
            )
        );
        Golden.Card(
            Slice,
            "receipt-late",
            CommitmentCards.Receipt(View, Deal, [Noted() with { Checks = [new FollowUp(Now.AddDays(-1))] }], [], "Lena")
        );
        Golden.Card(Slice, "receipt-again", CommitmentCards.Receipt(View, Deal, [], [Noted()], "Lena"));
        Golden.Card(
            Slice,
            "which",
            CommitmentCards.Which("acme", new DealMatch(null, [Deal], IsAmbiguous: true), ["live-in-a-week"])
        );
        Golden.Card(Slice, "which-near", CommitmentCards.Which("acmo", new DealMatch(null, [Deal]), []));
    }

    [Fact]
    public void Asking_whether_it_was_kept()
    {
        Golden.Card(Slice, "check", FollowUpCards.Ask(View, Asked(), 0));
        Golden.Card(Slice, "check-reminder", FollowUpCards.Ask(View, Asked(), 0, isReminder: true));
        Golden.Card(
            Slice,
            "check-second",
            FollowUpCards.Ask(View, Answered(FollowUpAnswer.NotKept, "They waited three weeks"), 1)
        );
        Golden.Card(Slice, "answered-kept", FollowUpCards.Answered(View, Answered(FollowUpAnswer.Kept), 0));
        Golden.Card(
            Slice,
            "answered-not-kept",
            FollowUpCards.Answered(SuspendedView, Answered(FollowUpAnswer.NotKept, "They waited three weeks"), 0)
        );
        Golden.Card(Slice, "answered-too-early", FollowUpCards.Answered(View, TooEarly(), 0));
        Golden.Form(Slice, "form-not-kept", FollowUpCards.Explain(View, Asked(), 0));
        Golden.Card(
            Slice,
            "suspended",
            FollowUpCards.Suspended(
                SuspendedView,
                Suspended,
                Suspended.Agreed!,
                [Answered(FollowUpAnswer.NotKept, "They waited three weeks"), Answered(FollowUpAnswer.NotKept)]
            )
        );
    }

    [Fact]
    public void Lists_and_the_claims_own_card()
    {
        Commitment[] commitments =
        [
            Noted(),
            Asked() with
            {
                Number = 2,
            },
            Answered(FollowUpAnswer.Kept) with
            {
                Number = 3,
            },
            Answered(FollowUpAnswer.NotKept, "late") with
            {
                Number = 4,
            },
            Early() with
            {
                Number = 5,
            },
        ];
        Golden.Card(
            Slice,
            "list",
            CommitmentListCards.Overview(SuspendedView, commitments, People.Lena, CommitmentFilter.All)
        );
        Golden.Card(
            Slice,
            "list-claim",
            CommitmentListCards.Detail(
                SuspendedView,
                commitments,
                People.Lena,
                CommitmentFilter.Claim("live-in-a-week")
            )
        );
        Golden.Card(
            Slice,
            "list-account",
            CommitmentListCards.Detail(View, commitments, People.Tom, CommitmentFilter.Account("Acme <b> & Sons"))
        );
        Golden.Card(Slice, "list-nothing", CommitmentListCards.Nothing("<!channel>"));
        Golden.Card(
            Slice,
            "claim",
            AgreementCards.Answer(
                View,
                Walk.FirstAgreed,
                null,
                new Paragraph(CommitmentTexts.Experience(new CommitmentCounts(7, 2, 3))),
                new Note(CommitmentTexts.WillAskWhenWon("Acme"))
            )
        );
        Golden.Card(
            Slice,
            "claim-suspended",
            AgreementCards.Answer(
                SuspendedView,
                Suspended,
                null,
                new Paragraph(CommitmentTexts.Experience(new CommitmentCounts(7, 2, 0)))
            )
        );
    }

    [Fact]
    public void Signing_the_same_words_again()
    {
        var again = ApprovalRules
            .Propose(
                Suspended,
                new Proposal(Content, "maya", Suspended.Agreed!.Hash, "The three sites were our mistake", []),
                new Actor(People.Maya, Now, "d")
            )
            .Agreement;

        Golden.Card(Slice, "reinstating", ReviewCards.For(Walk.View(again), again, again.Pending!, []));
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
                LocalizedText.Invariant("sentences"),
                [
                    new Bullets([
                        .. outcomes.Select(outcome =>
                            FollowUpTexts.Refusal(
                                new AnswerDecision(Answered(FollowUpAnswer.Kept), 0, outcome),
                                _ => "Tom"
                            )
                        ),
                        RefusalTexts.For(new Decision(Suspended, Suspended.Agreed, Outcome.IsSuspended), SuspendedView),
                        CommitmentTexts.NoDealsWon,
                        CommitmentTexts.NoClaims,
                        CommitmentTexts.DealIsGone,
                        CommitmentTexts.NothingNoted,
                        CommitmentTexts.NothingToUndo,
                        CommitmentTexts.CannotUndo,
                        CommitmentTexts.UndoIsOthers,
                        CommitmentTexts.NoDealOf("acmo"),
                        CommitmentTexts.StillOpen(Rows.Open("O-1", "Acme", "2026-10-01")),
                        CommitmentTexts.Undone("Acme", 1),
                        CommitmentTexts.Undone("Acme", 3),
                        CommitmentTexts.Noted(Deal, "Lena", [Now, Now.AddDays(60)], Now),
                        CommitmentTexts.Noted(Deal, null, [Now, Now.AddDays(60)], Now),
                        CommitmentTexts.Noted(Deal, null, [Now.AddDays(3)], Now),
                        CommitmentTexts.MoreByName(2000),
                        FollowUpTexts.NoneYet,
                    ]),
                ]
            )
        );
    }

    private static Commitment Noted() =>
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
            [new FollowUp(Now), new FollowUp(Now.AddDays(60))]
        );

    private static Commitment Asked() => Noted().With(0, Noted().Checks[0] with { AskedAt = Now, AskedOf = "lena" });

    private static Commitment Answered(FollowUpAnswer answer, string? why = null) =>
        Asked().With(0, Asked().Checks[0] with { Given = new AnswerGiven(answer, "lena", Now, why, "d2") });

    private static Commitment TooEarly() =>
        CommitmentRules
            .Answer(Asked(), 0, FollowUpAnswer.TooEarly, null, new Actor(People.Lena, Now, "d3"))
            .Commitment!;

    private static Commitment Early() =>
        Answered(FollowUpAnswer.TooEarly) with
        {
            Checks = [Answered(FollowUpAnswer.TooEarly).Checks[0]],
        };
}
