using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>
/// Previews a dropped CSV file: its content, what storing it would do, and open questions. It stores only the file.
/// </summary>
internal sealed class PreviewImport(
    ImportFacts import,
    PendingImportStore files,
    ProblemPages problems,
    ImportJobs jobs
) : ICommandHandler
{
    public const string Name = "import";

    // In bytes: about 2,000 rows, which even a busy machine reads while somebody waits.
    private const int ReadAtOnce = 128 * 1024;

    public static readonly CommandSpec Spec = new(Name, "import|importar", ImportTexts.ImportCommand)
    {
        Examples = [ImportTexts.ImportExample],
        Needs = Roles.Approver | Roles.Admin,
        MatchesFreeText = command => command.File is not null,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.File is not { } file)
        {
            return Reply.ToRequester(ImportCards.HowTo(command.Organization)) with
            {
                IsMiss = command.Text.Length > 0 && FactWords.Named(command.Text) is null,
            };
        }

        var choices = new ImportChoices(FactWords.Named(command.Text));
        var pending = PendingImport.Of(command.Member, command.DeliveryKey, file, command.At);
        if (
            (file.Stored?.Length ?? file.Content.Length) > ReadAtOnce
            || await import.IsSlowAsync(command.Organization.Id, cancellationToken)
        )
        {
            return await StartAsync(command, pending, choices);
        }

        var (reading, counts) = await import.PreviewAsync(
            command.Organization,
            pending,
            choices,
            progress: null,
            cancellationToken
        );
        await files.AddAsync(pending, cancellationToken);
        if (reading.IsUnreadable)
        {
            await files.DeleteAsync(pending.Organization, pending.Id, cancellationToken);
            return Reply.ToRequester(ImportCards.Unreadable(file.Name, reading));
        }

        await problems.KeepAsync(pending, reading, cancellationToken);
        return Reply.ToRequester(ImportCards.Preview(file.Name, reading, counts, new ImportValue(pending.Id, choices)));
    }

    // The first rows are shown at once, and the file is read in the background. It is not lost if the first look at it takes
    // longer than an answer may.
    private async Task<Reply> StartAsync(ChatCommand command, PendingImport pending, ImportChoices choices)
    {
        var notCancelled = CancellationToken.None;
        await files.AddAsync(pending, notCancelled);
        var reading = await import.BeginAsync(command.Organization, pending, choices, notCancelled);
        if (reading.IsUnreadable)
        {
            await files.DeleteAsync(pending.Organization, pending.Id, notCancelled);
            return Reply.ToRequester(ImportCards.Unreadable(pending.FileName, reading));
        }

        var value = new ImportValue(pending.Id, choices);
        var job = ImportJobCards.Begun(
            new ImportJob(
                pending.Organization,
                pending.Id,
                pending.Member,
                command.DeliveryKey,
                value.Words,
                pending.FileName,
                pending.Dropped
            )
            {
                DueAt = command.At,
                Shown = Card.Say(ImportTexts.ImportCommand),
                Beginning = ImportJobCards.Beginning(reading),
            },
            reading,
            value,
            FileBytes.EstimateRows(pending.Content, pending.Stored?.Length ?? pending.Content.Length)
        );
        return Reply.ToRequester((await jobs.StartAsync(job, notCancelled)).Shown) with { IsFollowed = true };
    }
}
