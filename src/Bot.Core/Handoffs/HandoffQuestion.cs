using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using Bot.Core.WorkingTime;

namespace Bot.Core.Handoffs;

/// <summary>
/// Asks whoever should have acted, once a hand-off's time is over. What it needs to know of the case is written down in
/// the question, because an import may be undone while it is open.
/// </summary>
internal sealed class HandoffQuestion(MemberStore members, IDocumentStore data) : IQuestionType
{
    public const string TypeKey = "handoffcase";

    private const string Done = "done";
    private const string NotAFit = "unfit";
    private const string Later = "later";
    private const int LongestReason = 500;

    public string Key => TypeKey;

    public IReadOnlyList<AnswerOption> Answers { get; } =
    [
        new(Done, HandoffQuestionTexts.Done, ButtonStyle.Primary),
        new(NotAFit, HandoffQuestionTexts.NotAFit),
        new(Later, HandoffQuestionTexts.Later) { IsLater = true },
    ];

    /// <summary>What a question writes down about its case.</summary>
    public static IReadOnlyDictionary<string, string> About(
        Handoff handoff,
        JudgedCase judged,
        FactSet facts,
        string? persona,
        string zone
    )
    {
        var found = judged.Case;
        return new Dictionary<string, string>
        {
            ["subject"] = handoff.Agreement.Subject,
            ["case"] = found.Key,
            ["title"] = handoff.Promise.Title,
            ["starts"] = $"{handoff.Promise.Start}",
            ["start"] = found.Start.Code.ToString(CultureInfo.InvariantCulture),
            ["due"] = judged.Deadline.Last.Code.ToString(CultureInfo.InvariantCulture),
            ["who"] = HandoffCards.NameOf(facts, found).English.ToString(),
            ["account"] = facts.Name(found.Account),
            ["channel"] = facts.Name(found.Channel),
            ["persona"] = persona ?? "",
            ["zone"] = zone,
        };
    }

    public ValueTask<Card> CardAsync(IDocumentReader reader, Question question, CancellationToken cancellationToken)
    {
        var about = question.About;
        var asked = HandoffQuestionTexts.Asks(
            Enum.Parse<HandoffStart>(about["starts"]),
            about["who"],
            At(about, MomentOf(about, "start"))
        );
        var due = HandoffQuestionTexts.Due(about["title"], At(about, MomentOf(about, "due")));
        return new(
            new Card(
                new LocalizedText($"{asked} {due}", $"{asked} {due}"),
                [
                    new Paragraph(asked),
                    new Paragraph(due),
                    .. about["channel"].Length > 0
                        ? new Block[] { new Note(HandoffQuestionTexts.From(about["channel"])) }
                        : [],
                    .. question.Answer is { } answer ? Said(about, answer) : [],
                ]
            )
        );
    }

    public async ValueTask<AnswerForm?> FormAsync(
        IDocumentReader reader,
        Question question,
        string option,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (option == NotAFit)
        {
            return new AnswerForm(
                HandoffQuestionTexts.NotAFit,
                [
                    new TextInput(
                        "reason",
                        HandoffQuestionTexts.Reason,
                        Multiline: true,
                        Hint: HandoffQuestionTexts.ReasonHint,
                        MaxLength: LongestReason
                    ),
                ],
                fields =>
                    string.IsNullOrWhiteSpace(fields.GetValueOrDefault("reason"))
                        ? Error("reason", HandoffQuestionTexts.NoReason)
                        : None
            );
        }

        if (option != Done)
        {
            return null;
        }

        var local = await LocalAsync(question.Organization, now, cancellationToken);
        var start = MomentOf(question.About, "start");
        return new AnswerForm(
            HandoffQuestionTexts.Done,
            [
                new DayInput("day", HandoffQuestionTexts.Day, DateOnly.FromDateTime(local)),
                new TextInput(
                    "time",
                    HandoffQuestionTexts.Time,
                    Optional: true,
                    Hint: HandoffQuestionTexts.TimeHint(question.About["zone"]),
                    MaxLength: 8
                ),
            ],
            fields => Check(fields, start, local, question.About)
        );
    }

    public async ValueTask<DateTimeOffset> NotBeforeAsync(
        IDocumentReader reader,
        Question question,
        DateTimeOffset moment,
        CancellationToken cancellationToken
    )
    {
        var all = await members.ListAsync(question.Organization, cancellationToken);
        return
            all.FirstOrDefault(question.IsFor) is { } asked
            && await members.GetOrganizationAsync(question.Organization, cancellationToken) is { } organization
            ? (await CompanyHours.ReadAsync(data, organization.Id, cancellationToken))
                .Of(asked, organization)
                .NextMoment(moment)
            : moment;
    }

