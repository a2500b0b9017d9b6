using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Opens the form: with the text that a change starts from, or for a new one.</summary>
internal sealed class ProposeAgreement<TKind>(TKind kind, AgreementReading reading) : ICommandHandler
    where TKind : IAgreementKind
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await reading.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var isNew = command.Value.Length == 0 && string.IsNullOrWhiteSpace(command.Text);
        var agreement = isNew ? null : Asked.About(command, view).Agreement;
        var start = agreement is null ? kind.Start(command.Text, view.Options) : AgreementContent.Empty;
        return Reply.Open(ContentForm.For(view, agreement, start, command.Member));
    }
}
