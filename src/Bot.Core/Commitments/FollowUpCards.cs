using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Commitments;

/// <summary>Cards that ask whether a promise was kept, and show the answer and a suspension.</summary>
internal static class FollowUpCards
{
    /// <summary>The claim's current title.</summary>
    public static LocalizedText Title(AgreementView view, Commitment commitment) =>
        view.Find(commitment.Claim) is { } claim ? view.Title(claim) : LocalizedText.Invariant(commitment.Claim);

    /// <summary>The version that was promised; null if the claim no longer exists.</summary>
    public static AgreementVersion? Version(AgreementView view, Commitment commitment) =>
        view.Find(commitment.Claim)?.Find(commitment.Version);

    public static Card Ask(AgreementView view, Commitment commitment, int number, bool isReminder = false)
    {
        var sentence = isReminder
            ? FollowUpTexts.AskReminder(commitment, commitment.Checks[number])
            : FollowUpTexts.Ask(commitment);
        var before = commitment
            .Checks.Where((_, i) => i != number)
            .Select(followUp => followUp.Given)
            .OfType<AnswerGiven>()
            .OrderBy(given => given.At);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. Promised(view, commitment),
                .. before.Select(given => new Note(FollowUpTexts.SaidBefore(given, view.Names[given.Member]))),
                new Buttons([
                    .. Enum.GetValues<FollowUpAnswer>()
                        .Where(answer => commitment.Checks[number].Given?.Answer != answer)
                        .Select(answer => Answer(commitment, number, answer)),
                ]),
            ]
        );
    }

    /// <summary>Replaces the question after its answer.</summary>
    public static Card Answered(AgreementView view, Commitment commitment, int number)
    {
        var given = commitment.Checks[number].Given!;
        var again = commitment.Checks.FirstOrDefault(followUp =>
            followUp.AgainOf == number && followUp.AskedAt is null && !commitment.IsCancelled(followUp)
        );
        var sentence = FollowUpTexts.Said(commitment, given);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. Promised(view, commitment),
                .. given.Why is { } why
                    ? new Block[]
                    {
                        new Quote(LocalizedText.Invariant(why), LocalizedText.Invariant(view.Names[given.Member])),
                    }
                    : [],
                .. Version(view, commitment) is { SuspendedAt: not null } version
                    ? new Block[] { new Paragraph(FollowUpTexts.ClaimSuspended(version)) }
                    : [],
                .. again is null ? [] : new Block[] { new Paragraph(FollowUpTexts.AsksAgain(again.DueAt)) },
                new Note(FollowUpTexts.MayChange(given.At + CommitmentRules.MayChange)),
                new Buttons([
                    new Button(
                        FollowUpTexts.Change,
                        CommitmentActions.Check,
                        new FollowUpRef(commitment.Number, number).ToString()
                    ),
                ]),
            ]
        );
    }

    public static Form Explain(AgreementView view, Commitment commitment, int number) =>
        new(
            CommitmentActions.SendExplained,
            FollowUpTexts.WhyTitle,
            FollowUpTexts.Send,
            [
                new TextInput(
                    "why",
                    FollowUpTexts.WhyLabel,
                    commitment.Checks[number].Given?.Why ?? "",
                    Multiline: true,
                    Optional: true,
                    Hint: FollowUpTexts.WhyHint,
                    MaxLength: 500
                ),
            ],
            new FollowUpRef(commitment.Number, number).ToString(),
            FollowUpTexts.Line(commitment, Title(view, commitment), FollowUpTexts.NotKept)
        );

    /// <summary>Tells the claim's owner and the approvers about a suspension, with the reps' reasons.</summary>
    public static Card Suspended(
        AgreementView view,
        Agreement claim,
        AgreementVersion version,
        IReadOnlyList<Commitment> notKept
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
                    .. notKept.Select(commitment =>
                        FollowUpTexts.Reason(commitment, view.Names[commitment.Verdict!.Member])
                    ),
                ]),
                new Paragraph(FollowUpTexts.HowItComesBack),
                new Buttons([
                    new Button(FollowUpTexts.Open, view.Actions.Show, claim.Subject, ButtonStyle.Primary),
                    AgreementCards.ProposeChange(view, claim),
                ]),
            ]
        );
    }

    private static Button Answer(Commitment commitment, int number, FollowUpAnswer answer) =>
        new(
            FollowUpTexts.Label(answer),
            answer == FollowUpAnswer.NotKept ? CommitmentActions.Explain : CommitmentActions.Answer,
            new FollowUpRef(commitment.Number, number, answer).ToString(),
            answer switch
            {
                FollowUpAnswer.Kept => ButtonStyle.Primary,
                FollowUpAnswer.NotKept => ButtonStyle.Danger,
                _ => ButtonStyle.Default,
            }
        );

    private static IEnumerable<Block> Promised(AgreementView view, Commitment commitment)
    {
        var words = Version(view, commitment) is { } version ? view.Lead(version) : null;
        yield return new Quote(
            LocalizedText.Invariant(words ?? commitment.Claim),
            FollowUpTexts.Source(Title(view, commitment), commitment.Version)
        );
        Field[] account = string.IsNullOrWhiteSpace(commitment.Account)
            ? []
            : [new Field(FollowUpTexts.Account, LocalizedText.Invariant(commitment.Account))];
        yield return new Fields([.. account, new Field(FollowUpTexts.Deal, FollowUpTexts.DealValue(commitment))]);
        yield return new Note(FollowUpTexts.AttachedNote(commitment, view.Names[commitment.AttachedBy]));
    }
}
