using Bot.Core.Chat;
using Bot.Core.Sample;

namespace Bot.Core.Digests;

/// <summary>Both playground channels get the digest on Monday mornings, each in its language.</summary>
internal sealed class SampleDigests(DigestStore digests, DigestSections sections) : ISampleContent
{
    public int Order => 30;

    public async Task<IReadOnlyList<SampleCount>> LoadAsync(
        SampleCalendar calendar,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        foreach (var subscription in Subscriptions(now))
        {
            await digests.PutAsync(subscription, cancellationToken);
        }

        return [];
    }

    private IReadOnlyList<DigestSubscription> Subscriptions(DateTimeOffset now) =>
        [Monday("sales-marketing", Language.English, now), Monday("ventas-marketing", Language.Spanish, now)];

    private DigestSubscription Monday(string channel, Language language, DateTimeOffset now)
    {
        var place = new Address(Platforms.Playground, SamplePeople.Organization, AddressKind.Channel, channel);
        return new DigestSubscription(
            SamplePeople.Organization,
            DigestSubscription.IdOf(place),
            place,
            new DigestTime(DayOfWeek.Monday, new TimeOnly(9, 0), SamplePeople.Company.Zone),
            language,
            sections.Keys,
            "ana",
            now
        );
    }
}
