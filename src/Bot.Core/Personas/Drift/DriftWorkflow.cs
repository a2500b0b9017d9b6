using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Personas.Drift;

/// <summary>The stored question that a button refers to.</summary>
internal sealed record DriftTarget(AgreementView View, Agreement Persona, DriftWatch Watch, DriftQuestion Question)
{
    public bool MayAnswer(Member member) =>
        member.IsApprover
        || member.IsAdmin
        || member.Is((Persona.Agreed ?? Persona.Latest)!.Owner)
        || Question.Copies.Any(copy => member.Is(copy.Member));
}

/// <summary>
/// Asks questions, finds the question of a button, and stores its answer. Only the first answer counts. One commit
/// stores a question or an answer and the posted cards.
/// </summary>
internal sealed class DriftWorkflow(
    IDocumentStore data,
    DriftStore store,
    DriftReading reader,
    Outbox outbox,
    DocumentChanges changes
)
{
    /// <summary>Does nothing if the watch has changed since it was read.</summary>
    public async Task AskAsync(
        AgreementView view,
        Agreement persona,
        DriftWatch watch,
        DriftQuestion question,
        CancellationToken cancellationToken
    ) =>
        await data.CommitAsync(
            watch.Organization,
            async transaction =>
            {
                if (!await DriftStore.SaveAsync(transaction, watch.With(question)))
                {
                    return false;
                }

                var messages = DriftQuestions.Messages(view, persona, question, watch.Revision + 1);
                await outbox.SendAsync(transaction, messages);
                return true;
            },
            cancellationToken
        );

    public async Task<DriftTarget?> FindAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var parts = command.Value.Split('/');
        var view = await reader.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        return
            view.Find(parts[0]) is { } persona
            && await store.GetAsync(command.Organization.Id, persona.Subject, cancellationToken) is { } watch
            && watch.Find(parts[^1]) is { } question
            ? new DriftTarget(view, persona, watch, question)
            : null;
    }

    /// <summary>The reply if the member cannot answer the question any more; null if they can.</summary>
    public async Task<Reply?> RefuseAsync(
        ChatCommand command,
        DriftTarget? found,
        CancellationToken cancellationToken
    ) =>
        found is null ? Reply.ToRequester(DriftTexts.Gone)
        : !found.MayAnswer(command.Member)
            ? Reply.ToRequester(Card.Ask(DriftTexts.NotForYou, AgreementCards.ProposeChange(found.View, found.Persona)))
        : found.Question.Answer != DriftAnswer.Open
            ? await ShowAsync(command, found.View, found.Persona, found.Question, cancellationToken)
        : null;

    public async Task<Reply> AnswerAsync(
        ChatCommand command,
        DriftAnswer answer,
        int? proposed,
        CancellationToken cancellationToken
    )
    {
        var found = (await FindAsync(command, cancellationToken))!;
        var answered = found.Question with
        {
            Answer = answer,
            AnsweredBy = command.Member.Id,
            AnsweredAt = command.At,
            Proposed = proposed,
        };
        var (watch, _) = await changes.ChangeAsync(
            DriftStore.Watches,
            found.Persona.Organization,
            found.Persona.Subject,
            current => current.Find(answered.Id) is { Answer: DriftAnswer.Open } ? current.With(answered) : null,
            stored => DriftQuestions.Messages(found.View, found.Persona, answered, stored.Revision),
            cancellationToken
        );
        var question = watch?.Find(answered.Id) ?? answered;
        return await ShowAsync(command, found.View, found.Persona, question, cancellationToken);
    }

    private async Task<Reply> ShowAsync(
        ChatCommand command,
        AgreementView view,
        Agreement persona,
        DriftQuestion question,
        CancellationToken cancellationToken
    )
    {
        var isCopy = await CardUpdates.IsCopyAsync(
            data,
            command.Organization.Id,
            question.Copies,
            command.Source,
            cancellationToken
        );
        return Reply.Replace(DriftCards.Question(view, persona, question), isOnItsWay: isCopy);
    }
}
