using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Agreements;

/// <summary>
/// Scheduled job: asks owners "still true?" before a review date, once for each date, and reminds approvers once of a
/// version that has been pending for days.
/// </summary>
internal sealed class ReviewReminders(
    IDocumentStore data,
    AgreementViews views,
    AgreementWorkflow workflow,
    ClaimLease lease
) : IScheduledJob
{
    private const int AtOnce = 100;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (
            await data.ClaimDueAsync(AgreementStore.Set, now, lease.Length, AtOnce, cancellationToken)
                is { Count: > 0 } due
        )
        {
            await HandleAsync(due, now, cancellationToken);
        }
    }

    private async Task HandleAsync(
        IReadOnlyList<Claim<Agreement>> all,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var imported = all.Where(due => IsImportToRemindOf(due.Document, now)).ToList();
        foreach (var import in imported.GroupBy(due => (due.Document.Organization, due.Document.Pending!.Import)))
        {
            await workflow.RemindOfImportAsync(
                import.Key.Organization,
                import.Key.Import!,
                [.. import],
                now,
                cancellationToken
            );
        }

        foreach (var due in all.Except(imported))
        {
            var type = views.Kind(due.Document.Kind);
            await (
                ReviewDates.AskAt(due.Document) <= now
                    ? workflow.AskStillTrueAsync(type, due, now, cancellationToken)
                    : workflow.RemindAsync(type, due, now, cancellationToken)
            );
        }
    }

    private static bool IsImportToRemindOf(Agreement due, DateTimeOffset now) =>
        due.Pending?.Import is not null && ReviewDates.RemindAt(due) <= now && !(ReviewDates.AskAt(due) <= now);
}
