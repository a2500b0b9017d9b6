using Bot.Core.Chat;
using Bot.Core.Digests;

namespace Bot.Core.Sample;

/// <summary>Both playground channels get the digest on Monday mornings, each in its language.</summary>
internal static class SampleDigests
{
    public static IReadOnlyList<DigestSubscription> Subscriptions(DateTimeOffset now) =>
        [Monday("sales-marketing", Language.English, now), Monday("ventas-marketing", Language.Spanish, now)];

    private static DigestSubscription Monday(string channel, Language language, DateTimeOffset now)
    {
        var place = new Address(Platforms.Playground, SamplePeople.Organization, AddressKind.Channel, channel);
        return new DigestSubscription(
            SamplePeople.Organization,
            DigestSubscription.IdOf(place),
            place,
            new DigestTime(DayOfWeek.Monday, new TimeOnly(9, 0), SamplePeople.Company.Zone),
            language,
            Enum.GetValues<DigestSection>(),
            "ana",
            now
        );
    }
}
