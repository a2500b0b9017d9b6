using Bot.Core.Chat;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>Handles "import claims": previews the table after it, or opens a form if there is none.</summary>
internal sealed class PasteProposals<TType>(TType kind, ProposalFiles proposals, PendingImportStore files)
    : ICommandHandler
    where TType : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(command.Text))
        {
            return Reply.Open(ProposalImportCards.PasteForm(kind));
        }

        var pending = ProposalFiles.Pasted(command, command.Text);
        var value = new ProposalImportValue(pending.Id, kind.Key);
        return Reply.ToRequester(
            await PreviewProposals.PreviewAsync(proposals, files, command, pending, value, cancellationToken)
        );
    }
}

/// <summary>Previews the table from the form.</summary>
internal sealed class ReadPasted(ProposalFiles proposals, PendingImportStore files) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var pending = ProposalFiles.Pasted(command, command.Field("table") ?? "");
        var value = new ProposalImportValue(pending.Id, command.Value);
        var (file, problems, _) = await proposals.ReadAsync(command, pending, value, cancellationToken);
        if (file is null && problems.Count > 0)
        {
            return Reply.Invalid("table", problems[0].Sentence);
        }

        return Reply.ToRequester(
            await PreviewProposals.PreviewAsync(proposals, files, command, pending, value, cancellationToken)
        );
    }
}
