using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Helpfulness;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Agreements.Doubts;

/// <summary>Asks the owner of a signed text whether it is still true, with what customers said against it.</summary>
internal sealed class DoubtQuestion(
    AgreementViews views,
    FeedbackStore feedback,
    IAccountPipeline accounts,
    Outbox outbox
) : IQuestionType
{
    public const string TypeKey = "doubt";

    public static readonly TimeSpan Open = TimeSpan.FromDays(60);

    private const string True = "true";
    private const string Suspend = "suspend";
    private const int MostQuotes = 5;
    private const int LongestQuote = 400;
    private const int FewestPeople = 3;

    public string Key => TypeKey;

    public IReadOnlyList<AnswerOption> Answers { get; } =
    [new(True, DoubtTexts.StillTrue, ButtonStyle.Primary), new(Suspend, DoubtTexts.Suspend, ButtonStyle.Danger)];

    /// <summary>A report may have been undone, and the version replaced.</summary>
    public async ValueTask<bool> IsNeededAsync(
        IDocumentReader reader,
        Question question,
        CancellationToken cancellationToken
    )
    {
        var pipeline = await accounts.ReadAsync(question.Organization, cancellationToken);
        return await FindAsync(reader, question, cancellationToken) is not null
            && (await EntriesAsync(reader, question, cancellationToken))
                .Select(entry => pipeline.KeyOf(entry.Details.Account ?? ""))
                .Distinct()
                .Count() >= VersionDoubt.Accounts;
    }

    public async ValueTask<Card> CardAsync(
        IDocumentReader reader,
        Question question,
        CancellationToken cancellationToken
    )
    {
        var (kind, subject, number) = Parse(question.Id);
        var view = await views.ViewAsync(
            question.Organization,
            views.Kind(kind),
            [subject],
            question.DueAt,
            cancellationToken
        );
        if (view.Find(subject)?.Find(number) is not { } version)
        {
            return Card.Say(DoubtTexts.Replaced);
        }

        var entries = await EntriesAsync(reader, question, cancellationToken);
        var verdicts = await reader.GetAsync(
            VerdictStore.Counts,
            question.Organization,
            question.Id,
            cancellationToken
        );
        var sentence = DoubtTexts.Question(view.Title(version), version, entries.Count);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. view.LeadFor(version, LongestQuote) is { } lead ? new Block[] { new Quote(lead) } : [],
                new Paragraph(DoubtTexts.Said),
                .. entries
                    .Take(MostQuotes)
                    .Select(entry => new Quote(
                        LocalizedText.Invariant(Truncate.ToLine(entry.Text, LongestQuote)),
                        LocalizedText.Invariant($"{entry.Details.Account ?? ""}, {entry.Created:d}")
                    )),
                .. verdicts?.DidNotHelp >= FewestPeople
                    ? new Block[] { new Note(DoubtTexts.DidNotHelp(verdicts.DidNotHelp)) }
                    : [],
                new Buttons([new Button(DoubtTexts.NewVersion, view.Actions.Propose, subject)]),
            ]
        );
    }

    public async ValueTask ApplyAsync(IDocumentTransaction transaction, Question question, QuestionAnswer answer)
    {
        if (
            answer.Option != Suspend
            || await FindAsync(transaction, question, CancellationToken.None) is not { } of
            || ApprovalRules.Suspend(of.Agreement, of.Version.Number, answer.At) is not { } suspended
        )
        {
            return;
        }

        await AgreementStore.SaveAsync(transaction, suspended);
        var members = await transaction.ListAsync(MemberStore.Members, question.Organization, CancellationToken.None);
        var type = views.Kind(of.Agreement.Kind);
        var card = Card.Ask(
            DoubtTexts.Suspended(MemberNames.Of(members)[answer.Member], Title(type, of.Version)),
            new Button(DoubtTexts.OpenIt, new AgreementActions(type.Key).Show, of.Agreement.Subject)
        );
        await outbox.SendAsync(
            transaction,
            [
                .. members
                    .Where(member => member.IsApprover && !member.Is(answer.Member))
                    .SelectMany(member => Notification.To(member, $"doubt-{question.Id}-suspended", card, answer.At)),
            ]
        );
    }

    // A title needs options only where a persona stands in it.
    private static LocalizedText Title(IAgreementType type, AgreementVersion version) =>
        type.Title(version.Content, new FieldOptions(new Dictionary<string, IReadOnlyList<FieldOption>>()));

    // The agreement, while that version is the one in use.
    private static async ValueTask<VersionOf?> FindAsync(
        IDocumentReader reader,
        Question question,
        CancellationToken cancellationToken
    )
    {
        var (kind, subject, number) = Parse(question.Id);
        return
            await AgreementStore.FindAsync(reader, question.Organization, kind, subject, cancellationToken)
                is { Agreed: { IsSuspended: false } agreed } agreement
            && agreed.Number == number
            ? new VersionOf(agreement, agreed)
            : null;
    }

    private async ValueTask<IReadOnlyList<FeedbackEntry>> EntriesAsync(
        IDocumentReader reader,
        Question question,
        CancellationToken cancellationToken
    )
    {
        var doubt = await reader.GetAsync(VersionDoubt.Set, question.Organization, question.Id, cancellationToken);
        var entries = new List<FeedbackEntry>();
        foreach (var voice in doubt?.Voices ?? [])
        {
            var entry = await feedback.GetAsync(question.Organization, voice.Entry, cancellationToken);
            entries.AddRange(entry is { Deleted: null } ? [entry] : []);
        }

        return entries;
    }

    internal static (string Kind, string Subject, int Number) Parse(string version) =>
        version.Split('/') is [var kind, var subject, var number]
            ? (kind, subject, int.Parse(number, CultureInfo.InvariantCulture))
            : throw new FormatException(version);
}
