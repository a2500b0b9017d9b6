using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Inquiries.Questions;

/// <summary>
/// Builds due questions, and applies answers. One commit stores an answer and all that follows from it.
/// </summary>
internal sealed class QuestionWorkflow(
    IEnumerable<IQuestionType> types,
    IDocumentStore data,
    MemberStore members,
    DocumentChanges changes
) : IQuestionSource<Question>
{
    public DocumentSet<Question> Set => QuestionStore.Set;

    public async Task<Func<Question, IEnumerable<DueQuestion<Question>>>?> DueAsync(
        Question document,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        // Another version of Duet may know the type.
        if (types.FirstOrDefault(type => type.Key == document.Type) is not { } type)
        {
            return null;
        }

        var all = await members.ListAsync(document.Organization, cancellationToken);
        var content = await type.CardAsync(data, document, cancellationToken);
        var isNeeded = await type.IsNeededAsync(data, document, cancellationToken);
        var moment = await type.NotBeforeAsync(data, document, now, cancellationToken);
        return question => question.NextAt <= now ? [Due(type, question, isNeeded, content, all, moment, now)] : [];
    }

    /// <summary>Stores the answer, its effect, and the updates of the posted cards; opens its form first.</summary>
    public async Task<Reply> AnswerAsync(ChatCommand command, IQuestionType type, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        var end = Math.Max(command.Value.LastIndexOf('/'), 0);
        var option = type.Answers.FirstOrDefault(option => option.Name == command.Value[end..].TrimStart('/'));
        var names = MemberNames.Of(await members.ListAsync(organization, cancellationToken));
        var known = await data.GetAsync(
            Set,
            organization,
            QuestionStore.Id(type.Key, command.Value[..end]),
            cancellationToken
        );
        if (
            option is not null
            && known is not null
            && IsAnswerable(known, command.Member)
            && await FormAsync(command, type, known, option, cancellationToken) is { } form
        )
        {
            return form;
        }

        var again =
            option is { IsLater: true } && known is not null
                ? await type.NotBeforeAsync(data, known, command.At.AddDays(1), cancellationToken)
                : (DateTimeOffset?)null;
        var question = await ChangeAsync(
            type,
            organization,
            command.Value[..end],
            current => option is null ? null : Answered(current, option, again, command),
            command.At,
            cancellationToken
        );
        if (question is null || option is null)
        {
            return Reply.ToRequester(QuestionTexts.Gone);
        }

        if (!question.IsFor(command.Member))
        {
            return Reply.ToRequester(QuestionTexts.NotYours(names, question));
        }

        var content = await type.CardAsync(data, question, cancellationToken);
        return Reply.Replace(
            QuestionCards.Of(type, question, content, names),
            await CardUpdates.IsCopyAsync(
                data,
                question.Organization,
                question.Copies,
                command.Source,
                cancellationToken
            )
        );
    }

    /// <summary>Closes a question that needs no answer any more, and says so on its cards.</summary>
    public Task CancelAsync(
        IQuestionType type,
        string organization,
        string id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            type,
            organization,
            id,
            current => current.IsOpen ? current with { ClosedAt = now } : null,
            now,
            cancellationToken
        );

    private static bool IsAnswerable(Question question, Member member) =>
        question is { IsOpen: true, AskedAt: not null } && question.IsFor(member);

    private static Question? Answered(
        Question current,
        AnswerOption option,
        DateTimeOffset? again,
        ChatCommand command
    ) =>
        !IsAnswerable(current, command.Member) ? null
        : again is { } later
            ? current with
            {
                AskAgainAt = later,
                Postponed = current.AskAgainAt is null ? current.Postponed + 1 : current.Postponed,
            }
        : current with
        {
            Answer = new QuestionAnswer(option.Name, command.Member.Id, command.At, command.DeliveryKey)
            {
                Fields = command.Fields,
            },
        };

    // The form, or what is wrong with its fields; null if the option has none, or its fields are fine.
    private async Task<Reply?> FormAsync(
        ChatCommand command,
        IQuestionType type,
        Question question,
        AnswerOption option,
        CancellationToken cancellationToken
    )
    {
        if (await type.FormAsync(data, question, option.Name, command.At, cancellationToken) is not { } form)
        {
            return null;
        }

        var submit = QuestionCards.SubmitAction(type.Key);
        if (command.Action != submit)
        {
            return Reply.Open(new Form(submit, form.Title, QuestionTexts.Send, form.Inputs, command.Value));
        }

        return form.Check(command.Fields) is { Count: > 0 } errors ? Reply.Invalid(errors) : null;
    }

    private async Task<Question?> ChangeAsync(
        IQuestionType type,
        string organization,
        string id,
        Func<Question, Question?> decide,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var all = await members.ListAsync(organization, cancellationToken);
        var (question, _) = await changes.ChangeAsync(
            Set,
            organization,
            QuestionStore.Id(type.Key, id),
            decide,
            async (transaction, stored) =>
            {
                if (stored.Answer is { } answer)
                {
                    await type.ApplyAsync(transaction, stored, answer);
                }

                var content = await type.CardAsync(transaction, stored, CancellationToken.None);
                return Updates(type, stored, content, all, stored.Revision, now);
            },
            cancellationToken
        );
        return question;
    }

    private static DueQuestion<Question> Due(
        IQuestionType type,
        Question question,
        bool isNeeded,
        Card content,
        IReadOnlyList<Member> members,
        DateTimeOffset moment,
        DateTimeOffset now
    )
    {
        var key = $"question-{type.Key}-{question.Id}";
        if (!isNeeded || question.ExpiresAt <= now)
        {
            var closed = question with { ClosedAt = now };
            return new(key, [], content, (current, _) => current with { ClosedAt = now })
            {
                Also = [.. Updates(type, closed, content, members, question.Revision + 1, now)],
            };
        }

        if (moment > now)
        {
            // Nobody is disturbed now: it only moves.
            return new(
                key,
                [],
                content,
                (current, _) =>
                    current.AskedAt is null ? current with { DueAt = moment } : current with { AskAgainAt = moment }
            );
        }

        var isReminder = question.AskedAt is not null;
        var number = question.Postponed == 0 ? "" : $"-{question.Postponed.ToString(CultureInfo.InvariantCulture)}";
        return new(
            isReminder ? $"{key}-reminder{number}" : key,
            [.. members.Where(question.IsFor)],
            QuestionCards.Of(type, question with { AskAgainAt = null }, content, MemberNames.Of(members)),
            (current, cards) =>
                current with
                {
                    AskAgainAt = null,
                    AskedAt = current.AskedAt ?? now,
                    RemindedAt = isReminder ? now : null,

                    // Without an answer of its own it is a message, and done when it is sent.
                    ClosedAt = type.Answers.Count == 0 ? now : null,
                    Copies = [.. current.Copies, .. cards],
                }
        );
    }

    private static IEnumerable<OutboundMessage> Updates(
        IQuestionType type,
        Question question,
        Card content,
        IReadOnlyList<Member> members,
        int revision,
        DateTimeOffset now
    ) =>
        CardUpdates.Of(
            question.Copies,
            revision,
            members,
            QuestionCards.Of(type, question, content, MemberNames.Of(members)),
            now
        );
}

/// <summary>Handles the buttons of one type's questions.</summary>
internal sealed class AnswerQuestion<TType>(TType type, QuestionWorkflow questions) : ICommandHandler
    where TType : class, IQuestionType
{
    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        questions.AnswerAsync(command, type, cancellationToken);
}
