using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Tests;

/// <summary>A small company for tests: two reps, a marketer, an approver of each side, an admin; English and Spanish speakers.</summary>
public sealed class Company(string organization)
{
    public Organization Organization => For(organization);

    public Member Lena => Person("lena", Side.Sales, Roles.None, Language.English);

    public Member Diego => Person("diego", Side.Sales, Roles.None, Language.Spanish);

    public Member Maya => Person("maya", Side.Marketing, Roles.None, Language.English);

    public Member Sofia => Person("sofia", Side.Marketing, Roles.Approver, Language.Spanish);

    public Member Tom => Person("tom", Side.Sales, Roles.Approver, Language.English);

    public Member Ana => Person("ana", Side.Marketing, Roles.Admin, Language.English);

    /// <summary>A channel in which everybody is.</summary>
    public Address Channel => new(Platforms.Playground, organization, AddressKind.Channel, "sales-marketing");

    public static Organization For(string organization) =>
        new(organization, organization, Language.English, "Europe/Madrid", "USD");

    public async Task StoreAsync(MemberStore store)
    {
        await store.OpenOrganizationAsync(Organization, Platforms.Playground, organization, CancellationToken.None);
        foreach (var member in new[] { Lena, Diego, Maya, Sofia, Tom, Ana })
        {
            await store.AddAsync(member, CancellationToken.None);
        }
    }

    private Member Person(string id, Side side, Roles roles, Language language) =>
        new(
            organization,
            id,
            char.ToUpperInvariant(id[0]) + id[1..],
            [new PlatformIdentity(Platforms.Playground, organization, id)],
            side,
            roles,
            language,
            language == Language.Spanish ? "Europe/Madrid" : "America/New_York"
        );
}
