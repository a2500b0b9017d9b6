using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>Shows how far a large file is, or its preview or result.</summary>
internal sealed class ShowImport(ImportJobs jobs) : ICommandHandler
{
    public const string Name = "import.show";

    public static readonly CommandSpec Spec = new(Name, null, ImportTexts.ImportCommand)
    {
        Needs = Roles.Approver | Roles.Admin,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        await jobs.FindAsync(command, command.Value, cancellationToken) is { } job
            ? Reply.Replace(job.Shown)
            : Reply.Replace(ImportTexts.Gone);
}
