using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims.Kept;

/// <summary>Asking whether a promise was kept, and what came of it.</summary>
internal static class CheckCards
{
    /// <summary>The title as the claim is called now.</summary>
    public static Phrase Title(AgreementView view, Promise promise) =>
        view.Find(promise.Claim) is { } claim ? view.Title(claim) : Phrase.Verbatim(promise.Claim);

    /// <summary>The version that was promised; null when the claim is gone.</summary>
    public static AgreementVersion? Version(AgreementView view, Promise promise) =>
        view.Find(promise.Claim)?.Find(promise.Version);

    public static Card Ask(AgreementView view, Promise promise, int number, bool isReminder = false)
    {
        var sentence = isReminder ? CheckTexts.AskReminder(promise, promise.Checks[number]) : CheckTexts.Ask(promise);
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
                .. before.Select(given => new Note(CheckTexts.SaidBefore(given, view.Names[given.Member]))),
                new Buttons([
                    .. Enum.GetValues<PromiseAnswer>()
                        .Where(answer => promise.Checks[number].Given?.Answer != answer)
                        .Select(answer => Answer(promise, number, answer)),
                ]),
            ]
        );
    }

    /// <summary>To who answered, in the place of the question.</summary>
    public static Card Answered(AgreementView view, Promise promise, int number)
    {
        var given = promise.Checks[number].Given!;
        var again = promise.Checks.FirstOrDefault(check =>
            check.AgainOf == number && check.AskedAt is null && !promise.IsCalledOff(check)
        );
        var sentence = CheckTexts.Said(promise, given);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. Promised(view, promise),
                .. given.Why is { } why
                    ? new Block[] { new Quote(Phrase.Verbatim(why), Phrase.Verbatim(view.Names[given.Member])) }
                    : [],
                .. Version(view, promise) is { SuspendedAt: not null } version
                    ? new Block[] { new Paragraph(CheckTexts.ClaimSuspended(version)) }
                    : [],
                .. again is null ? [] : new Block[] { new Paragraph(CheckTexts.AsksAgain(again.DueAt)) },
                new Note(CheckTexts.MayChange(given.At + PromiseRules.MayChange)),
                new Buttons([
                    new Button(CheckTexts.Change, KeptActions.Check, new CheckRef(promise.Number, number).ToString()),
                ]),
            ]
        );
    }

    public static Form Explain(AgreementView view, Promise promise, int number) =>
        new(
            KeptActions.SendExplained,
            CheckTexts.WhyTitle,
            CheckTexts.Send,
            [
                new TextInput(
                    "why",
                    CheckTexts.WhyLabel,
                    promise.Checks[number].Given?.Why ?? "",
                    Multiline: true,
                    Optional: true,
                    Hint: CheckTexts.WhyHint,
                    MaxLength: 500
                ),
            ],
            new CheckRef(promise.Number, number).ToString(),
            CheckTexts.Line(promise, Title(view, promise), CheckTexts.NotKept)
        );

    /// <summary>To the claim's owner and to approvers, with what the customers' reps said.</summary>
    public static Card Suspended(
        AgreementView view,
        Agreement claim,
        AgreementVersion version,
        IReadOnlyList<Promise> against
    )
    {
        var sentence = CheckTexts.Suspended(view.Title(claim));
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. view.Lead(version) is { } lead
                    ? new Block[]
                    {
                        new Quote(Phrase.Verbatim(lead), CheckTexts.Source(view.Title(claim), version.Number)),
                    }
                    : [],
                new Bullets([
                    .. against.Select(promise => CheckTexts.Reason(promise, view.Names[promise.Verdict!.Member])),
                ]),
                new Paragraph(CheckTexts.HowItComesBack),
                new Buttons([
                    new Button(CheckTexts.Open, view.Actions.Show, claim.Subject, ButtonStyle.Primary),
                    AgreementCards.ProposeChange(view, claim),
                ]),
            ]
        );
    }

    private static Button Answer(Promise promise, int number, PromiseAnswer answer) =>
        new(
            CheckTexts.Label(answer),
            answer == PromiseAnswer.NotKept ? KeptActions.Explain : KeptActions.Answer,
            new CheckRef(promise.Number, number, answer).ToString(),
            answer switch
            {
                PromiseAnswer.Kept => ButtonStyle.Primary,
                PromiseAnswer.NotKept => ButtonStyle.Danger,
                _ => ButtonStyle.Default,
            }
        );

    private static IEnumerable<Block> Promised(AgreementView view, Promise promise)
    {
        var words = Version(view, promise) is { } version ? view.Lead(version) : null;
        yield return new Quote(
            Phrase.Verbatim(words ?? promise.Claim),
            CheckTexts.Source(Title(view, promise), promise.Version)
        );
        Field[] account = string.IsNullOrWhiteSpace(promise.Account)
            ? []
            : [new Field(CheckTexts.Account, Phrase.Verbatim(promise.Account))];
        yield return new Fields([.. account, new Field(CheckTexts.Deal, CheckTexts.DealValue(promise))]);
        yield return new Note(CheckTexts.AttachedNote(promise, view.Names[promise.AttachedBy]));
    }
}
