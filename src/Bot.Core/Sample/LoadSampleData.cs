using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Sample;

/// <summary>What the loaded sample contains.</summary>
public sealed record SampleCounts(int People, int Feedback, int Agreements, int Deals, int Leads, int Spend);

/// <summary>
/// Stores the sample's members and content. What is already stored stays as it is, so it can run twice.
/// </summary>
public sealed class LoadSampleData(
    MemberStore members,
    FeedbackStore feedback,
    AgreementStore agreements,
    FactStore facts,
    DigestStore digests
)
{
    private const string ImportKey = "sample";

    public async Task<SampleCounts> FillAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calendar = SampleCalendar.Of(now);
        await FillPeopleAsync(cancellationToken);
        var entries = await feedback.AddAllAsync(SampleFeedback.Reports(calendar), cancellationToken);
        var stored = entries.Select(report => report.Entry).DistinctBy(entry => entry.Number).ToList();
        var agreed = SampleAgreements.All(calendar, stored);
        foreach (var agreement in agreed)
        {
            await agreements.AddAsync(agreement, cancellationToken);
        }

        foreach (var subscription in SampleDigests.Subscriptions(now))
        {
            await digests.PutAsync(subscription, cancellationToken);
        }

        var rows = SampleFacts.Rows(calendar);
        await facts.UpsertAsync(SamplePeople.Organization, ImportKey, rows, cancellationToken);
        return new SampleCounts(
            SamplePeople.Members.Count,
            stored.Count,
            agreed.Count,
            rows.Deals.Count,
            rows.Leads.Count,
            rows.Spend.Count
        );
    }

    // Existing members get back their side, role and language, but keep the identities that they linked.
    private async Task FillPeopleAsync(CancellationToken cancellationToken)
    {
        var company = SamplePeople.Company;
        var stored = await members.OpenOrganizationAsync(company, Platforms.Playground, company.Id, cancellationToken);
        if (stored != company with { Version = stored.Version })
        {
            await members.ReplaceOrganizationAsync(company with { Version = stored.Version }, cancellationToken);
        }

        foreach (var person in SamplePeople.Members)
        {
            var existing = await members.AddAsync(person, cancellationToken);
            await members.ChangeAsync(
                existing,
                current => person with { Id = current.Id, Identities = current.Identities, Version = current.Version },
                cancellationToken
            );
        }
    }
}
