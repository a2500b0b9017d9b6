using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>
/// Handles the answers to a preview's questions, from buttons or from the form, and shows the preview again.
/// </summary>
internal sealed class AnswerImport(ImportFacts import, PendingImportStore files, ProblemPages problems, ImportJobs jobs)
    : ICommandHandler
{
    public const string Name = "import.preview";

    public static readonly CommandSpec Spec = new(Name, null, ImportTexts.ImportCommand)
    {
        Needs = Roles.Approver | Roles.Admin,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var value = ImportValue.Parse(command.Value);
        if (
            await files.FindAsync(command.Organization.Id, command.Member.Id, value.Id, command.At, cancellationToken)
            is not { } pending
        )
        {
            return Reply.Replace(ImportTexts.Gone);
        }

        value = value with { Choices = ImportForms.Answers(command.Fields, value.Choices) };
        if (await jobs.FindAsync(command, value.Id, cancellationToken) is { } job)
        {
            return job.Task == ImportTask.Store || job.IsStored
                ? await jobs.ReplyAsync(command, job, cancellationToken)
                : await jobs.ContinueAsync(command, job, ImportTask.Preview, value, cancellationToken);
        }

        var (reading, counts) = await import.PreviewAsync(
            command.Organization,
            pending,
            value.Choices,
            progress: null,
            cancellationToken
        );
        await problems.KeepAsync(pending, reading, cancellationToken);
        return Reply.Replace(
            reading.IsUnreadable
                ? ImportCards.Unreadable(pending.FileName, reading)
                : ImportCards.Preview(pending.FileName, reading, counts, value)
        );
    }
}
