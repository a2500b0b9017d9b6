using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Opens the claim form with the request's sentence filled in.</summary>
internal sealed class ProposeForRequest(RequestWorkflow<ClaimRequestType> requests) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var gate = await requests.AuthorizeAsync(command, isForAll: true, cancellationToken);
        var view = (ClaimRequestView)gate.View;
        return gate.Refusal
            ?? (
                gate.Request is { State: RequestState.Planned } planned
                    ? Waits(view, planned)
                    : Reply.Open(ClaimRequestForms.Propose(view.Claims, gate.Request!, gate.Member, command.Reader))
            );
    }

    public static Reply Waits(RequestView view, Request request) =>
        Reply.ToRequester(Card.Ask(ClaimRequestTexts.Waits(request), [.. view.Offers(request)]));
}

/// <summary>
/// Proposes the claim from the form and links the request to it by the delivery key. The link is stored first: after a
/// crash it leads to a proposal that does not exist, and it expires (<see cref="ClaimRequestRules.ProposalTime"/>). The
/// other order could leave a proposal that answers no request.
/// </summary>
internal sealed class SubmitForRequest(
    ClaimType kind,
    RequestWorkflow<ClaimRequestType> requests,
    AgreementViews views,
    AgreementWorkflow agreements
) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var gate = await requests.AuthorizeAsync(command, isForAll: true, cancellationToken);
        if (gate.Refusal is { } refusal)
        {
            return refusal;
        }

        var (proposal, error) = await ReadAsync(command, ((ClaimRequestView)gate.View).Claims, cancellationToken);
        if (proposal is null)
        {
            return error!;
        }

        var link = new RequestProposal(kind.Subject(proposal.Content), command.DeliveryKey, command.At);
        var (planned, _) = await requests.ChangeAsync(
            command.Organization.Id,
            gate.Request!.Number,
            command.At,
            current =>
                gate.View.Current(current).State == RequestState.Open
                    ? current with
                    {
                        State = RequestState.Planned,
                        Proposal = link,
                    }
                    : null,
            cancellationToken
        );
        if (planned?.Proposal?.DeliveryKey != command.DeliveryKey)
        {
            return planned is { State: RequestState.Planned }
                ? ProposeForRequest.Waits(gate.View, planned)
                : Reply.ToRequester(
                    planned is null
                        ? RequestTexts.NotThere(requests.Type)
                        : RequestAuthorization.Settled(gate.View, planned)!
                );
        }

        var decision = await agreements.DecideAsync(
            command,
            kind,
            link.Subject,
            (current, actor) => ApprovalRules.Propose(current, proposal, actor),
            cancellationToken
        );
        if (decision.Outcome == Outcome.Stale)
        {
            await requests.ChangeAsync(
                command.Organization.Id,
                planned.Number,
                command.At,
                current => current.Proposal?.DeliveryKey == command.DeliveryKey ? RequestRules.Reopened(current) : null,
                cancellationToken
            );
            return Reply.Invalid(kind.Fields[0].Name, kind.Texts.Exists);
        }

        return Reply.ToRequester(await ReceiptAsync(command, planned, decision, cancellationToken));
    }

    private async Task<(Proposal? Proposal, Reply? Error)> ReadAsync(
        ChatCommand command,
        AgreementView view,
        CancellationToken cancellationToken
    )
    {
        var (read, errors) = ContentForm.Read(command, view, null);
        if (read is null)
        {
            return (null, Reply.Invalid(errors));
        }

        var evidence = await views.EvidenceAsync(command.Organization.Id, read.Evidence, cancellationToken);
        return evidence.Count < read.Evidence.Count
            ? (null, ContentForm.UnknownEvidence(read.Evidence.Except(evidence.Select(entry => entry.Number))))
            : (read, null);
    }

    private async Task<Card> ReceiptAsync(
        ChatCommand command,
        Request request,
        Decision decision,
        CancellationToken cancellationToken
    )
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var receipt = ReviewCards.Receipt(view, decision.Agreement, decision.Version!);
        return receipt with
        {
            Blocks =
            [
                .. receipt.Blocks.Take(1),
                new Paragraph(ClaimRequestTexts.WillAnswer(request)),
                .. receipt.Blocks.Skip(1),
            ],
        };
    }
}
