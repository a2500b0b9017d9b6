using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Drift;

/// <summary>Proposes the draft to both sides, with the member as its author and the feedback as its evidence.</summary>
internal sealed class ProposeDrift(PersonaType kind, AgreementWorkflow agreements, DriftWorkflow workflow)
    : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var found = await workflow.FindAsync(command, cancellationToken);
        if (await workflow.RefuseAsync(command, found, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var (view, persona, _, question) = found!;
        if (persona.Find(question.Version) is not { } basis || DriftForms.IsTooLong(kind, basis, question))
        {
            return Reply.Open(DriftForms.Edit(view, persona, question, command));
        }

        var proposal = new Proposal(
            DriftDraft.Apply(kind.Fields, basis.Content, question.Changes),
            basis.Owner,
            question.Basis,
            DriftForms.Why(question, command),
            DriftDraft.Evidence(question.Changes)
        );
        var decision = await agreements.DecideAsync(
            command,
            kind,
            persona.Subject,
            (current, actor) => ApprovalRules.Propose(current, proposal, actor),
            cancellationToken
        );
        return decision.Outcome is Outcome.Proposed or Outcome.Repeated
            ? await workflow.AnswerAsync(command, DriftAnswer.Proposed, decision.Version!.Number, cancellationToken)
            : Reply.ToRequester(
                Card.Ask(
                    DriftTexts.Stale(decision.Version!.Number),
                    AgreementCards.Review(
                        view,
                        decision.Agreement,
                        decision.Version,
                        AgreementTexts.ShowVersion(decision.Version)
                    )
                )
            );
    }
}
