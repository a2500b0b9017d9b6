using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Personas.Drift;

/// <summary>Sends questions to a persona's owner, stores the answers, and updates the posted cards.</summary>
internal sealed class DriftQuestions(IDocumentStore data, Outbox outbox, DocumentChanges changes)
{
    // More changes at once are a new persona, not a drift.
    private const int MostChanges = 3;

    /// <summary>
    /// Builds the question with its draft, which the watch holds from this revision on; null if there are no findings.
    /// Pure.
    /// </summary>
    public static DriftQuestion? Question(
        AgreementView view,
        Agreement persona,
        IReadOnlyList<DriftFinding> findings,
        string id,
        DateTimeOffset run,
        int revision
    )
    {
        var agreed = persona.Agreed!;
        var changes = findings
            .OrderBy(finding => finding.Kind)
            .ThenByDescending(finding => finding.Now.Count)
            .Take(MostChanges)
            .Select(finding => DriftDraft.Change(finding, DriftDraft.Pains(agreed.Content), run))
            .ToList();
        return changes.Count == 0
            ? null
            : new DriftQuestion(
                id,
                run,
                agreed.Number,
                agreed.Hash,
                changes,
                [
                    .. Recipients(view, agreed)
                        .SelectMany(member => PostedCard.For(member, $"drift-{persona.Subject}-{id}", revision)),
                ]
            );
    }

    /// <summary>
    /// Stores a new question and its messages. Does nothing if the watch has changed since it was read.
    /// </summary>
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
                var stored = watch.With(question);
                if (await DriftStore.SaveAsync(transaction, stored))
                {
                    await outbox.SendAsync(transaction, Messages(view, persona, question, stored.Revision + 1));
                }

                return true;
            },
            cancellationToken
        );

    /// <summary>
    /// Stores the answer unless there is one already, and updates all posted cards of the question. Returns the stored
    /// question.
    /// </summary>
    public async Task<DriftQuestion> AnswerAsync(
        AgreementView view,
        Agreement persona,
        DriftQuestion answered,
        CancellationToken cancellationToken
    )
    {
        var (watch, _) = await changes.ChangeAsync(
            DriftStore.Watches,
            persona.Organization,
            persona.Subject,
            current => current.Find(answered.Id) is { Answer: DriftAnswer.Open } ? current.With(answered) : null,
            stored => Messages(view, persona, answered, stored.Revision),
            cancellationToken
        );
        return watch?.Find(answered.Id) ?? answered;
    }

    /// <summary>Whether the message is one of the question's cards, which the outbox updates.</summary>
    public Task<bool> IsCopyAsync(
        string organization,
        DriftQuestion question,
        MessageRef? message,
        CancellationToken cancellationToken
    ) => CardUpdates.IsCopyAsync(data, organization, question.Copies, message, cancellationToken);

    /// <summary>The owner; if the owner is no member, the approvers of marketing; without any, the admins.</summary>
    public static IReadOnlyList<Member> Recipients(AgreementView view, AgreementVersion agreed)
    {
        var owner = view.Members.Where(member => member.Is(agreed.Owner)).ToList();
        var approvers = view.Members.Where(member => member.IsApprover && member.Side == Side.Marketing).ToList();
        return owner.Count > 0 ? owner
            : approvers.Count > 0 ? approvers
            : [.. view.Members.Where(member => member.IsAdmin)];
    }

    private static IReadOnlyList<OutboundMessage> Messages(
        AgreementView view,
        Agreement persona,
        DriftQuestion question,
        int revision
    ) =>
        [
            .. CardUpdates.Of(
                question.Copies,
                revision,
                view.Members,
                DriftCards.Question(view, persona, question),
                view.Now
            ),
        ];
}
