namespace Bot.Core.Chat;

/// <summary>A button that does what its words would do if they were typed as a command.</summary>
internal sealed class RunTypedLine(CommandRouter router) : ICommandHandler
{
    public const string Name = "run";

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        router.AnswerAsync(
            command with
            {
                Action = null,
                Value = "",
                Text = command.Value,
                IsSpoken = false,
                IsExact = true,
            },
            cancellationToken
        );
}
