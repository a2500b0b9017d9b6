using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>
/// Asks owners "still true?" as a review date comes near, once for each date, reminds approvers of what has waited for them
/// for days, once, and posts review cards that a crash had left untold.
/// </summary>
internal sealed class ReviewReminders(
    IAgreementStore store,
    IMemberStore members,
    AgreementViews views,
    AgreementWorkflow workflow
) : IScheduledJob
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await store.DueAsync(now, cancellationToken);
        var imported = all.Where(due => IsImportToRemindOf(due, now)).ToList();
        foreach (var import in imported.GroupBy(due => (due.Organization, Import: due.Pending!.Import!)))
        {
            await workflow.RemindOfImportAsync(
                import.Key.Organization,
                import.Key.Import,
                [.. import],
                now,
                cancellationToken
            );
        }

        foreach (var due in all.Except(imported))
        {
            if (await members.GetOrganizationAsync(due.Organization, cancellationToken) is not { } organization)
            {
                continue;
            }

            if (due.Untold is not null)
            {
                await workflow.TellAsync(organization, views.Kind(due.Kind), due, now, cancellationToken);
            }
            else if (ReviewDates.AskAt(due) <= now)
            {
                await workflow.AskStillTrueAsync(views.Kind(due.Kind), due, now, cancellationToken);
            }
            else if (ReviewDates.RemindAt(due) <= now)
            {
                await workflow.RemindAsync(views.Kind(due.Kind), due, now, cancellationToken);
            }
        }
    }

    private static bool IsImportToRemindOf(Agreement due, DateTimeOffset now) =>
        due is { Untold: null, Pending.Import: not null }
        && ReviewDates.RemindAt(due) <= now
        && !(ReviewDates.AskAt(due) <= now);
}
