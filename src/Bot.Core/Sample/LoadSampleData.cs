using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Sample;

/// <summary>Stores the sample's members, then the content of all slices.</summary>
public sealed class LoadSampleData(MemberStore members, IEnumerable<ISampleContent> contents)
{
    public async Task<IReadOnlyList<SampleCount>> FillAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calendar = SampleCalendar.Of(now);
        await FillPeopleAsync(cancellationToken);
        var counts = new List<SampleCount> { new(SampleTexts.People, SamplePeople.Members.Count) };
        foreach (var content in contents.OrderBy(content => content.Order))
        {
            counts.AddRange(await content.LoadAsync(calendar, now, cancellationToken));
        }

        return counts;
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
