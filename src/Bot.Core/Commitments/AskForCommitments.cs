using System.Collections.Concurrent;
using Bot.Core.Agreements;
using Bot.Core.Claims;
using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Commitments;

/// <summary>
/// Asks once about each recently won deal for which a member checked claims during the sale. It runs after facts change
/// and when a day begins, reads only the deals of the last weeks, and decides from stored data.
/// </summary>
internal sealed class AskForCommitments(
    IDocumentStore data,
    CommitmentStore store,
    AskedClaimStore questions,
    WonDeals won,
    AgreementViews views,
    Outbox outbox
) : IOrganizationJob
{
    // Kept in memory only: after a restart each deal is checked once more.
    private readonly ConcurrentDictionary<string, (int Facts, DateOnly Day)> looked = new();

    public DateTimeOffset Next(Organization organization, DateTimeOffset now) => organization.NextDay(now);

    public async Task RunAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var deals = await won.GetAsync(organization.Id, cancellationToken);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime);
        if (looked.TryGetValue(organization.Id, out var last) && last == (deals.Version, today))
        {
            return;
        }

        foreach (var deal in deals.ClosedIn(today.AddDays(-CommitmentPrompts.Window), today))
        {
            await AskAsync(organization, deal, deals, now, cancellationToken);
        }

        looked[organization.Id] = (deals.Version, today);
    }

    private async Task AskAsync(
        Organization organization,
        Deal deal,
        WonDealSet deals,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var known = await questions.AskedAsync(organization.Id, deal.Account, deal.Id, cancellationToken);
        var asked = CommitmentPrompts.About(deal, known, deals, organization.TimeZone).ToList();
        if (asked.Count == 0 || await store.IsQuestionedAsync(organization.Id, deal.Id, cancellationToken))
        {
            return;
        }

        var view = await views.ClaimsAsync(organization.Id, now, cancellationToken);
        var noted = (await store.OfDealAsync(organization.Id, deal.Id, cancellationToken))
            .Select(commitment => commitment.Claim)
            .ToList();
        var claims = asked
            .SelectMany(one => one.Claims)
            .Distinct()
            .Except(noted)
            .Select(view.Find)
            .OfType<Agreement>()
            .Where(claim => claim.Agreed is not null)
            .ToList();
        if (claims.Count > 0 && CommitmentPrompts.To(deal, asked, view.Members) is { } member)
        {
            var key = $"claims-used-{deal.Id}";
            var messages = Notification.To(member, key, CommitmentCards.Question(view, deal, claims), now);
            var prompt = new CommitmentPrompt(organization.Id, deal.Id, member.Id, now);
            await data.CommitAsync(
                organization.Id,
                async transaction =>
                {
                    if (await transaction.InsertAsync(CommitmentStore.Prompts, prompt))
                    {
                        await outbox.SendAsync(transaction, messages);
                    }

                    return true;
                },
                cancellationToken
            );
        }
    }
}
