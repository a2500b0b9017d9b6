using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Handles the form: adds a new version, or edits the pending one.</summary>
internal sealed class SubmitProposal<TType>(
    TType kind,
    AgreementViews views,
    AgreementWorkflow workflow,
    ProposalAdvice advice
) : ICommandHandler
    where TType : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var target = command.Value.Length == 0 ? null : VersionRef.Parse(command.Value);
        var basis = target is null ? null : view.Find(target.Subject)?.Find(target.Number);
        if (target is not null && basis is null)
        {
            return Reply.Invalid(FirstInput(target), AgreementTexts.NotThere);
        }

        var (read, errors) = ContentForm.Read(command, view, basis);
        if (read is null)
        {
            return Reply.Invalid(errors);
        }

        var evidence = await views.EvidenceAsync(command.Organization.Id, read.Evidence, cancellationToken);
        if (evidence.Count < read.Evidence.Count)
        {
            return ContentForm.UnknownEvidence(read.Evidence.Except(evidence.Select(entry => entry.Number)));
        }

        // The basis is the hash that the form carries, the text the author saw, even if the version has changed since.
        var proposal = read with
        {
            Basis = target?.Extra,
        };
        var subject = target?.Subject ?? kind.Subject(proposal.Content);
        var decision = await workflow.DecideAsync(
            command,
            kind,
            subject,
            (current, actor) => ApprovalRules.Propose(current, proposal, actor),
            cancellationToken
        );
        if (decision.Outcome == Outcome.Agreed)
        {
            var published = view.With(decision.Agreement);
            return Reply.ToRequester(AgreementCards.Answer(published, decision.Agreement, ReceiptTexts.Published));
        }

        return decision.Outcome switch
        {
            Outcome.Stale => Reply.Invalid(
                FirstInput(target),
                target is null ? kind.Texts.Exists : RefusalTexts.For(decision, view)
            ),
            Outcome.NothingChanged => Reply.ToRequester(RefusalTexts.For(decision, view)),
            _ => Reply.ToRequester(
                await advice.WithAsync(
                    ReviewCards.Receipt(
                        await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken),
                        decision.Agreement,
                        decision.Version!
                    ),
                    command.Organization,
                    decision.Agreement,
                    decision.Version!,
                    command.At,
                    cancellationToken
                )
            ),
        };
    }

    private string FirstInput(VersionRef? target) => kind.Fields.First(field => target is null || !field.IsKey).Name;
}
