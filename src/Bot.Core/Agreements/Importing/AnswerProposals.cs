using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Import;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// Handles the buttons of a preview's questions (the type, or how days are written) and shows the preview again.
/// </summary>
internal sealed class AnswerProposals(ProposalFiles proposals, PendingImportStore files) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var value = ProposalImportValue.Parse(command.Value);
        return
            await files.FindAsync(command.Organization.Id, command.Member.Id, value.Id, command.At, cancellationToken)
                is { } pending
            ? Reply.Replace((await proposals.PreviewAsync(command, pending, value, cancellationToken)).Card)
            : Reply.Replace(ImportTexts.Gone);
    }
}

/// <summary>Shows every row of a previewed file, page by page.</summary>
internal sealed class ShowImportRows(ProposalFiles proposals, PendingImportStore files) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var value = ProposalImportValue.Parse(command.Value);
        if (
            await files.FindAsync(command.Organization.Id, command.Member.Id, value.Id, command.At, cancellationToken)
                is not { } pending
            || (await proposals.ReadAsync(command, pending, value, cancellationToken)).File is not { } file
        )
        {
            return Reply.ToRequester(ImportTexts.Gone);
        }

        return Reply.ToRequester(
            ProposalImportCards.Rows(
                file,
                int.TryParse(value.Extra, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1
            )
        );
    }
}

/// <summary>Discards a previewed file.</summary>
internal sealed class CancelProposals(PendingImportStore files) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var value = ProposalImportValue.Parse(command.Value);
        if (
            await files.FindAsync(command.Organization.Id, command.Member.Id, value.Id, command.At, cancellationToken)
            is null
        )
        {
            return Reply.Replace(ImportTexts.Gone);
        }

        await files.DeleteAsync(command.Organization.Id, value.Id, cancellationToken);
        return Reply.Replace(ProposalImportTexts.Cancelled);
    }
}
