using Bot.Core.Chat;
using Bot.Core.Import;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// Proposes a previewed file's rows. What was confirmed is stored first, under the file's id: pressed twice, or after a
/// crash, it is proposed once and says the same. What is too much for one answer is finished by the clock.
/// </summary>
internal sealed class ConfirmProposals(
    ProposalFiles proposals,
    PendingImportStore files,
    ProposalImportStore imports,
    RunImports run,
    MemberStore members
) : ICommandHandler
{
    /// <summary>So many are proposed well within the time that a platform waits for an answer.</summary>
    private const int AtOnce = 100;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var value = ProposalImportValue.Parse(command.Value);
        if (
            await imports.GetAsync(command.Organization.Id, value.Id, cancellationToken) is { } known
            && command.Member.Is(known.Member)
        )
        {
            return await FinishAsync(known, cancellationToken);
        }

        if (
            await files.FindAsync(command.Organization.Id, command.Member.Id, value.Id, command.At, cancellationToken)
                is not { } pending
            || (await proposals.ReadAsync(command, pending, value, cancellationToken)).File is not { } file
        )
        {
            return Reply.Replace(ImportTexts.Gone);
        }

        var confirmed = file.Proposals(value.Extra == ProposalImportValue.OnlyNew);
        if (file.Value.Mark != value.Mark || confirmed.Count == 0)
        {
            return Reply.Replace(ProposalImportCards.Preview(file, ProposalImportTexts.Moved));
        }

        var import = new ProposalImport(
            command.Organization.Id,
            value.Id,
            file.View.Kind.Key,
            command.Member.Id,
            file.Name,
            confirmed,
            command.At
        );
        var isFirst = await imports.AddAsync(import, cancellationToken);
        return await FinishAsync(
            isFirst ? import : await imports.GetAsync(import.Organization, import.Id, cancellationToken) ?? import,
            cancellationToken
        );
    }

    private async Task<Reply> FinishAsync(ProposalImport import, CancellationToken cancellationToken)
    {
        if (import.Outcome is null && import.Proposals.Count > AtOnce)
        {
            return Reply.Replace(ProposalImportTexts.Working(import.Proposals.Count));
        }

        var done = import.Outcome is null ? await run.RunAsync(import, isAnswered: true, cancellationToken) : import;
        return Reply.Replace(
            done is null
                ? Card.Say(ImportTexts.Gone)
                : ProposalImportCards.Done(
                    done,
                    ImportPosts.WithoutApprover(await members.ListAsync(import.Organization, cancellationToken))
                )
        );
    }
}
