using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Personas.Drift;

/// <summary>Puts a question before those who own the persona, and keeps its copies as they should be once it is answered.</summary>
internal sealed class DriftQuestions(IDocumentStore data, Outbox outbox)
{
    // More at once is a new persona, not a drift.
    private const int MostChanges = 3;

    /// <summary>What is to be asked, with its draft; null when nothing is. Pure.</summary>
    public static DriftQuestion? Question(
        AgreementView view,
        Agreement persona,
        IReadOnlyList<DriftFinding> findings,
        string id,
        DateTimeOffset run
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
            : new DriftQuestion(id, run, agreed.Number, agreed.Hash, changes, [.. Copies(view, persona, id)]);
    }

    /// <summary>Stores a new question and its messages; nothing happens when the watch has changed since it was read.</summary>
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
                if (await DriftStore.SaveAsync(transaction, watch.With(question)))
                {
                    await outbox.SendAsync(
                        transaction,
                        [.. question.Copies.Select(copy => Posting(view, persona, question, copy, view.Now))]
                    );
                }

                return true;
            },
            cancellationToken
        );

    /// <summary>
    /// Stores the first answer, and changes every copy of the question to show it. Returns the question as it is then.
    /// </summary>
    public async Task<DriftQuestion> AnswerAsync(
        AgreementView view,
        Agreement persona,
        DriftQuestion answered,
        CancellationToken cancellationToken
    ) =>
        await data.CommitAsync(
            persona.Organization,
            async transaction =>
            {
                var watch = await transaction.GetAsync(
                    DriftStore.Watches,
                    persona.Organization,
                    persona.Subject,
                    CancellationToken.None
                );
                if (watch?.Find(answered.Id) is not { Answer: DriftAnswer.Open })
                {
                    return watch?.Find(answered.Id) ?? answered;
                }

                await DriftStore.SaveAsync(transaction, watch.With(answered));
                var changed = answered.Copies.Select(copy =>
                    Posting(view, persona, answered, copy, view.Now) with
                    {
                        Key = $"{copy.Key}-answered",
                        Replaces = copy.Key,
                        IsUpdatable = false,
                    }
                );
                await outbox.SendAsync(transaction, [.. changed]);
                return answered;
            },
            cancellationToken
        );

    /// <summary>Whether that message is one of the question's copies, which the outbox changes.</summary>
    public async Task<bool> IsCopyAsync(
        string organization,
        DriftQuestion question,
        MessageRef? message,
        CancellationToken cancellationToken
    )
    {
        foreach (
            var copy in question.Copies.Where(copy =>
                message is not null && copy.To == message.Address with { Thread = null }
            )
        )
        {
            if (
                (await outbox.GetAsync(organization, copy.Key, cancellationToken))?.Message?.MessageId
                == message!.MessageId
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The owner; where they are gone who signs for marketing, and where nobody does the admins.</summary>
    public static IReadOnlyList<Member> Asked(AgreementView view, AgreementVersion agreed)
    {
        var owner = view.Members.Where(member => member.Is(agreed.Owner)).ToList();
        var approvers = view.Members.Where(member => member.IsApprover && member.Side == Side.Marketing).ToList();
        return owner.Count > 0 ? owner
            : approvers.Count > 0 ? approvers
            : [.. view.Members.Where(member => member.IsAdmin)];
    }

    private static IEnumerable<DriftCopy> Copies(AgreementView view, Agreement persona, string id) =>
        from member in Asked(view, persona.Agreed!)
        from to in member.DirectTalks
        select new DriftCopy(
            $"drift-{persona.Subject}-{id}-{to.Platform}/{to.Workspace}/{to.Conversation}",
            to,
            member.Id
        );

    private static OutboundMessage Posting(
        AgreementView view,
        Agreement persona,
        DriftQuestion question,
        DriftCopy copy,
        DateTimeOffset now
    )
    {
        var reader = view.Members.FirstOrDefault(member => member.Is(copy.Member));
        return new OutboundMessage(
            persona.Organization,
            copy.Key,
            copy.To,
            DriftCards.Question(view, persona, question),
            reader?.Language ?? Language.English,
            reader?.Zone ?? "UTC",
            now,
            OwnerMember: copy.Member
        )
        {
            IsUpdatable = true,
        };
    }
}
