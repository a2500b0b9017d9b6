using Bot.Core.Agreements;
using Bot.Core.Agreements.Importing;
using Bot.Core.Claims;
using Bot.Core.Commitments;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Messaging;
using Bot.Core.Personas.Drift;

namespace Bot.Core.Sample;

/// <summary>Deletes the data of an organization, except its members and settings.</summary>
public sealed class DeleteSampleData(
    FeedbackStore feedback,
    AgreementStore agreements,
    ProposalImportStore imports,
    FactStore facts,
    DigestStore digests,
    RequestStore requests,
    CommitmentStore commitments,
    AskedClaimStore questions,
    DriftStore drift,
    Outbox outbox
)
{
    public async Task EraseAsync(string organization, CancellationToken cancellationToken)
    {
        await outbox.ForgetAsync(organization, cancellationToken);
        await digests.DeleteAllAsync(organization, cancellationToken);
        await commitments.DeleteAllAsync(organization, cancellationToken);
        await questions.DeleteAllAsync(organization, cancellationToken);
        await imports.DeleteAllAsync(organization, cancellationToken);
        await requests.DeleteAllAsync(organization, cancellationToken);
        await drift.DeleteAllAsync(organization, cancellationToken);
        await agreements.DeleteAllAsync(organization, cancellationToken);
        await feedback.DeleteAllAsync(organization, cancellationToken);
        await facts.ClearAsync(organization, cancellationToken);
    }
}
