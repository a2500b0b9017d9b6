using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Commitments;

/// <summary>Asking whether a promise was kept, and what came of it.</summary>
internal static class FollowUpCards
{
    /// <summary>The title as the claim is called now.</summary>
    public static LocalizedText Title(AgreementView view, Commitment promise) =>
        view.Find(promise.Claim) is { } claim ? view.Title(claim) : LocalizedText.Invariant(promise.Claim);

    /// <summary>The version that was promised; null when the claim is gone.</summary>
    public static AgreementVersion? Version(AgreementView view, Commitment promise) =>
        view.Find(promise.Claim)?.Find(promise.Version);

    public static Card Ask(AgreementView view, Commitment promise, int number, bool isReminder = false)
    {
        var sentence = isReminder
            ? FollowUpTexts.AskReminder(promise, promise.Checks[number])
            : FollowUpTexts.Ask(promise);
        var before = promise
            .Checks.Where((_, i) => i != number)
            .Select(check => check.Given)
            .OfType<AnswerGiven>()
            .OrderBy(given => given.At);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. Promised(view, promise),
                .. before.Select(given => new Note(FollowUpTexts.SaidBefore(given, view.Names[given.Member]))),
                new Buttons([
                    .. Enum.GetValues<FollowUpAnswer>()
                        .Where(answer => promise.Checks[number].Given?.Answer != answer)
                        .Select(answer => Answer(promise, number, answer)),
                ]),
            ]
        );
    }

    /// <summary>To who answered, in the place of the question.</summary>
    public static Card Answered(AgreementView view, Commitment promise, int number)
    {
        var given = promise.Checks[number].Given!;
        var again = promise.Checks.FirstOrDefault(check =>
            check.AgainOf == number && check.AskedAt is null && !promise.IsCalledOff(check)
        );
        var sentence = FollowUpTexts.Said(promise, given);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. Promised(view, promise),
                .. given.Why is { } why
                    ? new Block[]
                    {
                        new Quote(LocalizedText.Invariant(why), LocalizedText.Invariant(view.Names[given.Member])),
                    }
                    : [],
                .. Version(view, promise) is { SuspendedAt: not null } version
                    ? new Block[] { new Paragraph(FollowUpTexts.ClaimSuspended(version)) }
                    : [],
                .. again is null ? [] : new Block[] { new Paragraph(FollowUpTexts.AsksAgain(again.DueAt)) },
                new Note(FollowUpTexts.MayChange(given.At + CommitmentRules.MayChange)),
                new Buttons([
                    new Button(
                        FollowUpTexts.Change,
                        CommitmentActions.Check,
                        new FollowUpRef(promise.Number, number).ToString()
                    ),
                ]),
            ]
        );
    }

    public static Form Explain(AgreementView view, Commitment promise, int number) =>
        new(
            CommitmentActions.SendExplained,
            FollowUpTexts.WhyTitle,
            FollowUpTexts.Send,
            [
                new TextInput(
                    "why",
                    FollowUpTexts.WhyLabel,
                    promise.Checks[number].Given?.Why ?? "",
                    Multiline: true,
                    Optional: true,
                    Hint: FollowUpTexts.WhyHint,
                    MaxLength: 500
                ),
            ],
            new FollowUpRef(promise.Number, number).ToString(),
            FollowUpTexts.Line(promise, Title(view, promise), FollowUpTexts.NotKept)
        );

    /// <summary>To the claim's owner and to approvers, with what the customers' reps said.</summary>
    public static Card Suspended(
        AgreementView view,
        Agreement claim,
        AgreementVersion version,
        IReadOnlyList<Commitment> against
    )
    {
        var sentence = FollowUpTexts.Suspended(view.Title(claim));
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. view.Lead(version) is { } lead
                    ? new Block[]
                    {
                        new Quote(
                            LocalizedText.Invariant(lead),
                            FollowUpTexts.Source(view.Title(claim), version.Number)
                        ),
                    }
                    : [],
                new Bullets([
                    .. against.Select(promise => FollowUpTexts.Reason(promise, view.Names[promise.Verdict!.Member])),
                ]),
                new Paragraph(FollowUpTexts.HowItComesBack),
                new Buttons([
                    new Button(FollowUpTexts.Open, view.Actions.Show, claim.Subject, ButtonStyle.Primary),
                    AgreementCards.ProposeChange(view, claim),
                ]),
            ]
        );
    }

    private static Button Answer(Commitment promise, int number, FollowUpAnswer answer) =>
        new(
            FollowUpTexts.Label(answer),
            answer == FollowUpAnswer.NotKept ? CommitmentActions.Explain : CommitmentActions.Answer,
            new FollowUpRef(promise.Number, number, answer).ToString(),
            answer switch
            {
                FollowUpAnswer.Kept => ButtonStyle.Primary,
                FollowUpAnswer.NotKept => ButtonStyle.Danger,
                _ => ButtonStyle.Default,
            }
        );

    private static IEnumerable<Block> Promised(AgreementView view, Commitment promise)
    {
        var words = Version(view, promise) is { } version ? view.Lead(version) : null;
        yield return new Quote(
            LocalizedText.Invariant(words ?? promise.Claim),
            FollowUpTexts.Source(Title(view, promise), promise.Version)
        );
        Field[] account = string.IsNullOrWhiteSpace(promise.Account)
            ? []
            : [new Field(FollowUpTexts.Account, LocalizedText.Invariant(promise.Account))];
        yield return new Fields([.. account, new Field(FollowUpTexts.Deal, FollowUpTexts.DealValue(promise))]);
        yield return new Note(FollowUpTexts.AttachedNote(promise, view.Names[promise.AttachedBy]));
    }
}
