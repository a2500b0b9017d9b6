using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Personas.Drift;

/// <summary>Cards of the question to the owner, its answer, and the report. Pure.</summary>
internal static class DriftCards
{
    private const int ShownUnlisted = 8;
    private const int PainLength = 80;

    public static Card Question(AgreementView view, Agreement persona, DriftQuestion question)
    {
        var title = view.Title(persona);
        var reference = Reference(persona, question);
        List<Block> blocks = [new Heading(DriftTexts.Heading(title))];
        foreach (var change in question.Changes)
        {
            blocks.Add(new Paragraph(DriftTexts.Change(change)));
            blocks.AddRange(
                change.Quotes.Select(quote => new Quote(LocalizedText.Invariant(quote.Words), DriftTexts.Source(quote)))
            );
        }

        if (question.Answer != DriftAnswer.Open)
        {
            return Answered(view, persona, question, blocks);
        }

        return new Card(
            DriftTexts.Summarize(title, question),
            [
                .. blocks,
                new Paragraph(DriftTexts.Draft(question.Changes)),
                new Buttons([
                    new Button(DriftTexts.ProposeButton, DriftActions.Propose, reference, ButtonStyle.Primary),
                    new Button(DriftTexts.EditButton, DriftActions.Edit, reference),
                    new Button(DriftTexts.NotNowButton, DriftActions.NotNow, reference),
                    new Button(No(question), DriftActions.NotOurs, reference),
                    AgreementCards.Show(view, persona),
                ]),
                new Note(DriftTexts.BothSides),
            ]
        );
    }

    /// <summary>The report: compares agreed and captured pains, including those below the thresholds.</summary>
    public static Card Picture(
        AgreementView view,
        Agreement persona,
        DriftPicture picture,
        DriftWatch? watch,
        DriftThresholds thresholds
    )
    {
        var title = view.Title(persona);
        var heading = DriftReportTexts.Heading(title);
        var since = view.Now - TimeSpan.FromDays(7 * PersonaDrift.Weeks);
        var name = persona.Agreed!.Content[PersonaFields.Name] ?? persona.Subject;
        var rows = picture
            .Agreed.Select(count => Row(count, DriftReportTexts.Yes))
            .Concat(picture.Unlisted.Take(ShownUnlisted).Select(count => Row(count, DriftReportTexts.No)))
            .ToList();
        return new Card(
            heading,
            [
                new Heading(heading),
                new Paragraph(
                    picture.Accounts.Count == 0
                        ? DriftReportTexts.NothingHeard(name)
                        : DriftReportTexts.Heard(picture, since)
                ),
                .. rows.Count == 0
                    ? []
                    : new Block[]
                    {
                        new Table(
                            DriftReportTexts.TableCaption,
                            [
                                DriftReportTexts.PainColumn,
                                DriftReportTexts.AgreedColumn,
                                DriftReportTexts.AccountsColumn,
                                DriftReportTexts.VoicesColumn,
                                DriftReportTexts.BeforeColumn,
                            ],
                            rows
                        ),
                    },
                .. picture.Unlisted.Count > ShownUnlisted
                    ? [new Paragraph(DriftReportTexts.MoreUnlisted(picture.Unlisted.Count - ShownUnlisted))]
                    : Array.Empty<Block>(),
                .. Verdicts(view, persona, picture, watch, thresholds).Select(verdict => new Paragraph(verdict)),
                new Buttons([
                    .. OpenDraft(persona, watch),
                    AgreementCards.ProposeChange(view, persona),
                    AgreementCards.Show(view, persona),
                ]),
                new Note(DriftReportTexts.Rule(thresholds)),
            ]
        );
    }

    /// <summary>The value of a button: the persona and the run.</summary>
    public static string Reference(Agreement persona, DriftQuestion question) => $"{persona.Subject}/{question.Id}";

    private static Card Answered(
        AgreementView view,
        Agreement persona,
        DriftQuestion question,
        IReadOnlyList<Block> blocks
    )
    {
        var sentence = DriftTexts.Answered(question, view.Names[question.AnsweredBy ?? ""]);
        List<Button> buttons =
            question.Proposed is { } number && persona.Find(number) is { } version
                ? [AgreementCards.Review(view, persona, version, AgreementTexts.ShowVersion(version))]
                : [AgreementCards.ProposeChange(view, persona)];
        return new Card(
            sentence,
            [.. blocks, new Paragraph(sentence), new Buttons([.. buttons, AgreementCards.Show(view, persona)])]
        );
    }

    private static LocalizedText No(DriftQuestion question) =>
        question.Changes.All(change => change.Kind == DriftKind.Faded) ? DriftTexts.StillTrueButton
        : question.Changes.Count == 1 ? DriftTexts.NotOursButton
        : DriftTexts.LeaveButton;

    private static IReadOnlyList<LocalizedText> Row(PainCount count, LocalizedText agreed) =>
        [
            LocalizedText.Invariant(Truncate.ToLine(count.Pain.Agreed ?? count.Pain.Typical.Words, PainLength)),
            agreed,
            Number(count.Now.Count),
            Number(count.Voices),
            Number(count.Before.Count),
        ];

    private static LocalizedText Number(int number) => new($"{number}", $"{number}");

    private static IEnumerable<LocalizedText> Verdicts(
        AgreementView view,
        Agreement persona,
        DriftPicture picture,
        DriftWatch? watch,
        DriftThresholds thresholds
    )
    {
        if (persona.Pending is not null)
        {
            return [DriftReportTexts.VersionWaits];
        }

        if (
            watch?.Questions is [.., { Answer: not DriftAnswer.Open } last]
            && view.Now < last.AnsweredAt + DriftCooldown.Quiet
        )
        {
            return [DriftTexts.Answered(last, view.Names[last.AnsweredBy ?? ""])];
        }

        return Open(watch) is { } open && view.Now < open.At + DriftCooldown.Quiet ? [DriftReportTexts.AskedOn(open)]
            : picture.Findings.Count > 0 ? picture.Findings.Select(DriftReportTexts.Verdict)
            : picture.Accounts.Count >= thresholds.Accounts ? [DriftReportTexts.NothingBeyond]
            : picture.Accounts.Count > 0 ? [DriftReportTexts.TooFew(picture, thresholds)]
            : [];
    }

    private static IEnumerable<Button> OpenDraft(Agreement persona, DriftWatch? watch) =>
        Open(watch) is { } open && persona.Pending is null
            ? [new Button(DriftTexts.LookButton, DriftActions.Edit, Reference(persona, open), ButtonStyle.Primary)]
            : [];

    private static DriftQuestion? Open(DriftWatch? watch) =>
        watch?.Questions is [.., { Answer: DriftAnswer.Open } open] ? open : null;
}
