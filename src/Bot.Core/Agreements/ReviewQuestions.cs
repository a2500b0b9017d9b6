using Bot.Core.Agreements.Importing;
using Bot.Core.Data;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Agreements;

/// <summary>
/// The questions about agreements: asks owners "still true?" before a review date, once for each date, and reminds
/// approvers once of a version that has been pending for days.
/// </summary>
internal sealed class ReviewQuestions(IDocumentStore data, MemberStore members, AgreementViews views, Outbox outbox)
    : IQuestionSource<Agreement>
{
    public DocumentSet<Agreement> Set => AgreementStore.Set;

    public async Task<Func<Agreement, IEnumerable<DueQuestion<Agreement>>>?> DueAsync(
        Agreement document,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var view = await views.ViewAsync(document.Organization, views.Kind(document.Kind), now, cancellationToken);
        return agreement => ReviewNotifications.Due(view.With(agreement), agreement);
    }

    /// <summary>Reminds approvers of one import's proposals together, with one message to each approver.</summary>
    public async Task<IReadOnlyList<Claim<Agreement>>> AskTogetherAsync(
        IReadOnlyList<Claim<Agreement>> due,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var imported = due.Where(claim => IsImportToRemindOf(claim.Document, now)).ToList();
        foreach (var import in imported.GroupBy(claim => (claim.Document.Organization, claim.Document.Pending!.Import)))
        {
            await RemindAsync(import.Key.Organization, import.Key.Import!, [.. import], now, cancellationToken);
        }

        return [.. due.Except(imported)];
    }

    async ValueTask IQuestionSource<Agreement>.SaveAsync(IDocumentTransaction transaction, Agreement document) =>
        await AgreementStore.SaveAsync(transaction, document);

    private async Task RemindAsync(
        string organization,
        string import,
        IReadOnlyList<Claim<Agreement>> due,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var allMembers = await members.ListAsync(organization, cancellationToken);
        await data.CommitAsync(
            organization,
            async transaction =>
            {
                var reminded = new List<AgreementVersion>();
                foreach (var claim in due)
                {
                    var id = Set.Id(claim.Document);
                    if (
                        await transaction.HoldsAsync(Set, claim)
                        && await transaction.GetAsync(Set, organization, id, CancellationToken.None)
                            is { Pending: { } pending } agreement
                        && ReviewDates.RemindAt(agreement) <= now
                    )
                    {
                        reminded.Add(pending);
                        await AgreementStore.SaveAsync(transaction, ReviewDates.Reminded(agreement));
                    }
                }

                var messages = reminded.Count == 0 ? [] : ImportPosts.Reminders(import, reminded, allMembers, now);
                await outbox.SendAsync(transaction, messages);
                return true;
            },
            cancellationToken
        );
    }

    private static bool IsImportToRemindOf(Agreement due, DateTimeOffset now) =>
        due.Pending?.Import is not null && ReviewDates.RemindAt(due) <= now && !(ReviewDates.AskAt(due) <= now);
}