    public async ValueTask ApplyAsync(IDocumentTransaction transaction, Question question, QuestionAnswer answer)
    {
        var about = question.About;
        var reason = answer.Fields.GetValueOrDefault("reason")?.Trim();
        await transaction.PutAsync(
            HandoffAnswer.Set,
            new HandoffAnswer(
                question.Organization,
                about["subject"],
                about["case"],
                MomentOf(about, "start").Day,
                answer.Option == Done,
                answer.Option == Done ? Read(answer.Fields) : null,
                reason,
                answer.Member,
                answer.At
            )
        );
        if (answer.Option == NotAFit && reason is { Length: > 0 })
        {
            await FeedbackCapture.StoreAsync(transaction, Report(question, answer, reason));
        }
    }

    // The reason goes to marketing as what a rep says about leads like this one.
    private static FeedbackReport Report(Question question, QuestionAnswer answer, string reason) =>
        new(
            question.Organization,
            new FeedbackDetails(
                reason,
                FeedbackKind.Objection,
                question.About["account"] is { Length: > 0 } account ? account : null,
                Stage: Journey.Stage.Lead,
                Persona: question.About["persona"] is { Length: > 0 } persona ? persona : null
            )
            {
                Tags = ["not-a-fit"],
            },
            new Voice(
                answer.Member,
                reason,
                answer.At,
                $"handoff-{question.Id}",
                question.Copies.Count > 0
                    ? question.Copies[0].To
                    : new Address(Platforms.Terminal, question.Organization, AddressKind.Direct, answer.Member)
            )
        );

    private static IEnumerable<Block> Said(IReadOnlyDictionary<string, string> about, QuestionAnswer answer)
    {
        if (answer.Option == Done && Read(answer.Fields) is { } done)
        {
            yield return new Paragraph(HandoffQuestionTexts.DoneOn(At(about, done)));
            yield return new Note(HandoffQuestionTexts.Counts);
        }
        else if (answer.Fields.GetValueOrDefault("reason") is { } reason)
        {
            yield return new Quote(LocalizedText.Invariant(reason));
            yield return new Note(HandoffQuestionTexts.ToMarketing);
        }
    }

    private static IReadOnlyDictionary<string, LocalizedText> Check(
        IReadOnlyDictionary<string, string> fields,
        Moment start,
        DateTime now,
        IReadOnlyDictionary<string, string> about
    )
    {
        if (fields.GetValueOrDefault("time") is { } words && ReadTime(words) is null)
        {
            return Error("time", WorkingTimeTexts.NoTime(words));
        }

        if (Read(fields) is not { } done)
        {
            return Error("day", HandoffQuestionTexts.NoDay);
        }

        return done.Day.ToDateTime(done.Time ?? TimeOnly.MinValue) > now
                ? Error("day", HandoffQuestionTexts.InTheFuture)
            : done.Day < start.Day || (done.Day == start.Day && done.Time < start.Time)
                ? Error("day", HandoffQuestionTexts.TooEarly(At(about, start)))
            : None;
    }

    private static Moment? Read(IReadOnlyDictionary<string, string> fields) =>
        Agreements.AgreementContent.Day(fields.GetValueOrDefault("day")) is { } day
            ? new Moment(day, fields.GetValueOrDefault("time") is { } words ? ReadTime(words) : null)
            : null;

    private static TimeOnly? ReadTime(string words) => ClockWords.Read(words);

    private async Task<DateTime> LocalAsync(
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        TimeZoneInfo
            .ConvertTime(
                now,
                (await members.GetOrganizationAsync(organization, cancellationToken))?.TimeZone ?? TimeZoneInfo.Utc
            )
            .DateTime;

    private static LocalizedText At(IReadOnlyDictionary<string, string> about, Moment moment) =>
        HandoffTexts.At(
            moment,
            TimeZoneInfo.TryFindSystemTimeZoneById(about["zone"], out var zone) ? zone : TimeZoneInfo.Utc
        );

    private static Moment MomentOf(IReadOnlyDictionary<string, string> about, string name) =>
        Moment.Of(int.Parse(about[name], CultureInfo.InvariantCulture))!.Value;

    private static IReadOnlyDictionary<string, LocalizedText> None { get; } = new Dictionary<string, LocalizedText>();

    private static Dictionary<string, LocalizedText> Error(string input, LocalizedText sentence) =>
        new() { [input] = sentence };
}
