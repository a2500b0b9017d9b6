namespace Bot.Core.Chat;

/// <summary>
/// Closes a form without submitting it, on platforms without a cancel button. A form with its own message disappears. A
/// form that replaced a card for the person who opened it leaves that card unchanged.
/// </summary>
public sealed class CancelForm : ICommandHandler
{
    public const string Name = "form.cancel";

    /// <summary>The value of a form with its own message.</summary>
    public const string Message = "message";

    public static readonly LocalizedText Label = new("Cancel", "Cancelar");

    private static readonly LocalizedText NothingChanged = new("Nothing was changed.", "No se ha cambiado nada.");

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Task.FromResult(command.Value == Message ? Reply.Replace(NothingChanged) : Reply.ToRequester(NothingChanged));
}
