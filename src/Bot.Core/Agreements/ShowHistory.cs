using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>All versions with who signed and why.</summary>
internal sealed class ShowHistory<TKind>(TKind kind, AgreementViews reading) : ICommandHandler
    where TKind : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await reading.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var asked = AgreementTarget.About(command, view);
        return Reply.ToRequester(
            asked.Agreement is { } agreement
                ? HistoryCards.History(view, agreement, asked.Ref.Number)
                : AgreementCards.Which(view, asked, view.Actions.History)
        );
    }
}
