using Bot.Core.Chat;
using Bot.Core.Import;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// Proposes the rows of a previewed file. The import is stored first, under the file's id, so a second press or a
/// restart proposes each row once and gives the same answer. <see cref="RunImports"/> finishes an import that is too
/// long for one answer.
/// </summary>
internal sealed class ConfirmProposals(
    ProposalFiles proposals,
    PendingImportStore files,
    ProposalImportStore imports,
    RunImports runImports,
    MemberStore members
) : ICommandHandler
{
    /// <summary>This many proposals fit well within the time that a platform waits for an answer.</summary>
    private const int AtOnce = 100;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var value = ProposalImportValue.Parse(command.Value);
        if (
            await imports.GetAsync(command.Organization.Id, value.Id, cancellationToken) is { } earlier
            && command.Member.Is(earlier.Member)
        )
        {
            return await FinishAsync(earlier, cancellationToken);
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
            return Reply.Replace(ImportResultTexts.Working(import.Proposals.Count));
        }

        var done = import.Outcome is null
            ? await runImports.RunAsync(import, isAnswered: true, cancellationToken)
            : import;
        return Reply.Replace(
            done is null
                ? Card.Say(ImportTexts.Gone)
                : ImportResultCards.Done(
                    done,
                    ImportPosts.WithoutApprover(await members.ListAsync(import.Organization, cancellationToken))
                )
        );
    }
}
