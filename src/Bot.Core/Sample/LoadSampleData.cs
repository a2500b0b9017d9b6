using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Sample;

/// <summary>What there is when the sample is loaded.</summary>
public sealed record SampleCounts(int People, int Feedback, int Agreements, int Deals, int Leads, int Spend);

/// <summary>Stores the sample's people and content; what is stored already stays as it is, so that it can be done twice.</summary>
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
        var heard = entries.Select(taken => taken.Entry).DistinctBy(entry => entry.Number).ToList();
        var agreed = SampleAgreements.All(calendar, heard);
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
            heard.Count,
            agreed.Count,
            rows.Deals.Count,
            rows.Leads.Count,
            rows.Spend.Count
        );
    }

    // People who are there already are set back to side, role and language; the identities that they linked stay theirs.
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
            var known = await members.AddAsync(person, cancellationToken);
            await members.ChangeAsync(
                known,
                current => person with { Id = current.Id, Identities = current.Identities, Version = current.Version },
                cancellationToken
            );
        }
    }
}
