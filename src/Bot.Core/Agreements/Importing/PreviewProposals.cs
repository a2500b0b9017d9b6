using Bot.Core.Chat;
using Bot.Core.Import;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>Previews a dropped file of personas, messages or claims. It stores only the file.</summary>
internal sealed class PreviewProposals(ProposalFiles proposals, PendingImportStore files) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.File is not { } file)
        {
            return Reply.ToRequester(ImportTexts.Gone);
        }

        var pending = PendingImport.Of(command.Member, command.DeliveryKey, file, command.At);
        var value = new ProposalImportValue(pending.Id, FileTypeDetector.Named(command.Text, proposals.Kinds)?.Key);
        return Reply.ToRequester(await PreviewAsync(proposals, files, command, pending, value, cancellationToken));
    }

    /// <summary>Builds the preview, and stores the file for the confirmation if it is readable.</summary>
    public static async Task<Card> PreviewAsync(
        ProposalFiles proposals,
        PendingImportStore files,
        ChatCommand command,
        PendingImport pending,
        ProposalImportValue value,
        CancellationToken cancellationToken
    )
    {
        var (card, isReadable) = await proposals.PreviewAsync(command, pending, value, cancellationToken);
        await (isReadable ? files.AddAsync(pending, cancellationToken) : Task.CompletedTask);
        return card;
    }
}
