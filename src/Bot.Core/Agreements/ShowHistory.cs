using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Shows all versions, with signers and reasons.</summary>
internal sealed class ShowHistory<TType>(TType kind, AgreementViews views) : ICommandHandler
    where TType : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var target = AgreementTarget.About(command, view);
        return Reply.ToRequester(
            target.Agreement is { } agreement
                ? HistoryCards.History(view, agreement, target.Ref.Number)
                : AgreementCards.Which(view, target, view.Actions.History)
        );
    }
}
