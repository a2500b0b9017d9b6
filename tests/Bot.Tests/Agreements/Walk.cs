using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Tests.Agreements;

/// <summary>
/// An agreement in each of its states, for cards: version 1 was agreed in August, version 2 was proposed on 10 November
/// with the second content. Pure, at fixed times.
/// </summary>
internal sealed class Walk(
    IAgreementType type,
    string subject,
    AgreementContent first,
    AgreementContent second,
    FieldOptions options
)
{
    private static readonly Company People = new("acme-co");
    private static readonly DateTimeOffset August = new(2026, 8, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset November = new(2026, 11, 10, 8, 30, 0, TimeSpan.Zero);
    private int deliveries;

    public static IReadOnlyList<FeedbackEntry> Evidence { get; } =
    [
        Entry(12, "Acme", "Onboarding takes them three weeks and nobody owns it"),
        Entry(40, null, "“Why do I have to type it twice?”"),
    ];

    public Agreement FirstProposed => Do(Agreement.None("acme-co", type.Key, subject), Propose(first, null, August));

    public Agreement FirstAgreed => Signed(FirstProposed, August.AddDays(1));

    public Agreement Waiting => Do(FirstAgreed, Propose(second, "Heard it in five calls", November, 12, 40));

    public Agreement HalfSigned =>
        Do(Waiting, current => ApprovalRules.Sign(current, 2, null, Act(People.Tom, November.AddDays(2))));

    public Agreement Edited =>
        Do(HalfSigned, Propose(first with { Values = [.. second.Values.SkipLast(1)] }, "Shorter", November.AddDays(3)));

    public Agreement SecondAgreed => Signed(Waiting, November.AddDays(2));

    public Agreement Rejected =>
        Do(
            Waiting,
            current =>
                ApprovalRules.Reject(
                    current,
                    2,
                    null,
                    "Nobody in our deals talks like that. Ask Lena for the calls of October.",
                    Act(People.Tom, November.AddDays(2))
                )
        );

    public Agreement Withdrawn =>
        Do(Waiting, current => ApprovalRules.Withdraw(current, 2, Act(People.Maya, November.AddDays(1))));

    public Agreement OnlyRejected =>
        Do(FirstProposed, current => ApprovalRules.Reject(current, 1, null, "No", Act(People.Tom, August.AddDays(1))));

    public AgreementView View(params IReadOnlyList<Agreement> agreements) => View(BotApp.Start, agreements);

    public AgreementView View(DateTimeOffset now, params IReadOnlyList<Agreement> agreements) =>
        new(
            type,
            agreements,
            [People.Ana, People.Diego, People.Lena, People.Maya, People.Sofia, People.Tom],
            options,
            now
        );

    /// <summary>Every card and form that is one for each kind, against golden files of that slice.</summary>
    public void Golden(string slice)
    {
        Answers(slice);
        Forms(slice);
        Reviews(slice);
        Card(slice, "history", HistoryCards.History(View(), Edited));
        Card(slice, "history-rejected", HistoryCards.History(View(), Rejected));
        Card(slice, "changes", HistoryCards.Changes(View(), Waiting, Waiting.Find(1)!, Waiting.Find(2)!));
        Card(slice, "changes-none", HistoryCards.Changes(View(), Waiting, Waiting.Find(1)!, Waiting.Find(1)!));
        Card(slice, "queue-mine", Queue(Waiting, People.Tom));
        Card(slice, "queue-others", Queue(HalfSigned, People.Tom));
        Card(slice, "still-true", ReviewCards.StillTrue(View(November), FirstAgreed, FirstAgreed.Agreed!));
        Card(slice, "reminder", ReviewCards.Reminder(View(), HalfSigned, HalfSigned.Pending!));
        Card(slice, "no-approver", ReviewCards.NoApprover(View(), Waiting, Waiting.Pending!, [Side.Marketing]));
        Card(slice, "refusals", Refusals());
    }

    private static void Card(string slice, string name, Card card) => Bot.Tests.Golden.Card(slice, name, card);

    private void Answers(string slice)
    {
        Card(slice, "list", AgreementCards.List(View(Waiting)));
        Card(slice, "list-empty", AgreementCards.List(View()));
        Card(slice, "answer-agreed", AgreementCards.Answer(View(August.AddDays(30)), FirstAgreed));
        Card(slice, "answer-waiting", AgreementCards.Answer(View(August.AddDays(30)), HalfSigned));
        Card(slice, "answer-due", AgreementCards.Answer(View(), FirstAgreed));
        Card(slice, "answer-not-agreed", AgreementCards.Answer(View(), FirstProposed));
        Card(slice, "answer-nothing", AgreementCards.Answer(View(), OnlyRejected));
        Card(slice, "read", AgreementCards.Page(View(), Waiting, Waiting.Pending!, 1));
        Card(slice, "not-found", AgreementCards.Which(View(), Asked(new SearchResult(null, [])), type.Key));
        Card(slice, "not-found-near", AgreementCards.Which(View(), Asked(new SearchResult(null, [Waiting])), type.Key));
        Card(
            slice,
            "several-found",
            AgreementCards.Which(View(), Asked(new SearchResult(null, [Waiting], IsAmbiguous: true)), type.Key)
        );
    }

    private void Forms(string slice)
    {
        Bot.Tests.Golden.Form(slice, "form-new", ContentForm.For(View(), null, AgreementContent.Empty, People.Maya));
        Bot.Tests.Golden.Form(
            slice,
            "form-change",
            ContentForm.For(View(), FirstAgreed, AgreementContent.Empty, People.Lena)
        );
        Bot.Tests.Golden.Form(
            slice,
            "form-edit",
            ContentForm.For(View(), Waiting, AgreementContent.Empty, People.Maya)
        );
        Bot.Tests.Golden.Form(
            slice,
            "form-reject",
            ReviewCards.RejectForm(View(), Waiting, Waiting.Pending!, Waiting.Pending!.Hash)
        );
    }

    private void Reviews(string slice)
    {
        Card(slice, "receipt", ReviewCards.Receipt(View(), Waiting, Waiting.Pending!));
        Card(slice, "receipt-edited", ReviewCards.Receipt(View(), Edited, Edited.Pending!));
        Card(
            slice,
            "receipt-no-approver",
            ReviewCards.Receipt(
                View() with
                {
                    Members = [People.Maya, People.Tom],
                },
                FirstProposed,
                FirstProposed.Pending!
            )
        );
        foreach (
            var (name, agreement, number) in new[]
            {
                ("first", FirstProposed, 1),
                ("proposed", Waiting, 2),
                ("half-signed", HalfSigned, 2),
                ("edited", Edited, 2),
                ("agreed", SecondAgreed, 2),
                ("superseded", SecondAgreed, 1),
                ("rejected", Rejected, 2),
                ("withdrawn", Withdrawn, 2),
            }
        )
        {
            Card(slice, $"review-{name}", ReviewCards.For(View(), agreement, agreement.Find(number)!, Evidence));
        }

        foreach (
            var (name, reader) in new[] { ("approver", People.Sofia), ("author", People.Maya), ("others", People.Lena) }
        )
        {
            Card(
                slice,
                $"review-for-{name}",
                ReviewCards.For(View(), HalfSigned, HalfSigned.Pending!, Evidence, reader)
            );
        }

        foreach (
            var (name, action, reader) in new[]
            {
                ("sign", View().Actions.Sign, People.Sofia),
                ("reject", View().Actions.Reject, People.Sofia),
                ("withdraw", View().Actions.Withdraw, People.Maya),
            }
        )
        {
            Card(
                slice,
                $"confirm-{name}",
                TypedDecisionCards.Confirm(View(), HalfSigned, HalfSigned.Pending!, Evidence, reader, action)
            );
        }

        Card(slice, "review-outdated", ReviewCards.Outdated(View(), Edited, Edited.Pending!));
        foreach (
            var (name, agreement) in new[]
            {
                ("agreed", SecondAgreed),
                ("rejected", Rejected),
                ("withdrawn", Withdrawn),
            }
        )
        {
            Card(slice, $"notice-{name}", ReviewCards.Notice(View(), agreement, agreement.Find(2)!)!);
        }
    }

    private Card Queue(Agreement agreement, Member asker) =>
        QueueCards.Queue([(View(agreement), new VersionOf(agreement, agreement.Pending!))], asker);

    // All polite sentences at once: they differ in nothing but words.
    private Card Refusals()
    {
        (Agreement, int, Outcome)[] cases =
        [
            (Edited, 2, Outcome.Stale),
            (Waiting, 2, Outcome.Stale),
            (FirstAgreed, 1, Outcome.NothingChanged),
            (HalfSigned, 2, Outcome.AlreadySigned),
            (HalfSigned, 2, Outcome.SideHasSigned),
            (HalfSigned, 2, Outcome.OnePersonBothSides),
            (Waiting, 2, Outcome.NotApprover),
            (Waiting, 2, Outcome.NotAuthor),
            (FirstAgreed, 1, Outcome.NotOwner),
            (FirstAgreed, 1, Outcome.AlreadyConfirmed),
            (FirstAgreed, 1, Outcome.IsAgreed),
            (SecondAgreed, 1, Outcome.IsSuperseded),
            (Withdrawn, 2, Outcome.IsWithdrawn),
            (Rejected, 2, Outcome.IsRejected),
            (Waiting, 9, Outcome.NotFound),
        ];
        return new Card(
            LocalizedText.Invariant("refusals"),
            [
                new Bullets([
                    .. cases.Select(test =>
                        RefusalTexts.For(new Decision(test.Item1, test.Item1.Find(test.Item2), test.Item3), View())
                    ),
                ]),
            ]
        );
    }

    private static AgreementTarget Asked(SearchResult result) => new(null, new VersionRef(""), "plumber", result);

    private static FeedbackEntry Entry(int number, string? account, string text) =>
        new("acme-co", number, "lena", new FeedbackDetails(text, FeedbackKind.PainPoint, account), [], August, []);

    private Func<Agreement, Decision> Propose(
        AgreementContent content,
        string? why,
        DateTimeOffset at,
        params IReadOnlyList<int> evidence
    ) =>
        current =>
            ApprovalRules.Propose(
                current,
                new Proposal(content, "maya", current.Latest?.Hash, why, evidence),
                Act(People.Maya, at)
            );

    private Agreement Signed(Agreement waiting, DateTimeOffset at)
    {
        var half = Do(
            waiting,
            current => ApprovalRules.Sign(current, current.Pending!.Number, null, Act(People.Tom, at))
        );
        return Do(
            half,
            current => ApprovalRules.Sign(current, current.Pending!.Number, null, Act(People.Sofia, at.AddHours(2)))
        );
    }

    private Actor Act(Member member, DateTimeOffset at) => new(member, at, $"d{++deliveries}");

    private static Agreement Do(Agreement current, Func<Agreement, Decision> decide)
    {
        var decision = decide(current);
        Assert.True(decision.IsChange, $"{decision.Outcome}");
        return decision.Agreement;
    }
}
