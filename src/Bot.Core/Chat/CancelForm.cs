namespace Bot.Core.Chat;

/// <summary>
/// Leaves a form without sending it, where a platform has no button of its own for that. A form that came as a message goes
/// away; one that stands in the place of a card for who opened it leaves that card as it was.
/// </summary>
public sealed class CancelForm : ICommandHandler
{
    public const string Name = "form.cancel";

    /// <summary>The value of a form that is a message of its own.</summary>
    public const string Message = "message";

    public static readonly LocalizedText Label = new("Cancel", "Cancelar");

    private static readonly LocalizedText NothingChanged = new("Nothing was changed.", "No se ha cambiado nada.");

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Task.FromResult(command.Value == Message ? Reply.Replace(NothingChanged) : Reply.ToRequester(NothingChanged));
}
