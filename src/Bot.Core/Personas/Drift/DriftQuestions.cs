using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Personas.Drift;

/// <summary>Builds the questions to a persona's owner and their messages. Pure.</summary>
internal static class DriftQuestions
{
    // More changes at once are a new persona, not a drift.
    private const int MostChanges = 3;

    /// <summary>
    /// Builds the question with its draft, which the watch holds from this revision on; null if there are no findings.
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

    /// <summary>The owner; if the owner is no member, the approvers of marketing; without any, the admins.</summary>
    public static IReadOnlyList<Member> Recipients(AgreementView view, AgreementVersion agreed)
    {
        var owner = view.Members.Responsible(agreed.Owner);
        var approvers = view.Members.Where(member => member.IsApprover && member.Side == Side.Marketing).ToList();
        return owner is not null ? [owner]
            : approvers.Count > 0 ? approvers
            : [.. view.Members.Where(member => member.IsAdmin)];
    }

    /// <summary>The posted cards of a question, as it stands in the watch of this revision.</summary>
    public static IReadOnlyList<OutboundMessage> Messages(
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
