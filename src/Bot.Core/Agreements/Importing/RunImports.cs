using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// Proposes the rows of a confirmed import by the same rules as the form, then sends one message per approver. All
/// steps can be repeated: the delivery keys of rows and messages derive from the import.
/// </summary>
internal sealed class RunImports(
    IDocumentStore data,
    ProposalImportStore imports,
    MemberStore members,
    AgreementViews views,
    AgreementWorkflow workflow,
    Outbox outbox,
    ClaimLease lease
) : IScheduledJob
{
    // Each row concerns a different agreement, and stores are faster with several at once than one after the other.
    internal const int SideBySide = 32;

    /// <summary>
    /// Finishes imports that were too large for one answer or that a crash interrupted, and deletes old ones.
    /// </summary>
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (
            await data.ClaimDueAsync(ProposalImportStore.Set, now, lease.Length, limit: 1, cancellationToken)
                is [var due]
        )
        {
            var import = due.Document;
            if (import.Outcome is null)
            {
                await RunAsync(import, isAnswered: false, cancellationToken);
                continue;
            }

            await data.CommitAsync(
                import.Organization,
                transaction => transaction.DeleteAsync(ProposalImportStore.Set, import.Organization, import.Id),
                cancellationToken
            );
        }
    }

    /// <summary>
    /// Proposes all remaining rows, then queues the messages. Returns null if the organization or the member is gone.
    /// </summary>
    public async Task<ProposalImport?> RunAsync(
        ProposalImport import,
        bool isAnswered,
        CancellationToken cancellationToken
    )
    {
        var organization = await members.GetOrganizationAsync(import.Organization, cancellationToken);
        if (
            organization is null
            || await members.GetAsync(import.Organization, import.Member, cancellationToken) is not { } author
        )
        {
            await FinishAsync(
                import with
                {
                    Outcome = new ImportOutcome(0, 0, []),
                    Proposals = [],
                },
                [],
                cancellationToken
            );
            return null;
        }

        var outcome = new ImportOutcome(0, 0, []);
        foreach (var part in import.Proposals.Chunk(SideBySide))
        {
            var outcomes = await Task.WhenAll(
                part.Select(proposal => ProposeAsync(organization, import, proposal, author, cancellationToken))
            );
            outcome = part.Zip(outcomes).Aggregate(outcome, (total, item) => Count(total, item.First, item.Second));
        }

        var done = import with { Outcome = outcome, Proposals = [], IsAnswered = isAnswered };
        var everybody = await members.ListAsync(import.Organization, cancellationToken);
        return await FinishAsync(done, ImportPosts.Of(done, author, everybody), cancellationToken)
            ? done
            : await imports.GetAsync(import.Organization, import.Id, cancellationToken);
    }

    // False when the outcome was stored before.
    private async Task<bool> FinishAsync(
        ProposalImport done,
        IReadOnlyList<OutboundMessage> messages,
        CancellationToken cancellationToken
    ) =>
        await data.CommitAsync(
            done.Organization,
            async transaction =>
            {
                if (!await transaction.ReplaceAsync(ProposalImportStore.Set, done, stored => stored.Outcome is null))
                {
                    return false;
                }

                await outbox.SendAsync(transaction, messages);
                return true;
            },
            cancellationToken
        );

    private async Task<Outcome> ProposeAsync(
        Organization organization,
        ProposalImport import,
        ImportedProposal row,
        Member author,
        CancellationToken cancellationToken
    )
    {
        var actor = new Actor(author, import.Confirmed, $"import-{import.Id}");
        var decision = await workflow.DecideQuietlyAsync(
            organization,
            views.Kind(import.Kind),
            row.Subject,
            (current, actor) => ApprovalRules.Propose(current, Proposal(current, import, row, author), actor),
            actor,
            cancellationToken
        );
        return decision.Outcome;
    }

    // As in the form, the owner stays, and a pending proposal keeps its reason and evidence.
    private Proposal Proposal(Agreement current, ProposalImport import, ImportedProposal row, Member author) =>
        new Proposal(
            row.Content,
            current.Latest?.Owner ?? author.Id,
            row.Basis,
            current.Pending?.Why,
            current.Pending?.Evidence ?? []
        )
        {
            Import = import.Id,
        }.Of(views.Kind(import.Kind));

    private static ImportOutcome Count(ImportOutcome outcome, ImportedProposal row, Outcome result) =>
        result switch
        {
            Outcome.Proposed or Outcome.Edited or Outcome.Agreed or Outcome.Repeated or Outcome.NothingChanged =>
                row.IsChange ? outcome with { Changed = outcome.Changed + 1 } : outcome with { New = outcome.New + 1 },
            _ => outcome with { Overtaken = [.. outcome.Overtaken, row.Line] },
        };
}
