using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Opens the form with the questions about a file, or with what may be changed.</summary>
internal sealed class AskAboutImport(ImportFacts import, PendingImportStore files, ImportJobs jobs) : ICommandHandler
{
    public const string Name = "import.ask";

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

        if (await jobs.FindAsync(command, value.Id, cancellationToken) is { } job)
        {
            return job.Questions.Count == 0
                ? await jobs.ReplyAsync(command, job, cancellationToken)
                : Reply.Open(ImportForms.Questions(job.Questions, value));
        }

        var (reading, _) = await import.PreviewAsync(
            command.Organization,
            pending,
            value.Choices,
            progress: null,
            cancellationToken
        );
        var questions = reading.Asked.Count > 0 ? reading.Asked : reading.Adjustable;
        return questions.Count == 0
            ? Reply.ToRequester(ImportCards.Unreadable(pending.FileName, reading))
            : Reply.Open(ImportForms.Questions(questions, value));
    }
}
