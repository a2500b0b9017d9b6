using Bot.Core.Chat;
using Bot.Core.Import;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>A dropped file of personas, messages or claims: what is in it and what importing it would do. Nothing is stored but the file.</summary>
internal sealed class PreviewProposals(ProposalFiles proposals, PendingImportStore files) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.File is not { } file)
        {
            return Reply.ToRequester(ImportTexts.Gone);
        }

        var pending = PendingImport.Of(command.Member, command.DeliveryKey, file.Name, file.Content, command.At);
        var value = new ProposalImportValue(pending.Id, FileTypeDetector.Named(command.Text, proposals.Kinds)?.Key);
        return Reply.ToRequester(await PreviewAsync(proposals, files, command, pending, value, cancellationToken));
    }

    /// <summary>The preview; what can be read waits for its confirm.</summary>
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
